import { FromStringShapeDeserializer, ToStringShapeSerializer } from '@smithy/core/protocols'
import type { NormalizedSchema } from '@smithy/core/schema'
import type { Codec } from './codecs.ts'
import { isRecord } from './isRecord.ts'
import type { RestMatch } from './restRoute.ts'
import type { WireRequest } from './wireRequest.ts'

export type RestResponse = {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: string | Uint8Array
  readonly hasDocument: boolean
}

// 5 is an ISO date; with httpBindings, a date in a header is an HTTP date unless the schema has another format.
const bindings = { timestampFormat: { useTrait: true, default: 5 as const }, httpBindings: true }
const reader = new FromStringShapeDeserializer(bindings)

/** The input of a REST operation, from labels, query, headers, payload and body. */
export async function readRestInput(match: RestMatch, request: WireRequest, codec: Codec): Promise<unknown> {
  const schema = match.operation.input
  if (schema.isUnitSchema()) return {}
  const members = [...schema.structIterator()]
  const isBody = members.some(([, member]) => isInBody(member))
  const content: unknown = isBody && request.body.length > 0 ? await codec.read(schema, request.body) : {}
  const input: Record<string, unknown> = isRecord(content) ? content : {}
  for (const [name, member] of members) {
    const value = await readBoundMember(name, member, match, request, codec)
    if (value !== undefined) input[name] = value
  }
  return input
}

async function readBoundMember(
  name: string,
  member: NormalizedSchema,
  match: RestMatch,
  request: WireRequest,
  codec: Codec,
): Promise<unknown> {
  const { httpLabel, httpHeader, httpPrefixHeaders, httpQuery, httpQueryParams, httpPayload } = member.getMergedTraits()
  if (httpLabel) return scalar(member, match.labels[name])
  if (httpHeader) return scalar(member, request.headers[httpHeader.toLowerCase()])
  if (httpQuery) {
    const texts = request.query.getAll(httpQuery)
    if (member.isListSchema())
      return texts.length ? texts.map(text => scalar(member.getValueSchema(), text)) : undefined
    return scalar(member, texts[0])
  }
  if (httpPrefixHeaders !== undefined) return withPrefix(request.headers, httpPrefixHeaders)
  if (httpQueryParams) return Object.fromEntries(request.query)
  if (!httpPayload || request.body.length === 0) return undefined
  if (member.isBlobSchema()) return request.body
  return member.isStringSchema() ? request.body.toString() : codec.read(member, request.body)
}

const scalar = (schema: NormalizedSchema, text: string | undefined): unknown =>
  text === undefined ? undefined : reader.read(schema, text)

function withPrefix(headers: WireRequest['headers'], prefix: string): Record<string, string> | undefined {
  const prefixed = Object.entries(headers).filter(([name]) => name.startsWith(prefix.toLowerCase()))
  return prefixed.length
    ? Object.fromEntries(prefixed.map(([name, text]) => [name.slice(prefix.length), text]))
    : undefined
}

/** The response of a REST operation; `hasDocument` is true when its body is in the codec's format. */
export function writeRestResponse(match: RestMatch, output: Record<string, unknown>, codec: Codec): RestResponse {
  const schema = match.operation.output
  const status = match.operation.http?.status ?? 200
  if (schema.isUnitSchema()) return { status, headers: {}, body: '', hasDocument: false }
  const headers: Record<string, string> = {}
  let payload: NormalizedSchema | undefined
  let responseStatus = status
  for (const [name, member] of schema.structIterator()) {
    const traits = member.getMergedTraits()
    if (traits.httpPayload) payload = member
    if (traits.httpResponseCode && typeof output[name] === 'number') responseStatus = output[name]
    Object.assign(headers, headersOf(member, output[name]))
  }
  const isDocument = [...schema.structIterator()].some(([, member]) => isInBody(member))
  if (payload) return { status: responseStatus, headers, ...payloadOf(payload, output[payload.getMemberName()], codec) }
  return {
    status: responseStatus,
    headers,
    body: isDocument ? codec.write(schema, bodyMembersOf(schema, output)) : '',
    hasDocument: isDocument,
  }
}

function headersOf(member: NormalizedSchema, value: unknown): Record<string, string> {
  const { httpHeader, httpPrefixHeaders } = member.getMergedTraits()
  if (value === undefined || value === null) return {}
  if (httpHeader) {
    const writer = new ToStringShapeSerializer(bindings)
    writer.write(member, value)
    return { [httpHeader.toLowerCase()]: writer.flush() }
  }
  if (httpPrefixHeaders === undefined || !isRecord(value)) return {}
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [httpPrefixHeaders + name, String(text)]))
}

function payloadOf(member: NormalizedSchema, value: unknown, codec: Codec): Pick<RestResponse, 'body' | 'hasDocument'> {
  if (value === undefined || value === null) return { body: '', hasDocument: false }
  if (value instanceof Uint8Array || typeof value === 'string') return { body: value, hasDocument: false }
  return { body: codec.write(member, value), hasDocument: true }
}

function bodyMembersOf(schema: NormalizedSchema, output: Record<string, unknown>): Record<string, unknown> {
  const members = [...schema.structIterator()].filter(([, member]) => isInBody(member))
  return Object.fromEntries(members.map(([name]) => [name, output[name]]))
}

function isInBody(member: NormalizedSchema): boolean {
  const traits = member.getMergedTraits()
  return !(
    traits.httpLabel ||
    traits.httpHeader ||
    traits.httpPrefixHeaders !== undefined ||
    traits.httpQuery ||
    traits.httpQueryParams ||
    traits.httpPayload ||
    traits.httpResponseCode
  )
}
