import { randomUUID } from 'node:crypto'
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { errorReply } from './errors.ts'
import { inputOf, type Reply, replyOf } from './reply.ts'
import { readRequest, type WireRequest } from './request.ts'
import { refuseMissing } from './required.ts'
import { type Call, type Protocol, protocolOf, routeOf } from './route.ts'
import type { Operation, Service } from './service.ts'
import { strangersIn } from './strangers.ts'
import { WireError } from './wireError.ts'

export type RunningServer = { readonly url: string; readonly close: () => Promise<void> }
export type WireServer = {
  /** Port 0 takes a free one. Rejects when the port is taken. */
  readonly listen: (port: number) => Promise<RunningServer>
}

/** Sees every call before it is answered; what it throws is the answer. */
export type Listener = (call: {
  readonly service: Service
  readonly operation: Operation
  readonly input: unknown
  readonly request: WireRequest
}) => void | Promise<void>

/** An HTTP server on the loopback address that speaks the wire protocols of all these services on one port. */
export function createServer(services: readonly Service[], listener: Listener = () => undefined): WireServer {
  return {
    listen: port =>
      new Promise((resolve, reject) => {
        const server = createHttpServer((message, response) => void serve(message, response, services, listener))
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

async function serve(
  message: IncomingMessage,
  response: ServerResponse,
  services: readonly Service[],
  listener: Listener,
): Promise<void> {
  const id = randomUUID()
  message.on('error', () => response.destroy())
  response.on('error', () => response.destroy())
  const reply = await replyTo(message, id, services, listener)
  try {
    send(response, reply, { id, isHead: message.method === 'HEAD' })
  } catch (error) {
    // A header that HTTP cannot carry; nothing was sent yet.
    if (response.headersSent) response.destroy()
    else send(response, errorReply(error, 'restXml', undefined, id), { id, isHead: message.method === 'HEAD' })
  }
}

function send(response: ServerResponse, reply: Reply, { id, isHead }: { id: string; isHead: boolean }): void {
  const body = bytesOf(reply.body)
  response.writeHead(reply.status, {
    ...reply.headers,
    'x-amzn-requestid': id,
    'x-amz-request-id': id,
    // A reply to HEAD tells the length of a body that it does not carry.
    'content-length': (isHead && reply.headers['content-length']) || body.length,
  })
  response.end(isHead ? undefined : body)
}

function bytesOf(body: string | Uint8Array): Buffer {
  return typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength)
}

async function replyTo(
  message: IncomingMessage,
  id: string,
  services: readonly Service[],
  listener: Listener,
): Promise<Reply> {
  let protocol: Protocol = 'restXml'
  let service: Service | undefined
  try {
    const request = await readRequest(message, id)
    protocol = protocolOf(request, services)
    const call = routeOf(request, protocol, services)
    service = call.service
    return await answerTo(call, request, listener)
  } catch (error) {
    return errorReply(error, protocol, service, id)
  }
}

async function answerTo(call: Call, request: WireRequest, listener: Listener): Promise<Reply> {
  const { service, operation } = call
  if (!request.signer && !operation.isPublic) throw missingCredentials(call)
  const input = await readable(call, request)
  refuseMissing(service, operation, input)
  await listener({ service, operation, input, request })
  const answer = service.answers.get(operation.name)
  if (!answer) {
    const what = `${service.name} ${operation.name}`
    throw new WireError('NotImplemented', `The rehearsal does not answer ${what}.`, 501)
  }
  const output = await answer(input, request)
  const strangers = strangersIn(operation.output, output)
  if (strangers.length > 0)
    throw new TypeError(`${operation.name} has no member ${strangers.join(', ')} in its output.`)
  return replyOf(call, request, output)
}

function missingCredentials({ protocol }: Call): WireError {
  if (protocol === 'restXml') return new WireError('AccessDenied', 'Access Denied', 403)
  const code =
    protocol === 'query' || protocol === 'ec2' ? 'MissingAuthenticationToken' : 'MissingAuthenticationTokenException'
  return new WireError(
    code,
    protocol === 'query' ? 'Request is missing Authentication Token' : 'Missing Authentication Token',
    403,
  )
}

async function readable(call: Call, request: WireRequest): Promise<unknown> {
  try {
    return await inputOf(call, request)
  } catch (error) {
    if (error instanceof WireError) throw error
    const code = call.protocol === 'restXml' ? 'MalformedXML' : 'SerializationException'
    throw new WireError(code, `The request could not be read: ${error instanceof Error ? error.message : error}`, 400)
  }
}
