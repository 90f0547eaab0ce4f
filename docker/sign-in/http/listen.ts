import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { SignInSettings } from '../settings.ts'
import { BodyTooLarge, readRequest, type SignInRequest } from './request.ts'
import { json, type SignInResponse, send } from './response.ts'

type Respond = (request: SignInRequest) => Promise<SignInResponse>
type ListenSettings = Pick<SignInSettings, 'host' | 'port' | 'tls' | 'log'>

export type Listener = {
  readonly port: number
  /** Called once: the addresses in the responses may depend on the port. */
  readonly serve: (respond: Respond) => void
  readonly stop: () => Promise<void>
}

/** Rejects with Node's error when the port is taken or the address is not of this machine. */
export async function listen(settings: ListenSettings): Promise<Listener> {
  const server = settings.tls ? createTlsServer(settings.tls) : createServer()
  server.requestTimeout = 30_000
  const port = await portOf(server, settings)
  return {
    port,
    serve: respond => void server.on('request', listenerOf(respond, settings.log)),
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function portOf(server: Server, { port, host = '127.0.0.1' }: ListenSettings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

function listenerOf(respond: Respond, log: ListenSettings['log']): RequestListener {
  return async (message, to) => {
    const request = readRequest(message)
    const response = await respond(request).catch(error => {
      // A client that went away in the middle of its body has no response and is no error.
      return message.destroyed && !message.complete ? undefined : errorResponse(error)
    })
    if (!response) return
    log?.(`${message.method} ${request.path} ${response.status}`)
    send(response, to)
  }
}

function errorResponse(error: unknown): SignInResponse {
  if (error instanceof BodyTooLarge) return json(413, { message: 'The body is too large.' }, { connection: 'close' })
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  return json(500, { error: 'server_error' })
}
