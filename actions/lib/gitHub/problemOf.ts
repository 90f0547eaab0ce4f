import { Problem } from '../model/problem.ts'
import { type ErrorDetails, errorDetailsOf, isRateLimited } from './errorDetails.ts'

/** One request to GitHub, for the words of its error. */
export type GitHubCall = {
  /** After 'GitHub refused to': `read the comments of pull request 7`. */
  readonly doing: string
  /** What the job's `permissions` must grant for it: `pull-requests: write`. */
  readonly permission: string
}

/** The error in words that a person can act on; undefined when nobody can but us. */
export function problemOf(error: unknown, call: GitHubCall): Problem | undefined {
  if (error instanceof Problem) return error
  const fault = errorDetailsOf(error)
  if (!fault) return undefined
  const { message, ...details } = wordsOf(fault, call)
  return new Problem(message, { ...details, cause: { status: fault.status, message: fault.message } })
}

type ProblemText = ConstructorParameters<typeof Problem>[1] & { readonly message: string }

function wordsOf(fault: ErrorDetails, { doing, permission }: GitHubCall): ProblemText {
  const said = `'${fault.message}'`
  if (isRateLimited(fault))
    return {
      message: `GitHub limits how often this token may ask, and would not ${doing} in time: ${said}`,
      reason: 'unavailable',
      todo: 'Wait until the limit is over (an hour at most), then run the job again.',
    }
  switch (fault.status) {
    case undefined:
      return {
        message: `GitHub could not be reached to ${doing}: ${said}`,
        reason: 'unavailable',
        todo: 'See https://www.githubstatus.com; on a runner of your own, check its network and HTTPS_PROXY.',
      }
    case 401:
      return {
        message: `GitHub does not accept the token, so it would not ${doing}: ${said}`,
        todo: `Pass \`\${{ github.token }}\` as 'github-token'; it is valid until its job ends.`,
      }
    case 403:
      return {
        message: `GitHub refused to ${doing}: the token lacks '${permission}'. ${said}`,
        missingPermission: permission,
        todo: `Add '${permission}' to the job's permissions. Runs for pull requests from forks and by Dependabot never get it.`,
      }
    case 404:
      return {
        message: `GitHub found nothing where it was asked to ${doing}: it is gone, or the token may not see it.`,
        todo: `Check that it exists, and that the job's permissions grant '${permission}'.`,
      }
    case 409:
      return {
        message: `GitHub could not ${doing}, because something else changed the same thing: ${said}`,
        todo: 'Run the job again.',
      }
    case 410:
      return {
        message: `GitHub would not ${doing}, because it is gone or turned off: ${said}`,
        todo: "Turn on what it names in the repository's settings (Issues, for one), or do without.",
      }
    case 422:
      return {
        message: `GitHub did not accept what it got to ${doing}: ${said}`,
        todo: 'Check what GitHub names; a comment or an issue has at most 65,536 characters.',
      }
    default:
      return { message: `GitHub failed to ${doing} (HTTP ${fault.status}): ${said}`, ...laterIf(fault) }
  }
}

function laterIf({ status = 0 }: ErrorDetails): Pick<ProblemText, 'reason' | 'todo'> {
  if (status < 500) return { todo: "Check the action's 'github-token' and GITHUB_API_URL." }
  return { reason: 'unavailable', todo: 'See https://www.githubstatus.com, then run the job again.' }
}
