import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { RepositoryIdentity } from '../model/gitHub/repositoryIdentity.ts'
import { Problem } from '../model/problem.ts'
import type { RepositoryLookup } from '../ports.ts'
import { checkedFetch } from './requests/checkedFetch.ts'
import { membersOf } from './requests/members.ts'
import { UnusableResponse } from './requests/unusableResponse.ts'

type LookupOptions = {
  /** The repository's folder. */
  readonly folder: string
  /** Without one only public repositories are found. */
  readonly token: string | undefined
  /** `https://api.github.com` */
  readonly apiUrl: string
  /** `https://github.com` */
  readonly serverUrl: string
  readonly signal?: AbortSignal | undefined
  /** Milliseconds of the request. */
  readonly limit?: number
}

/** Milliseconds of the one request: the verb works without its response. */
const LIMIT = 10_000

export function connectRepositoryLookup(options: LookupOptions): RepositoryLookup {
  return {
    origin: async () => repositoryIn(await originUrl(options.folder), options.serverUrl),
    find: fullName => findRepository(fullName, options),
  }
}

/** Undefined outside of a git repository, and without this remote. */
async function originUrl(folder: string): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('git', ['remote', 'get-url', 'origin'], {
      cwd: folder,
      timeout: LIMIT,
    })
    return stdout.trim()
  } catch {
    return undefined
  }
}

/** `https://github.com/owner/name.git`, `git@github.com:owner/name.git`, `ssh://git@github.com/owner/name`. */
export function repositoryIn(url: string | undefined, serverUrl: string): string | undefined {
  const [, host, repository] =
    /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/(?:[^@/]*@)?|[\w.-]+@)([\w.-]+)(?::\d+)?[:/]([\w-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
      url ?? '',
    ) ?? []
  return host?.toLowerCase() === new URL(serverUrl).hostname ? repository : undefined
}

async function findRepository(fullName: string, options: LookupOptions): Promise<RepositoryIdentity> {
  const { apiUrl, token, signal, limit = LIMIT } = options
  const timeout = AbortSignal.timeout(limit)
  try {
    const response = await checkedFetch(fetch)(`${apiUrl}/repos/${fullName}`, {
      headers: {
        accept: 'application/vnd.github+json',
        'user-agent': 'open-webui-on-aws',
        'x-github-api-version': '2022-11-28',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    })
    const data: unknown = await response.json()
    if (response.status !== 200) throw refusal(fullName, response.status, { hasToken: token !== undefined })
    const members = membersOf(data)
    members.requireSame('repository', members.text('full_name'), fullName)
    return {
      fullName: members.text('full_name'),
      ownerId: String(members.object('owner').number('id')),
      id: String(members.number('id')),
      defaultBranch: members.text('default_branch'),
    }
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof Problem) throw error
    if (timeout.aborted) throw noResponse(fullName, limit, error)
    const reason = error instanceof UnusableResponse ? error.message : causeOf(error)
    throw new Problem(`GitHub did not return repository '${fullName}' (${reason}).`, {
      reason: 'unavailable',
      cause: error,
    })
  }
}

function noResponse(fullName: string, limit: number, cause: unknown): Problem {
  const message = `GitHub did not answer the request for repository '${fullName}' within ${limit / 1_000} seconds.`
  return new Problem(message, { reason: 'unavailable', cause })
}

function refusal(fullName: string, status: number, { hasToken }: { readonly hasToken: boolean }): Problem {
  const without = hasToken ? '' : ', without a token in GITHUB_TOKEN or GH_TOKEN'
  return new Problem(`GitHub did not return repository '${fullName}' (HTTP ${status}${without}).`)
}

/** Node puts the reason of a failed request into the error's cause; the `code` of a DOMException is a number. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  if (cause instanceof Error) return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message
  return String(cause)
}
