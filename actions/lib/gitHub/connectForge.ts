import type { Clock, Forge } from '../ports.ts'
import { connectComments } from './comments.ts'
import { connectHistory } from './history.ts'
import { connectIssues } from './issues.ts'
import { createOctokit } from './octokit.ts'
import { connectPullRequests } from './pullRequests.ts'
import { createRequest, type GitHubRequest } from './request.ts'

type ForgeOptions = {
  /** Undefined: every call says that there is none. */
  readonly token: string | undefined
  /** `owner/name` */
  readonly repository: string
  readonly apiUrl: string
  readonly clock: Clock
}

/** GitHub, through its own client. Every error that leaves it is a Problem where it can be one; see `problemOf`. */
export function connectForge({ repository, ...order }: ForgeOptions): Forge {
  const [owner = '', repo = ''] = repository.split('/')
  const ask: GitHubRequest = createRequest({ owner, repo, connect: () => createOctokit(order) })
  return {
    repository,
    ...connectPullRequests(ask),
    ...connectComments(ask),
    ...connectHistory(ask),
    ...connectIssues(ask),
  }
}
