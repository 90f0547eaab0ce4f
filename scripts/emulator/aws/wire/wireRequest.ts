import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { decodeAwsChunked } from './awsChunked.ts'
import { WireError } from './wireError.ts'

/** One request as it came in, before anyone knows which service it is for. */
export type WireRequest = {
  readonly id: string
  readonly method: string
  /** Still percent-encoded: an object's key may hold a slash, a dot or two slashes. */
  readonly path: string
  readonly query: URLSearchParams
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** Who signed; undefined for an unsigned request. Signatures themselves are not checked. */
  readonly signer: { readonly accessKey: string; readonly region: string; readonly service: string } | undefined
  /** `http://127.0.0.1:4566`, as the client knows this server. */
  readonly endpoint: string
}

const MAX_BODY_BYTES = 64 * 1024 * 1024
/** A template of 51,200 bytes and 200 parameters of 4,096, each byte as `%2B`, are far less. */
const MAX_FORM_BYTES = 8 * 1024 * 1024
const LOOPBACK = /^(?:(?<bucket>.+)\.)?(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/

/** Reads the whole request; refuses one that was not meant for this machine, and one that is too large. */
export async function readRequest(message: IncomingMessage, id: string): Promise<WireRequest> {
  const host = message.headers.host ?? ''
  const loopback = LOOPBACK.exec(host)
  if (!loopback) {
    throw new WireError('AccessDenied', `The rehearsal answers loopback addresses only, not host '${host}'.`, 403)
  }
  const isForm = message.headers['content-type']?.startsWith('application/x-www-form-urlencoded')
  const body = await readBody(message, isForm ? MAX_FORM_BYTES : MAX_BODY_BYTES)
  const url = message.url ?? '/'
  const mark = url.indexOf('?')
  const path = mark < 0 ? url : url.slice(0, mark)
  const query = new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1))
  const { bucket } = loopback.groups ?? {}
  const content = decodeAwsChunked(body, textHeaders(message.headers))
  return {
    id,
    method: message.method ?? 'GET',
    path: bucket === undefined ? path : `/${bucket}${path}`,
    query,
    headers: content.headers,
    body: content.body,
    signer: signerOf(content.headers.authorization ?? '', query),
    endpoint: `http://${bucket === undefined ? host : host.slice(bucket.length + 1)}`,
  }
}

async function readBody(message: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of message) {
    size += part.length
    if (size <= maxBytes) parts.push(part)
  }
  if (size > maxBytes) {
    throw new WireError('EntityTooLarge', `A request body has at most ${maxBytes} bytes here.`, 413)
  }
  return Buffer.concat(parts)
}

function textHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  )
}

/** From the header, or from a presigned URL. */
function signerOf(authorization: string, query: URLSearchParams): WireRequest['signer'] {
  const scope = /Credential=([^,\s]+)/.exec(authorization)?.[1] ?? query.get('X-Amz-Credential') ?? ''
  const [, accessKey, region, service] = /^(.+)\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request$/.exec(scope) ?? []
  return accessKey && region && service ? { accessKey, region, service } : undefined
}
