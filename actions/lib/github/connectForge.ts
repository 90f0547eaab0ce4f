import type { Clock, Forge } from '../ports.ts'
import { type Asking, asking } from './asking.ts'
import { connectComments } from './comments.ts'
import { connectHistory } from './history.ts'
import { connectIssues } from './issues.ts'
import { makeOctokit } from './octokit.ts'
import { connectPullRequests } from './pullRequests.ts'

type Order = {
  /** Undefined: every call says that there is none. */
  readonly token: string | undefined
  /** `owner/name` */
  readonly repository: string
  readonly apiUrl: string
  readonly clock: Clock
}

/** GitHub, through its own client. Every error that leaves it is a Problem where it can be one; see `problemOf`. */
export function connectForge({ repository, ...order }: Order): Forge {
  const [owner = '', repo = ''] = repository.split('/')
  const ask: Asking = asking({ owner, repo, connect: () => makeOctokit(order) })
  return {
    repository,
    ...connectPullRequests(ask),
    ...connectComments(ask),
    ...connectHistory(ask),
    ...connectIssues(ask),
  }
}
