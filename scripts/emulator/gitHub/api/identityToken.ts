import { randomUUID } from 'node:crypto'
import type { RepositoryState } from '../repository/repositoryState.ts'
import type { IdentityClaims } from '../repository/tokenGrants.ts'

const ISSUER = 'https://token.actions.githubusercontent.com'

/** An identity token with these claims, for five minutes; it is not signed. */
export function createIdentityToken(claims: IdentityClaims, audience: string): string {
  const now = Math.floor(Date.now() / 1000)
  const times = { iat: now, nbf: now, exp: now + 300 }
  const payload = { jti: randomUUID(), iss: ISSUER, aud: audience, ...claims, ...times }
  return [{ alg: 'RS256', typ: 'JWT', kid: 'rehearsal' }, payload, 'signature']
    .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
}

type NamedRepository = Pick<RepositoryState, 'repository' | 'repositoryIds'>

/**
 * The claims that every job of a repository has. `job` says how it was started.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
export function jobClaims(state: NamedRepository, job: RepositoryState['job']): IdentityClaims {
  const { repository, repositoryIds } = state
  const { ref, eventName, sha, environment } = job
  const [owner = ''] = repository.split('/')
  return {
    sub: subjectOf(state, job),
    repository,
    repository_owner: owner,
    repository_id: String(repositoryIds.repository),
    repository_owner_id: String(repositoryIds.owner),
    event_name: eventName,
    ref,
    sha,
    ...(environment && { environment }),
  }
}

/** The subject for repositories created after 15 July 2026: with the ids, a name that was given up is useless. */
function subjectOf({ repository, repositoryIds }: NamedRepository, job: RepositoryState['job']): string {
  const [owner = '', name = ''] = repository.split('/')
  const prefix = `repo:${owner}@${repositoryIds.owner}/${name}@${repositoryIds.repository}`
  if (job.environment) return `${prefix}:environment:${job.environment.replaceAll(':', '%3A')}`
  return job.eventName === 'pull_request' ? `${prefix}:pull_request` : `${prefix}:ref:${job.ref}`
}
