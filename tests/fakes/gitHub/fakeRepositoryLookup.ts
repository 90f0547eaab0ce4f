import type { RepositoryIdentity } from '#lib/model/gitHub/repositoryIdentity.ts'
import { Problem } from '#lib/model/problem.ts'
import type { RepositoryLookup } from '#lib/ports.ts'

export const CHAT: RepositoryIdentity = {
  fullName: 'octo-org/chat',
  ownerId: '1001',
  id: '2002',
  defaultBranch: 'main',
}

type LookupState = {
  readonly origin?: string
  readonly repositories?: readonly RepositoryIdentity[]
  /** Instead of a repository. */
  readonly failure?: Problem
}

/** A clone of a repository, and the repositories on GitHub that it can read. Without a state: no remote. */
export function fakeRepositoryLookup({ origin, repositories = [CHAT], failure }: LookupState = {}): RepositoryLookup {
  return {
    origin: async () => origin,
    find: async fullName => {
      if (failure) throw failure
      const found = repositories.find(repository => repository.fullName === fullName)
      if (found) return found
      throw new Problem(`GitHub did not return repository '${fullName}' (HTTP 404).`)
    },
  }
}
