import { gitHubErrorDetailsOf } from './gitHubErrorDetails.ts'
import { type GitHubCall, gitHubProblemOf } from './gitHubProblemOf.ts'
import type { Octokit } from './octokit.ts'

export type Repository = { readonly owner: string; readonly repo: string }

/** Sends one request, or several that belong together; `gitHubProblemOf` translates their errors. */
export type GitHubRequest = <T>(
  call: Omit<GitHubCall, 'host'>,
  send: (octokit: Octokit, repository: Repository) => Promise<T>,
) => Promise<T>

type ConnectOptions = Repository & { readonly host: string; readonly connect: () => Promise<Octokit> }

export function createRequest({ owner, repo, host, connect }: ConnectOptions): GitHubRequest {
  let connected: Promise<Octokit> | undefined
  return async (call, send) => {
    connected ??= connect()
    const octokit = await connected
    try {
      return await send(octokit, { owner, repo })
    } catch (error) {
      throw gitHubProblemOf(error, { ...call, host }) ?? error
    }
  }
}

/** The response; undefined when GitHub itself sends one of these statuses. */
export async function undefinedOn<T>(statuses: readonly number[], response: Promise<T>): Promise<T | undefined> {
  try {
    return await response
  } catch (error) {
    const { defect, status = 0 } = gitHubErrorDetailsOf(error) ?? {}
    if (defect === undefined && statuses.includes(status)) return undefined
    throw error
  }
}

/**
 * Creates something that must not exist twice. When the response to the first attempt is lost, or another host sent it, a
 * second attempt follows only if `find` does not find the result of the first.
 */
export async function createIfAbsent<T>(create: () => Promise<T>, find: () => Promise<T | undefined>): Promise<T> {
  try {
    return await create()
  } catch (error) {
    const details = gitHubErrorDetailsOf(error)
    const isLost = details?.defect !== undefined || details?.status === undefined || details.status >= 500
    if (!details || !isLost) throw error
  }
  return (await find()) ?? (await create())
}
