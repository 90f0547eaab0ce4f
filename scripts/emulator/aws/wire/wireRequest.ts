import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { decodeAwsChunked } from './awsChunked.ts'
import { headersInAddress } from './presignedRequest.ts'
import { WireError } from './wireError.ts'

/** One incoming request, before it is routed to a service. */
export type WireRequest = {
  readonly id: string
  readonly method: string
  /** Percent-encoded, because an object's key may contain a slash, a dot or two slashes. */
  readonly path: string
  readonly query: URLSearchParams
  /** Lower-case names; those in a presigned address, too. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** From the signature's scope; undefined for an unsigned request. The signature itself is not checked. */
  readonly signer: { readonly accessKey: string; readonly region: string; readonly service: string } | undefined
  /** The address that the client uses: `http://127.0.0.1:4566`. */
  readonly endpoint: string
}

const MAX_BODY_BYTES = 64 * 1024 * 1024
/** More than a template of 51,200 bytes and 200 parameters of 4,096 bytes, each byte as `%2B`. */
const MAX_FORM_BYTES = 8 * 1024 * 1024
const LOOPBACK = /^(?:(?<bucket>.+)\.)?(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/

/** Reads the whole request; refuses a host other than this machine, and a request that is too large. */
export async function readRequest(message: IncomingMessage, id: string): Promise<WireRequest> {
  const host = message.headers.host ?? ''
  const loopback = LOOPBACK.exec(host)
  if (!loopback) {
    throw new WireError('AccessDenied', `The emulator serves loopback addresses only, not host '${host}'.`, 403)
  }
  const isForm = message.headers['content-type']?.startsWith('application/x-www-form-urlencoded')
  const body = await readBody(message, isForm ? MAX_FORM_BYTES : MAX_BODY_BYTES)
  const url = message.url ?? '/'
  const queryStart = url.indexOf('?')
  const path = queryStart < 0 ? url : url.slice(0, queryStart)
  const query = new URLSearchParams(queryStart < 0 ? '' : url.slice(queryStart + 1))
  const { bucket } = loopback.groups ?? {}
  const headers = { ...headersInAddress(query), ...textHeaders(message.headers) }
  const signer = signerOf(headers.authorization ?? '', query)
  // S3 keeps the bytes that a client sends; every other service reads them.
  const content = signer?.service === 's3' ? decodeAwsChunked(body, headers) : decompress(body, headers)
  return {
    id,
    method: message.method ?? 'GET',
    path: bucket === undefined ? path : `/${bucket}${path}`,
    query,
    headers: content.headers,
    body: content.body,
    signer,
    endpoint: `http://${bucket === undefined ? host : host.slice(bucket.length + 1)}`,
  }
}

/** Clients compress large inputs of a few operations. */
function decompress(body: Buffer, headers: Readonly<Record<string, string>>) {
  if (headers['content-encoding'] !== 'gzip') return { headers, body }
  try {
    return { headers, body: gunzipSync(body, { maxOutputLength: MAX_BODY_BYTES }) }
  } catch {
    throw new WireError('SerializationException', 'The compressed request body could not be read.', 400)
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
    throw new WireError('EntityTooLarge', `The request body exceeds ${maxBytes} bytes.`, 413)
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
