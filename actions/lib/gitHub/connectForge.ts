import type { Forge } from '../ports.ts'
import { connectBranches } from './branches.ts'
import { connectCodeScanning } from './codeScanning.ts'
import { connectComments } from './comments.ts'
import { connectHistory } from './history.ts'
import { connectIssues } from './issues.ts'
import { connectPullRequests } from './pullRequests.ts'
import { GITHUB_LIMITS, type GitHubLimits } from './requests/gitHubLimits.ts'
import { createOctokit, type OctokitOptions } from './requests/octokit.ts'
import { createRequest, type GitHubRequest } from './requests/request.ts'

type ForgeOptions = Omit<OctokitOptions, 'limits'> & {
  /** Undefined: every call throws a Problem that names the missing input. */
  readonly token: string | undefined
  /** `owner/name` */
  readonly repository: string
  readonly limits?: Partial<GitHubLimits>
}

/**
 * GitHub, through Octokit. A response that GitHub did not send is an error, and `gitHubProblemOf` translates the errors
 * that leave it.
 */
export function connectForge({ repository, limits, ...options }: ForgeOptions): Forge {
  const [owner = '', repo = ''] = repository.split('/')
  const connect = () => createOctokit({ ...options, limits: { ...GITHUB_LIMITS, ...limits } })
  const host = URL.canParse(options.apiUrl) ? new URL(options.apiUrl).host : options.apiUrl
  const request: GitHubRequest = createRequest({ owner, repo, host, connect })
  return {
    repository,
    ...connectPullRequests(request),
    ...connectComments(request),
    ...connectHistory(request),
    ...connectIssues(request),
    ...connectBranches(request),
    ...connectCodeScanning(request),
  }
}
