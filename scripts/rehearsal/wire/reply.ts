import { cborCodec, jsonCodec, xmlCodec } from './codecs.ts'
import { fromForm } from './form.ts'
import { isRecord } from './record.ts'
import type { WireRequest } from './request.ts'
import { readRest, writeRest } from './rest.ts'
import type { Call } from './route.ts'

export type Reply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** What the client sent, as its SDK's types describe it. */
export async function inputOf(call: Call, request: WireRequest): Promise<unknown> {
  switch (call.protocol) {
    case 'query':
    case 'ec2':
      return fromForm(call.operation.input, call.form, call.protocol)
    case 'json':
      return plainJson.read(call.operation.input, request.body)
    case 'cbor':
      return cborCodec.read(call.operation.input, request.body)
    case 'restJson':
      return readRest(call, request, restJson)
    case 'restXml':
      return readRest(call, request, xmlCodec(call.service.xmlNamespace))
    default:
      return call.protocol satisfies never
  }
}

/** An answer in the protocol of its question. */
export function replyOf(call: Call, request: WireRequest, answer: unknown): Reply {
  const output = isRecord(answer) ? answer : {}
  switch (call.protocol) {
    case 'query':
    case 'ec2':
      return { status: 200, headers: { 'content-type': 'text/xml' }, body: queryDocument(call, request.id, output) }
    case 'json': {
      const contentType = request.headers['content-type'] ?? plainJson.contentType
      const body = plainJson.write(call.operation.output, output)
      return { status: 200, headers: { 'content-type': contentType }, body }
    }
    case 'cbor': {
      const headers = { 'content-type': cborCodec.contentType, 'smithy-protocol': 'rpc-v2-cbor' }
      return { status: 200, headers, body: cborCodec.write(call.operation.output, output) }
    }
    case 'restJson':
      return restReply(call, output, restJson)
    case 'restXml':
      return restReply(call, output, xmlCodec(call.service.xmlNamespace))
    default:
      return call.protocol satisfies never
  }
}

const plainJson = jsonCodec('member names', 'application/x-amz-json-1.1')
const restJson = jsonCodec('JSON names', 'application/json')

function queryDocument({ operation, service, protocol }: Call, id: string, output: Record<string, unknown>): string {
  const { name } = operation
  const inner = operation.output.isUnitSchema()
    ? undefined
    : insideOfRoot(String(xmlCodec('').write(operation.output, output)))
  const open = `<${name}Response xmlns="${service.xmlNamespace}">`
  if (protocol === 'ec2') return `${open}<requestId>${id}</requestId>${inner ?? ''}</${name}Response>`
  const result = inner === undefined ? '' : `<${name}Result>${inner}</${name}Result>`
  return `${open}${result}<ResponseMetadata><RequestId>${id}</RequestId></ResponseMetadata></${name}Response>`
}

function insideOfRoot(xml: string): string {
  const start = xml.indexOf('>') + 1
  return xml.charAt(start - 2) === '/' ? '' : xml.slice(start, xml.lastIndexOf('</'))
}

function restReply(call: Call, output: Record<string, unknown>, codec: typeof restJson): Reply {
  const { status, headers, body, hasDocument } = writeRest(call, output, codec)
  if (!hasDocument) return { status, headers: { 'content-type': 'application/octet-stream', ...headers }, body }
  const contentType = codec === restJson ? codec.contentType : 'application/xml'
  return { status, headers: { ...headers, 'content-type': contentType }, body: unwrapped(call, body) }
}

/** S3 gives a bucket's place as the root element itself. */
function unwrapped(call: Call, body: string | Uint8Array): string | Uint8Array {
  if (call.operation.name !== 'GetBucketLocation') return body
  const place = /<LocationConstraint>([^<]*)</.exec(String(body))?.[1] ?? ''
  return `<LocationConstraint xmlns="${call.service.xmlNamespace}">${place}</LocationConstraint>`
}
