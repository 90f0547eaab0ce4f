import { errorDetailsOf } from './errorDetails.ts'
import type { Octokit } from './octokit.ts'
import { type GitHubCall, problemOf } from './problemOf.ts'

export type Repository = { readonly owner: string; readonly repo: string }

/** Does one thing with GitHub; its errors are worded. */
export type GitHubRequest = <T>(
  call: GitHubCall,
  work: (octokit: Octokit, repository: Repository) => Promise<T>,
) => Promise<T>

type RequestOptions = Repository & { readonly connect: () => Promise<Octokit> }

export function createRequest({ owner, repo, connect }: RequestOptions): GitHubRequest {
  let connected: Promise<Octokit> | undefined
  return async (call, work) => {
    connected ??= connect()
    const octokit = await connected
    try {
      return await work(octokit, { owner, repo })
    } catch (error) {
      throw problemOf(error, call) ?? error
    }
  }
}

/** Undefined where GitHub says with one of these codes that it is not there. */
export async function undefinedOn<T>(statuses: readonly number[], answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (statuses.includes(errorDetailsOf(error)?.status ?? 0)) return undefined
    throw error
  }
}

/**
 * Makes something that must not be there twice. When the answer to the first try got lost, it looks whether it was
 * made, and only if not tries a second time.
 */
export async function createOnce<T>(make: () => Promise<T>, find: () => Promise<T | undefined>): Promise<T> {
  try {
    return await make()
  } catch (error) {
    const fault = errorDetailsOf(error)
    if (!fault || (fault.status !== undefined && fault.status < 500)) throw error
  }
  return (await find()) ?? (await make())
}
