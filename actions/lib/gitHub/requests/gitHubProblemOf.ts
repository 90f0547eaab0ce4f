import { Problem } from '../../model/problem.ts'
import { type GitHubErrorDetails, gitHubErrorDetailsOf, isRateLimited } from './gitHubErrorDetails.ts'

/** One request to GitHub, as its error message names it. */
export type GitHubCall = {
  /** The infinitive after 'GitHub refused to': `read the comments of pull request 7`. */
  readonly operation: string
  /** The entry that the job's `permissions` need: `pull-requests: write`. */
  readonly permission: string
  /** `api.github.com` */
  readonly host: string
}

/** The Problem for an error that its reader can fix; undefined for every other error. */
export function gitHubProblemOf(error: unknown, call: GitHubCall): Problem | undefined {
  if (error instanceof Problem) return error
  const details = gitHubErrorDetailsOf(error)
  if (!details) return undefined
  const { message, ...options } = problemTextOf(details, call)
  return new Problem(message, { ...options, cause: { status: details.status, message: details.message } })
}

type GitHubProblemText = ConstructorParameters<typeof Problem>[1] & { readonly message: string }

function problemTextOf(details: GitHubErrorDetails, call: GitHubCall): GitHubProblemText {
  if (details.defect !== undefined) return defectTextOf(details, call)
  const { operation, permission } = call
  const quoted = `'${details.message}'`
  if (isRateLimited(details))
    return {
      message: `GitHub limits the requests of this token and did not ${operation} in time: ${quoted}`,
      reason: 'unavailable',
      todo: 'Wait until the limit ends (after an hour at most), then run the job again.',
    }
  switch (details.status) {
    case undefined:
      return {
        message: `GitHub could not be reached to ${operation}: ${quoted}`,
        reason: 'unavailable',
        todo: 'See https://www.githubstatus.com; on a runner of your own, check its network and HTTPS_PROXY.',
      }
    case 401:
      return {
        message: `GitHub does not accept the token, so it did not ${operation}: ${quoted}`,
        todo: `Pass \`\${{ github.token }}\` as 'github-token'; it is valid until its job ends.`,
      }
    case 403:
      return {
        message: `GitHub refused to ${operation}: the token lacks '${permission}'. ${quoted}`,
        missingPermission: permission,
        todo: `Add '${permission}' to the job's permissions. Runs for pull requests from forks and by Dependabot never get it.`,
      }
    case 404:
      return {
        message: `GitHub could not ${operation}: not found. It was deleted, or the token has no access to it.`,
        todo: `Check that it exists, and that the job's permissions grant '${permission}'.`,
      }
    case 409:
      return {
        message: `GitHub could not ${operation}, because of a conflicting change: ${quoted}`,
        todo: 'Run the job again.',
      }
    case 410:
      return {
        message: `GitHub did not ${operation}, because it was deleted or turned off: ${quoted}`,
        todo: "Turn the feature on in the repository's settings (Issues, for example).",
      }
    case 422:
      return {
        message: `GitHub rejected the request to ${operation}: ${quoted}`,
        todo: 'Check the part that GitHub names; a comment or an issue has at most 65,536 characters.',
      }
    default:
      return { message: `GitHub failed to ${operation} (HTTP ${details.status}): ${quoted}`, ...adviceFor(details) }
  }
}

const CHECK_PROXY = 'Log in to the proxy, or check HTTPS_PROXY and GITHUB_API_URL, then run the job again.'

function defectTextOf({ defect, message }: GitHubErrorDetails, { operation, host }: GitHubCall): GitHubProblemText {
  switch (defect) {
    case 'cut-off':
      return {
        message: `The response of '${host}' to the request to ${operation} was cut off: a proxy or a gateway answered in place of GitHub, or lost a part.`,
        reason: 'intercepted',
        todo: CHECK_PROXY,
      }
    case 'missing':
      return {
        message: `GitHub did not ${operation} in time: host '${host}' sent ${message}.`,
        reason: 'unavailable',
        todo: 'See https://www.githubstatus.com, and check the network, HTTPS_PROXY and GITHUB_API_URL, then run the job again.',
      }
    default:
      return {
        message: `A proxy or a gateway answered the request to ${operation} in place of GitHub (host '${host}', ${message}).`,
        reason: 'intercepted',
        todo: CHECK_PROXY,
      }
  }
}

function adviceFor({ status = 0 }: GitHubErrorDetails): Pick<GitHubProblemText, 'reason' | 'todo'> {
  if (status < 500) return { todo: "Check the action's 'github-token' and GITHUB_API_URL." }
  return { reason: 'unavailable', todo: 'See https://www.githubstatus.com, then run the job again.' }
}
