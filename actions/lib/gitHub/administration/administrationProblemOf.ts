import { ADMINISTRATOR_TOKEN } from '../../model/gitHub/administratorToken.ts'
import { Problem } from '../../model/problem.ts'
import { type GitHubErrorDetails, gitHubErrorDetailsOf, isRateLimited } from '../requests/gitHubErrorDetails.ts'

/** One request of an administrator, as its error message names it. */
export type AdministrationCall = {
  /** The infinitive after 'GitHub refused to': `create ruleset 'env/dev'`. */
  readonly operation: string
  /** The permission that a fine-grained token needs: `Administration: write`. */
  readonly permission: string
}

const RUN_AGAIN = 'Run the same command again.'

/** The Problem for an error that an administrator can fix; undefined for every other error. */
export function administrationProblemOf(error: unknown, call: AdministrationCall): Problem | undefined {
  if (error instanceof Problem) return error
  const details = gitHubErrorDetailsOf(error)
  if (!details) return undefined
  const { message, ...options } = problemTextOf(details, call)
  return new Problem(message, { ...options, cause: { status: details.status, message: details.message } })
}

type ProblemText = ConstructorParameters<typeof Problem>[1] & { readonly message: string }

function problemTextOf(details: GitHubErrorDetails, { operation, permission }: AdministrationCall): ProblemText {
  const { status = 0, message, defect } = details
  const quoted = `'${message}'`
  if (defect !== undefined && defect !== 'missing')
    return {
      message: `A proxy or a gateway answered the request to ${operation} in place of GitHub: ${message}.`,
      reason: 'intercepted',
      todo: `Log in to the proxy, or check HTTPS_PROXY and GITHUB_API_URL. ${RUN_AGAIN}`,
    }
  if (isRateLimited(details))
    return {
      message: `GitHub limits the requests of this token and did not ${operation} in time: ${quoted}.`,
      reason: 'unavailable',
      todo: `Wait until the limit ends (after an hour at most). ${RUN_AGAIN}`,
    }
  if (status === 0 || status >= 500)
    return {
      message: `GitHub could not be reached to ${operation}: ${quoted}.`,
      reason: 'unavailable',
      todo: `See https://www.githubstatus.com, and check the network and HTTPS_PROXY. ${RUN_AGAIN}`,
    }
  if (status === 401)
    return {
      message: `GitHub does not accept the token in GITHUB_TOKEN or GH_TOKEN, so it did not ${operation}: ${quoted}.`,
      todo: `Set ${ADMINISTRATOR_TOKEN}; without any token, this command prints the commands to run.`,
    }
  if (status === 403 || status === 404)
    return {
      message: `GitHub refused to ${operation}: the token lacks '${permission}' (HTTP ${status}, ${quoted}).`,
      missingPermission: permission,
      todo: `Use ${ADMINISTRATOR_TOKEN}.`,
    }
  return { message: `GitHub refused to ${operation} (HTTP ${status}): ${quoted}.` }
}

/** True for a response that says that the repository's plan lacks a feature. */
export function isUnavailableFeature({ status, message }: GitHubErrorDetails): boolean {
  return (
    (status === 403 && /upgrade to github|make this repository public/i.test(message)) ||
    (status === 422 && /billing plan/i.test(message))
  )
}
