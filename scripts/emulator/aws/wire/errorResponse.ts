import { cbor } from '@smithy/core/cbor'
import type { ModelledError, Service } from './awsService.ts'
import type { Protocol } from './route.ts'
import { WireError } from './wireError.ts'
import type { WireResponse } from './wireResponse.ts'

/**
 * The error response in the protocol of the request. Anything but a `WireError` is a bug of the emulator:
 * `InternalFailure`.
 */
export function errorResponse(
  thrown: unknown,
  protocol: Protocol,
  service: Service | undefined,
  id: string,
): WireResponse {
  const error = thrown instanceof WireError ? thrown : internalFailure(thrown)
  const response = responseOf(error, protocol, service, id)
  return { ...response, headers: { ...response.headers, ...error.headers } }
}

function responseOf(error: WireError, protocol: Protocol, service: Service | undefined, id: string): WireResponse {
  const modelled = service?.errors.find(candidate => candidate.code === error.code || candidate.name === error.code)
  const status = modelled ? wireStatus(modelled.status, protocol) : error.status
  switch (protocol) {
    case 'json':
    case 'restJson': {
      const name = modelled?.name ?? error.code
      const body = JSON.stringify({ __type: name, ...errorMembersOf(modelled, error) })
      return { status, headers: { ...jsonHeaders(name), ...queryErrorHeader(modelled, service, status) }, body }
    }
    case 'cbor': {
      const body = cbor.serialize({ __type: modelled?.name ?? error.code, ...errorMembersOf(modelled, error) })
      const headers = { 'content-type': 'application/cbor', 'smithy-protocol': 'rpc-v2-cbor' }
      return { status, headers: { ...headers, ...queryErrorHeader(modelled, service, status) }, body }
    }
    default:
      return {
        status,
        headers: { 'content-type': 'text/xml' },
        body: xmlErrorBody(error, modelled, protocol, service, id),
      }
  }
}

/** Services of the JSON protocol respond with 400 or 500, whatever their model says. */
function wireStatus(status: number, protocol: Protocol): number {
  if (protocol !== 'json') return status
  return status < 500 ? 400 : 500
}

function internalFailure(thrown: unknown): WireError {
  const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
  return new WireError('InternalFailure', `This is a bug in the emulator: ${text}`, 500)
}

/** Services disagree about the case of `message`; EFS repeats the code beside it. */
function errorMembersOf(modelled: ModelledError | undefined, error: WireError): Record<string, string> {
  const names = modelled ? [...modelled.schema.structIterator()].map(([name]) => name) : []
  const message = names.find(name => name.toLowerCase() === 'message') ?? 'message'
  return { [message]: error.message, ...(names.includes('ErrorCode') ? { ErrorCode: error.code } : {}) }
}

const jsonHeaders = (name: string) => ({ 'content-type': 'application/json', 'x-amzn-errortype': name })

/** A service that used the Query protocol before sends its old error code too. */
function queryErrorHeader(error: ModelledError | undefined, service: Service | undefined, status: number) {
  if (!service?.queryCompatible || !error) return {}
  return { 'x-amzn-query-error': `${error.code};${status < 500 ? 'Sender' : 'Receiver'}` }
}

function xmlErrorBody(
  error: WireError,
  modelled: ModelledError | undefined,
  protocol: Protocol,
  service: Service | undefined,
  id: string,
): string {
  const code = `<Code>${escapeXml(modelled?.code ?? error.code)}</Code>`
  const message = `<Message>${escapeXml(error.message)}</Message>`
  if (protocol === 'ec2') {
    return `<Response><Errors><Error>${code}${message}</Error></Errors><RequestID>${id}</RequestID></Response>`
  }
  if (protocol === 'restXml' && (service === undefined || service.signingName === 's3')) {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${code}${message}<RequestId>${id}</RequestId></Error>`
  }
  const space = service?.xmlNamespace ? ` xmlns="${service.xmlNamespace}"` : ''
  const type = `<Type>${(modelled?.status ?? error.status) < 500 ? 'Sender' : 'Receiver'}</Type>`
  const inner = `<Error>${type}${code}${message}</Error><RequestId>${id}</RequestId>`
  return `<ErrorResponse${space}>${inner}</ErrorResponse>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them, even escaped.
  const plain = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ' ')
  return plain.replace(/[&<>"]/g, sign => ENTITIES[sign] ?? sign)
}
