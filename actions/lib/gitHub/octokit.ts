import { Problem } from '../model/problem.ts'
import type { Clock } from '../ports.ts'
import { retryRequest, type WaitBudget } from './retry.ts'

export type Octokit = ReturnType<typeof import('@actions/github').getOctokit>

const ONE_ANSWER = 30_000
const ALL_PAUSES = 180_000

type OctokitOptions = { readonly token: string | undefined; readonly apiUrl: string; readonly clock: Clock }

/** GitHub's own client. Loading it takes 60 ms, so it is loaded at the first request and not before AWS is asked. */
export async function createOctokit({ token, apiUrl, clock }: OctokitOptions): Promise<Octokit> {
  if (token === undefined) throw missingToken()
  const { getOctokit } = await import('@actions/github')
  const silent = () => {}
  // Its log would print foreign text past the runner.
  const log = { debug: silent, info: silent, warn: silent, error: silent }
  const octokit = getOctokit(token, { baseUrl: apiUrl, log })
  const budget: WaitBudget = { left: ALL_PAUSES }
  octokit.hook.wrap('request', (request, options) =>
    retryRequest(
      async () =>
        request({ ...options, request: { ...options.request, signal: AbortSignal.timeout(ONE_ANSWER), log } }),
      { clock, budget, repeatable: options.method !== 'POST' || options.url === '/graphql' },
    ),
  )
  return octokit
}

export function missingToken(): Problem {
  return new Problem("The input 'github-token' is empty.", {
    kind: 'usage',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is an expression of GitHub
    todo: "Leave it out, or set it to '${{ github.token }}'.",
  })
}
