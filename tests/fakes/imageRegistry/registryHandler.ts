import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

export type ResponseWriter = (request: IncomingMessage, response: ServerResponse) => void

export type RegistryOptions = {
  /** The content of each tag, by `repository:tag`. */
  readonly images?: Readonly<Record<string, string>>
  /** Other content, by digest. */
  readonly blobs?: Readonly<Record<string, string>>
  /** token: anonymous clients get one, as at ghcr.io. account: they get none. */
  readonly login?: 'none' | 'token' | 'account'
  /** The first requests get these responses instead. */
  readonly faults?: readonly ResponseWriter[]
}

const TOKEN = 'anonymous.token-0'

export function sha256(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

/** An index with an image for each platform (`linux/arm64`), and an attachment as build tools add it. */
export function anIndex(...platforms: readonly string[]): string {
  const entries = [...platforms, 'unknown/unknown'].map(name => {
    const [os, architecture] = name.split('/')
    const type = 'application/vnd.oci.image.manifest.v1+json'
    return { mediaType: type, digest: sha256(name), size: 1, platform: { os, architecture } }
  })
  return JSON.stringify({ schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests: entries })
}

type Reply = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }

/** The distribution API, as far as a client reads a tag without a login. https://github.com/opencontainers/distribution-spec */
export function registryHandler({ faults = [], ...options }: RegistryOptions): ResponseWriter {
  const pending = [...faults]
  return (request, response) => {
    const fault = pending.shift()
    if (fault) fault(request, response)
    else {
      const { status, headers, body } = replyTo(request, options)
      response.writeHead(status, headers).end(body)
    }
  }
}

function replyTo(
  { url: target = '/', headers: { host, authorization }, socket }: IncomingMessage,
  { images = {}, blobs = {}, login = 'none' }: Omit<RegistryOptions, 'faults'>,
): Reply {
  const base = `${'encrypted' in socket ? 'https' : 'http'}://${host}`
  const { pathname, searchParams } = new URL(target, base)
  if (pathname === '/token') {
    const scope = searchParams.get('scope') ?? ''
    const isRight = searchParams.get('service') === 'registry' && /^repository:.+:pull$/.test(scope)
    if (login === 'account' || !isRight) return refusal(403, 'DENIED')
    return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token: TOKEN }) }
  }
  const [, repository = '', kind = '', name = ''] = /^\/v2\/(.+)\/(manifests|blobs)\/([^/]+)$/.exec(pathname) ?? []
  if (login !== 'none' && authorization !== `Bearer ${TOKEN}`)
    return refusal(401, 'UNAUTHORIZED', {
      'www-authenticate': `Bearer realm="${base}/token",service="registry",scope="repository:${repository}:pull"`,
    })
  const content = kind === 'blobs' ? blobs[name] : images[`${repository}:${name}`]
  if (content === undefined) return refusal(404, 'MANIFEST_UNKNOWN')
  const type = /"mediaType":"([^"]+)"/.exec(content)?.[1] ?? 'application/octet-stream'
  return { status: 200, headers: { 'content-type': type, 'docker-content-digest': sha256(content) }, body: content }
}

function refusal(status: number, code: string, headers: Readonly<Record<string, string>> = {}): Reply {
  const body = JSON.stringify({ errors: [{ code, message: code.toLowerCase() }] })
  return { status, headers: { 'content-type': 'application/json', ...headers }, body }
}
