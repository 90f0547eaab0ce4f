import { randomUUID } from 'node:crypto'
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Service } from './awsService.ts'
import { checkMembers } from './checkMembers.ts'
import { deliver } from './deliver.ts'
import { errorResponse } from './errorResponse.ts'
import { type CallInterceptor, type Delivery, deliverUnchanged } from './interceptor.ts'
import { type Protocol, protocolOf, routeOf, type WireCall } from './route.ts'
import { unknownMembersIn } from './unknownMembers.ts'
import { WireError } from './wireError.ts'
import { readRequest, type WireRequest } from './wireRequest.ts'
import { readInput, type WireResponse, writeResponse } from './wireResponse.ts'

export type RunningServer = { readonly url: string; readonly close: () => Promise<void> }
export type WireServer = {
  /** Port 0 takes a free port. Rejects when the port is in use. */
  readonly listen: (port: number) => Promise<RunningServer>
}

/** Gets every error that is no refusal: the caller sees `InternalFailure`. */
type BugReport = (error: unknown) => void
type ServerTools = {
  readonly services: readonly Service[]
  readonly interceptor: CallInterceptor
  readonly reportBug: BugReport
}

/** An HTTP server on the loopback address with the wire protocols of all these services on one port. */
export function createServer(
  services: readonly Service[],
  interceptor: CallInterceptor = deliverUnchanged,
  reportBug: BugReport = error => console.error('Unexpected error in the built-in AWS.', error),
): WireServer {
  return {
    listen: port =>
      new Promise((resolve, reject) => {
        const server = createHttpServer(
          (message, response) => void serveRequest(message, response, { services, interceptor, reportBug }),
        )
        server.on('clientError', (_, socket) => socket.destroy())
        server.once('error', reject)
        server.listen(port, '127.0.0.1', () => {
          const address = server.address()
          resolve({
            url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`,
            close: () =>
              new Promise(closed => {
                server.close(() => closed())
                server.closeAllConnections()
              }),
          })
        })
      }),
  }
}

async function serveRequest(
  message: IncomingMessage,
  response: ServerResponse,
  { services, interceptor, reportBug }: ServerTools,
): Promise<void> {
  const id = randomUUID()
  message.on('error', () => response.destroy())
  response.on('error', () => response.destroy())
  const delivery = await respondTo(message, id, { services, interceptor, reportBug })
  const facts = { id, isHead: message.method === 'HEAD' }
  try {
    deliver(response, delivery, facts)
  } catch (error) {
    // HTTP cannot carry a header of this response; nothing was sent yet.
    reportBug(error)
    if (response.headersSent) response.destroy()
    else deliver(response, { kind: 'complete', response: errorResponse(error, 'restXml', undefined, id) }, facts)
  }
}

async function respondTo(
  message: IncomingMessage,
  id: string,
  { services, interceptor, reportBug }: ServerTools,
): Promise<Delivery> {
  let protocol: Protocol = 'restXml'
  let service: Service | undefined
  const refusal = (error: unknown): WireResponse => {
    if (!(error instanceof WireError)) reportBug(error)
    return errorResponse(error, protocol, service, id)
  }
  try {
    const request = await readRequest(message, id)
    protocol = protocolOf(request, services)
    const call = routeOf(request, protocol, services)
    const { operation } = call
    service = call.service
    if (!request.signer && !operation.isPublic) throw missingCredentials(call, request)
    const input = await readCallInput(call, request)
    checkMembers(service, operation, input)
    return await interceptor({ service, operation, input, request }, () =>
      handleCall(call, request, input).catch(refusal),
    )
  } catch (error) {
    return { kind: 'complete', response: refusal(error) }
  }
}

async function handleCall(call: WireCall, request: WireRequest, input: unknown): Promise<WireResponse> {
  const { service, operation } = call
  const handler = service.handlers.get(operation.name)
  if (!handler) {
    const name = `${service.name} ${operation.name}`
    throw new WireError('NotImplemented', `The emulator does not implement ${name}.`, 501)
  }
  const output = await handler(input, request)
  const unknownMembers = unknownMembersIn(operation.output, output)
  if (unknownMembers.length > 0)
    throw new TypeError(`${operation.name} has no member ${unknownMembers.join(', ')} in its output.`)
  return writeResponse(call, request, output)
}

function missingCredentials({ protocol }: WireCall, { headers, query }: WireRequest): WireError {
  if (headers.authorization?.startsWith('AWS ') || query.has('AWSAccessKeyId'))
    return new WireError(
      'InvalidRequest',
      'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
      400,
    )
  if (protocol === 'restXml') return new WireError('AccessDenied', 'Access Denied', 403)
  const code =
    protocol === 'query' || protocol === 'ec2' ? 'MissingAuthenticationToken' : 'MissingAuthenticationTokenException'
  return new WireError(
    code,
    protocol === 'query' ? 'Request is missing Authentication Token' : 'Missing Authentication Token',
    403,
  )
}

async function readCallInput(call: WireCall, request: WireRequest): Promise<unknown> {
  try {
    return await readInput(call, request)
  } catch (error) {
    if (error instanceof WireError) throw error
    const code = call.protocol === 'restXml' ? 'MalformedXML' : 'SerializationException'
    throw new WireError(code, `The request could not be read: ${error instanceof Error ? error.message : error}`, 400)
  }
}
