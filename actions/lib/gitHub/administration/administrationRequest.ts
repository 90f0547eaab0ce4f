import type { FeatureResult } from '../../model/gitHub/repositorySettings.ts'
import type { Json } from '../../model/json.ts'
import { gitHubErrorDetailsOf } from '../requests/gitHubErrorDetails.ts'
import { allItems } from '../requests/itemsOf.ts'
import type { Octokit } from '../requests/octokit.ts'
import { type AdministrationCall, administrationProblemOf, isUnavailableFeature } from './administrationProblemOf.ts'

type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** `/repos/octo-org/chat/rulesets` */
  readonly url: string
  readonly body?: Json
}

export type GitHubResponse = { readonly data: unknown; readonly headers: Readonly<Record<string, unknown>> }

/** GitHub's REST API, with errors as Octokit throws them. */
export type GitHubApi = {
  readonly send: (route: Route) => Promise<GitHubResponse>
  /** Every page of a list. */
  readonly list: (url: string) => Promise<readonly unknown[]>
}

/** Sends the requests of an administrator; `administrationProblemOf` translates their errors. */
export type AdministrationRequest = <T>(call: AdministrationCall, send: (api: GitHubApi) => Promise<T>) => Promise<T>

export function createAdministrationRequest(connect: () => Promise<Octokit>): AdministrationRequest {
  let connected: Promise<Octokit> | undefined
  return async (call, send) => {
    connected ??= connect()
    const octokit = await connected
    try {
      return await send(apiOf(octokit))
    } catch (error) {
      throw administrationProblemOf(error, call) ?? error
    }
  }
}

function apiOf(octokit: Octokit): GitHubApi {
  return {
    send: ({ method, url, body }) => octokit.request({ method, url, ...(body !== undefined && { data: body }) }),
    list: url => allItems(octokit, { method: 'GET', url: `${url}?per_page=100` }),
  }
}

/** The result, or the sentence with which GitHub says that the repository's plan does not have the feature. */
export async function featureResultOf<T>(result: Promise<T>): Promise<FeatureResult<T>> {
  try {
    return { kind: 'available', value: await result }
  } catch (error) {
    const details = gitHubErrorDetailsOf(error)
    if (details && isUnavailableFeature(details)) return { kind: 'unavailable', reason: details.message }
    throw error
  }
}
