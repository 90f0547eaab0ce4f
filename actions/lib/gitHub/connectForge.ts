import type { Clock, Forge } from '../ports.ts'
import { connectComments } from './comments.ts'
import { connectHistory } from './history.ts'
import { connectIssues } from './issues.ts'
import { createOctokit } from './octokit.ts'
import { connectPullRequests } from './pullRequests.ts'
import { createRequest, type GitHubRequest } from './request.ts'

type ForgeOptions = {
  /** Undefined: every call throws a Problem that names the missing input. */
  readonly token: string | undefined
  /** `owner/name` */
  readonly repository: string
  readonly apiUrl: string
  readonly clock: Clock
}

/** GitHub, through Octokit. `gitHubProblemOf` translates the errors that leave it. */
export function connectForge({ repository, ...options }: ForgeOptions): Forge {
  const [owner = '', repo = ''] = repository.split('/')
  const request: GitHubRequest = createRequest({ owner, repo, connect: () => createOctokit(options) })
  return {
    repository,
    ...connectPullRequests(request),
    ...connectComments(request),
    ...connectHistory(request),
    ...connectIssues(request),
  }
}
