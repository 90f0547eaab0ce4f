import { cborCodec, jsonCodec, xmlCodec } from './codecs.ts'
import { readFormInput } from './formInput.ts'
import { isRecord } from './isRecord.ts'
import { readRestInput, writeRestResponse } from './restBinding.ts'
import type { WireCall } from './route.ts'
import type { WireRequest } from './wireRequest.ts'

export type WireResponse = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** The input of the call in the types of its SDK. */
export async function readInput(call: WireCall, request: WireRequest): Promise<unknown> {
  switch (call.protocol) {
    case 'query':
    case 'ec2':
      return readFormInput(call.operation.input, call.form, call.protocol)
    case 'json':
      return plainJson.read(call.operation.input, request.body)
    case 'cbor':
      return cborCodec.read(call.operation.input, request.body)
    case 'restJson':
      return readRestInput(call, request, restJson)
    case 'restXml':
      return readRestInput(call, request, xmlCodec(call.service.xmlNamespace))
    default:
      return call.protocol satisfies never
  }
}

/** The response in the protocol of the request. */
export function writeResponse(call: WireCall, request: WireRequest, handlerOutput: unknown): WireResponse {
  const output = isRecord(handlerOutput) ? handlerOutput : {}
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
      return restResponse(call, output, restJson)
    case 'restXml':
      return restResponse(call, output, xmlCodec(call.service.xmlNamespace))
    default:
      return call.protocol satisfies never
  }
}

const plainJson = jsonCodec('member names', 'application/x-amz-json-1.1')
const restJson = jsonCodec('JSON names', 'application/json')

function queryDocument(
  { operation, service, protocol }: WireCall,
  id: string,
  output: Record<string, unknown>,
): string {
  const { name } = operation
  const inner = operation.output.isUnitSchema()
    ? undefined
    : rootContent(String(xmlCodec('').write(operation.output, output)))
  const open = `<${name}Response xmlns="${service.xmlNamespace}">`
  if (protocol === 'ec2') return `${open}<requestId>${id}</requestId>${inner ?? ''}</${name}Response>`
  const result = inner === undefined ? '' : `<${name}Result>${inner}</${name}Result>`
  return `${open}${result}<ResponseMetadata><RequestId>${id}</RequestId></ResponseMetadata></${name}Response>`
}

function rootContent(xml: string): string {
  const start = xml.indexOf('>') + 1
  return xml.charAt(start - 2) === '/' ? '' : xml.slice(start, xml.lastIndexOf('</'))
}

function restResponse(call: WireCall, output: Record<string, unknown>, codec: typeof restJson): WireResponse {
  const { headers, body, hasDocument, ...written } = writeRestResponse(call, output, codec)
  const status = headers['content-range'] === undefined ? written.status : 206
  if (!hasDocument) return { status, headers: { 'content-type': 'application/octet-stream', ...headers }, body }
  const contentType = codec === restJson ? codec.contentType : 'application/xml'
  return { status, headers: { ...headers, 'content-type': contentType }, body: unwrapBucketLocation(call, body) }
}

/** S3 returns a bucket's location as the root element itself. */
function unwrapBucketLocation(call: WireCall, body: string | Uint8Array): string | Uint8Array {
  if (call.operation.name !== 'GetBucketLocation') return body
  const region = /<LocationConstraint>([^<]*)</.exec(String(body))?.[1] ?? ''
  return `<LocationConstraint xmlns="${call.service.xmlNamespace}">${region}</LocationConstraint>`
}
