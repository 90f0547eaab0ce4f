import type { ImageReference } from '../model/imageReference.ts'
import { Problem } from '../model/problem.ts'
import type { Clock } from '../ports.ts'
import { brokenRegistry, limitedRequests, unreachableRegistry, unusableResponse } from './registryProblems.ts'

export type RegistryResponse = {
  readonly status: number
  readonly header: (name: string) => string | undefined
  readonly body: Buffer
  /** The address that responded, after redirects. */
  readonly url: URL
}

export type RequestTools = { readonly clock: Clock; readonly signal?: AbortSignal | undefined }

/** Milliseconds of one attempt. */
const ATTEMPT = 15_000
const ATTEMPTS = 4
/** Milliseconds: a registry that asks for more has a limit of hours. */
const LONGEST_PAUSE = 60_000
const REDIRECTS = 5
/** The limit that the specification gives to documents of images. https://github.com/opencontainers/distribution-spec */
const LARGEST_BODY = 4 * 1024 * 1024

type Request = {
  readonly image: ImageReference
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
}

/** GET with retries after errors of the registry, with the pause that it asks for. A status below 500 but 429 is returned. */
export async function getFromRegistry(request: Request, { clock, signal }: RequestTools): Promise<RegistryResponse> {
  for (let attempt = 1; ; attempt++) {
    let problem: Problem
    let pause = 1_000 * 2 ** (attempt - 1)
    try {
      const response = await attemptOf(request, signal)
      if (response.status !== 429 && response.status < 500) return response
      problem =
        response.status === 429 ? limitedRequests(request.image) : brokenRegistry(request.image, response.status)
      const seconds = Number(response.header('retry-after') ?? Number.NaN)
      if (seconds >= 0) pause = seconds * 1_000
    } catch (error) {
      signal?.throwIfAborted()
      if (!(error instanceof Problem) || error.reason !== 'unavailable') throw error
      problem = error
    }
    if (attempt === ATTEMPTS || pause > LONGEST_PAUSE) throw problem
    await clock.sleep(pause, signal)
  }
}

/** Redirects lead to the store of a registry. The token is for the registry alone. */
async function attemptOf({ url, headers }: Request, signal: AbortSignal | undefined): Promise<RegistryResponse> {
  let target = url
  for (let redirects = 0; ; redirects++) {
    const sent = target.origin === url.origin ? headers : withoutToken(headers)
    const response = await fetched(target, sent, signal)
    const location = response.header('location')
    if (response.status < 300 || response.status >= 400 || location === undefined) return response
    if (redirects === REDIRECTS) throw unusableResponse(url.host, `more than ${REDIRECTS} redirects`)
    if (!URL.canParse(location, target.href)) throw unusableResponse(target.host, 'a redirect to no address')
    const next = new URL(location, target)
    if (next.protocol !== 'https:' && !(isLoopback(url) && isLoopback(next)))
      throw unusableResponse(target.host, `a redirect to '${next.protocol}//${next.host}', which is not encrypted`)
    target = next
  }
}

async function fetched(
  url: URL,
  headers: Readonly<Record<string, string>>,
  stop: AbortSignal | undefined,
): Promise<RegistryResponse> {
  const signal = AbortSignal.any([AbortSignal.timeout(ATTEMPT), ...(stop ? [stop] : [])])
  try {
    const response = await fetch(url, { headers: { 'user-agent': USER_AGENT, ...headers }, redirect: 'manual', signal })
    const { status } = response
    return { status, header: name => response.headers.get(name) ?? undefined, body: await bodyOf(response), url }
  } catch (error) {
    throw error instanceof Problem ? error : unreachableRegistry(url.host, error)
  }
}

const USER_AGENT = 'open-webui-on-aws pin'

async function bodyOf(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk)
    bytes += chunk.byteLength
    if (bytes > LARGEST_BODY)
      throw unusableResponse(new URL(response.url).host, `more than ${LARGEST_BODY / 1024 / 1024} MiB`)
  }
  return Buffer.concat(chunks)
}

function withoutToken({ authorization: _, ...others }: Readonly<Record<string, string>>) {
  return others
}

/** Registries on this machine speak plain HTTP, as all container engines assume. */
export function registryUrl(registry: string, path: string): URL {
  const url = new URL(`https://${registry}${path}`)
  return isLoopback(url) ? new URL(`http://${registry}${path}`) : url
}

export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}
