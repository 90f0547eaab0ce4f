import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import type { World } from '../world.ts'
import { createCertificateAuthority } from './certificateAuthority.ts'
import { LOAD_BALANCER_RESPONSES, type SiteResponse } from './recordedResponses.ts'
import { reachabilityOf, siteResponse } from './site.ts'

export type RunningProxy = {
  readonly url: string
  /** PEM file of the authority that signs every certificate of the proxy; `close` deletes it. */
  readonly certificateFile: string
  /** Environment variables that direct Node 24 to the emulated hosts and to no other, without code. */
  readonly variables: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

type ProxyOptions = {
  /** 0 takes a free port. */
  readonly port?: number
  /** The address of the name server, which belongs to what the proxy says of itself. */
  readonly nameServer?: string
}

/**
 * A proxy on the loopback address that serves the hosts of live resources and no other host. Under `/` it serves, as JSON,
 * the certificate of its authority and the address of the name server (`scripts/command/useRehearsalHosts.ts` reads them).
 */
export async function startProxy(world: World, { port = 0, nameServer }: ProxyOptions = {}): Promise<RunningProxy> {
  const authority = await createCertificateAuthority()
  const folder = await mkdtemp(join(tmpdir(), 'rehearsal-proxy-'))
  const certificateFile = join(folder, 'authority.pem')
  await writeFile(certificateFile, authority.certificate, { mode: 0o600 })
  const sockets = new Set<Duplex>()
  const trackSocket = (socket: Duplex): void => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
  }

  const tlsServer = createTlsServer(
    {
      SNICallback: (name, done) => {
        authority.contextFor(name).then(context => done(null, context), done)
      },
    },
    (request, response) => serveSite(world, 'https', request, response),
  )
  tlsServer.on('upgrade', (request, socket) => upgradeToWebSocket(world, request, socket))
  tlsServer.on('tlsClientError', (_, socket) => socket.destroy())
  tlsServer.on('secureConnection', trackSocket)

  const ownResponse = JSON.stringify({ certificate: authority.certificate, nameServer })
  const httpServer = createHttpServer((request, response) => {
    // A request to the proxy itself has a path; one to a host has an absolute URL.
    if (request.url === '/') response.setHeader('content-type', 'application/json').end(ownResponse)
    else serveSite(world, 'http', request, response)
  })
  httpServer.on('connection', trackSocket)
  httpServer.on('clientError', (_, socket) => socket.destroy())
  httpServer.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const [host = '', hostPort] = (request.url ?? '').toLowerCase().split(':')
    const reachability = reachabilityOf(world, host)
    if (!reachability.isServed || hostPort !== '443') {
      const reason = reachability.isServed ? `'${host}' is served on port 443 only.` : reachability.reason
      socket.end(`HTTP/1.1 502 Bad Gateway\r\ncontent-type: text/plain\r\nconnection: close\r\n\r\n${reason}\n`)
      return
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    if (head.length > 0) socket.unshift(head)
    tlsServer.emit('connection', socket)
  })

  try {
    await new Promise<void>((resolve, reject) => {
      httpServer.once('error', reject).listen(port, '127.0.0.1', resolve)
    })
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
  const address = httpServer.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`
  return {
    url,
    certificateFile,
    variables: {
      NODE_USE_ENV_PROXY: '1',
      HTTPS_PROXY: url,
      HTTP_PROXY: url,
      NO_PROXY: '127.0.0.1,localhost',
      NODE_EXTRA_CA_CERTS: certificateFile,
    },
    close: async () => {
      const closed = new Promise<void>(resolve => httpServer.close(() => resolve()))
      for (const socket of sockets) socket.destroy()
      await closed
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function requestOf(scheme: 'http' | 'https', message: IncomingMessage) {
  // A proxy request for plain HTTP has an absolute URL, one inside a tunnel has a path.
  const url = new URL(message.url ?? '/', `${scheme}://${message.headers.host ?? 'localhost'}`)
  return {
    scheme,
    host: url.hostname,
    path: url.pathname,
    query: url.searchParams,
    origin: message.headers.origin,
    cookie: message.headers.cookie,
    isUpgrade: message.headers.upgrade?.toLowerCase() === 'websocket',
  } as const
}

function responseTo(world: World, scheme: 'http' | 'https', message: IncomingMessage): SiteResponse {
  if (!URL.canParse(message.url ?? '/', `${scheme}://${message.headers.host}`))
    return LOAD_BALANCER_RESPONSES.badGateway
  const request = requestOf(scheme, message)
  const response = siteResponse(world, request)
  if (response) return response
  const reachability = reachabilityOf(world, request.host)
  const reason = reachability.isServed ? `'${request.host}' does not serve ${scheme}.` : reachability.reason
  return { status: 502, headers: { 'content-type': 'text/plain' }, body: `${reason}\n` }
}

function serveSite(world: World, scheme: 'http' | 'https', message: IncomingMessage, response: ServerResponse): void {
  message.resume()
  const { status, headers, body, bytes = Buffer.from(body) } = responseTo(world, scheme, message)
  response.writeHead(status, { ...headers, 'content-length': bytes.length })
  response.end(message.method === 'HEAD' ? undefined : bytes)
}

function upgradeToWebSocket(world: World, message: IncomingMessage, socket: Duplex): void {
  const { status, headers, body } = responseTo(world, 'https', message)
  const key = message.headers['sec-websocket-key'] ?? ''
  const upgradeHeaders =
    status === 101
      ? { upgrade: 'websocket', connection: 'Upgrade', 'sec-websocket-accept': webSocketAccept(key) }
      : { 'content-length': String(Buffer.byteLength(body)), connection: 'close' }
  const lines = Object.entries({ ...headers, ...upgradeHeaders }).map(([name, text]) => `${name}: ${text}\r\n`)
  socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`)
  if (status !== 101) socket.end(body)
}

/** The `Sec-WebSocket-Accept` header of a handshake: https://www.rfc-editor.org/rfc/rfc6455#section-4.2.2 */
export function webSocketAccept(key: string): string {
  return createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
}
