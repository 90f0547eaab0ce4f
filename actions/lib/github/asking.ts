import { faultOf } from './fault.ts'
import type { Octokit } from './octokit.ts'
import { type Call, problemOf } from './problemOf.ts'

export type Place = { readonly owner: string; readonly repo: string }

/** Does one thing with GitHub; its errors are worded. */
export type Asking = <T>(call: Call, work: (octokit: Octokit, place: Place) => Promise<T>) => Promise<T>

type Order = Place & { readonly connect: () => Promise<Octokit> }

export function asking({ owner, repo, connect }: Order): Asking {
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
export async function unless<T>(statuses: readonly number[], answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (statuses.includes(faultOf(error)?.status ?? 0)) return undefined
    throw error
  }
}

/**
 * Makes something that must not be there twice. When the answer to the first try got lost, it looks whether it was
 * made, and only if not tries a second time.
 */
export async function makeOnce<T>(make: () => Promise<T>, find: () => Promise<T | undefined>): Promise<T> {
  try {
    return await make()
  } catch (error) {
    const fault = faultOf(error)
    if (!fault || (fault.status !== undefined && fault.status < 500)) throw error
  }
  return (await find()) ?? (await make())
}
