import { Problem } from '../model/problem.ts'
import type { Clock } from '../ports.ts'
import { retryRequest, type WaitBudget } from './retryRequest.ts'

export type Octokit = ReturnType<typeof import('@actions/github').getOctokit>

/** Milliseconds until one request is given up. */
const REQUEST_TIMEOUT = 30_000
/** Milliseconds that all requests of a connection may wait between retries. */
const WAIT_BUDGET = 180_000

type OctokitOptions = { readonly token: string | undefined; readonly apiUrl: string; readonly clock: Clock }

/** GitHub's own client. Loading it takes 60 ms, so it is loaded at the first request, after the first call to AWS. */
export async function createOctokit({ token, apiUrl, clock }: OctokitOptions): Promise<Octokit> {
  if (token === undefined) throw missingToken()
  const { getOctokit } = await import('@actions/github')
  const ignore = () => {}
  // Octokit's log would print untrusted text without the escapes that the runner needs.
  const log = { debug: ignore, info: ignore, warn: ignore, error: ignore }
  const octokit = getOctokit(token, { baseUrl: apiUrl, log })
  const budget: WaitBudget = { remainingMilliseconds: WAIT_BUDGET }
  octokit.hook.wrap('request', (request, options) =>
    retryRequest(
      async () =>
        request({ ...options, request: { ...options.request, signal: AbortSignal.timeout(REQUEST_TIMEOUT), log } }),
      { clock, budget, repeatable: options.method !== 'POST' || options.url === '/graphql' },
    ),
  )
  return octokit
}

export function missingToken(): Problem {
  return new Problem("The input 'github-token' is empty.", {
    kind: 'usage',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    todo: "Remove the input, or set it to '${{ github.token }}'.",
  })
}
