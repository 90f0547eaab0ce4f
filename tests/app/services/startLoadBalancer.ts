import { type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import type { ServerCertificate } from './certificateAuthority.ts'

export type LoadBalancer = {
  readonly port: number
  /** Requests and WebSockets go to these ports of 127.0.0.1 in turn, without stickiness. */
  readonly setTargets: (ports: readonly number[]) => void
  readonly stop: () => Promise<void>
}

export type LoadBalancerOrder = {
  readonly certificate: ServerCertificate
  readonly port: number
  /** Headers that it sets in every response. */
  readonly addedHeaders: Readonly<Record<string, string>>
  readonly idleSeconds: number
}

/** Names that HTTP allows, as with the attribute `drop_invalid_header_fields`. */
const VALID_NAME = /^[A-Za-z0-9-]+$/
/** Of one connection only, so that they are not forwarded. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** Ends TLS and forwards in plain HTTP, as an Application Load Balancer does: X-Forwarded headers, 502, 503, WebSockets. */
export async function startLoadBalancer(order: LoadBalancerOrder): Promise<LoadBalancer> {
  let targets: readonly number[] = []
  let next = 0
  const pick = (): number | undefined => targets[next++ % targets.length]
  const server = createServer(
    { ...order.certificate, requestTimeout: 0, headersTimeout: 60_000 },
    (incoming, response) => {
      const port = pick()
      if (port === undefined) return fail(response, 503)
      const forwarded = request({
        port,
        host: '127.0.0.1',
        method: incoming.method,
        path: incoming.url,
        headers: forwardedHeaders(incoming),
      })
      forwarded.on('response', answer => {
        response.writeHead(answer.statusCode ?? 502, { ...endToEnd(answer.headers), ...order.addedHeaders })
        answer.pipe(response)
      })
      forwarded.on('error', () => (response.headersSent ? response.destroy() : fail(response, 502)))
      response.on('close', () => forwarded.destroy())
      incoming.pipe(forwarded)
    },
  )
  server.keepAliveTimeout = order.idleSeconds * 1_000
  server.setTimeout(order.idleSeconds * 1_000)
  const tunnels = new Set<Duplex>()
  server.on('upgrade', (incoming, socket, head) => {
    const port = pick()
    if (port === undefined) {
      socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n')
      return
    }
    const target = connect(port, '127.0.0.1', () => {
      const headers = { ...forwardedHeaders(incoming), connection: 'Upgrade', upgrade: incoming.headers.upgrade ?? '' }
      const lines = Object.entries(headers).flatMap(([name, value]) =>
        [value ?? []].flat().map(each => `${name}: ${each}`),
      )
      target.write([`${incoming.method} ${incoming.url} HTTP/1.1`, ...lines, '', ''].join('\r\n'))
      target.write(head)
      target.pipe(socket).pipe(target)
    })
    for (const [one, other] of [
      [target, socket],
      [socket, target],
    ] as const) {
      tunnels.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        tunnels.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(order.port, '127.0.0.1', resolve))
  return {
    port: order.port,
    setTargets: ports => {
      targets = ports
    },
    stop: async () => {
      for (const tunnel of tunnels) tunnel.destroy()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function forwardedHeaders(incoming: IncomingMessage): IncomingHttpHeaders {
  const client = incoming.socket.remoteAddress ?? ''
  const before = incoming.headers['x-forwarded-for']
  return {
    ...endToEnd(incoming.headers),
    'x-forwarded-for': before === undefined ? client : `${before}, ${client}`,
    'x-forwarded-proto': 'https',
    'x-forwarded-port': String(incoming.socket.localPort),
  }
}

function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => VALID_NAME.test(name) && !HOP_BY_HOP.has(name)))
}

function fail(response: ServerResponse, status: 502 | 503): void {
  const text = status === 502 ? '502 Bad Gateway' : '503 Service Temporarily Unavailable'
  response.writeHead(status, { 'content-type': 'text/html', server: 'awselb/2.0' })
  response.end(
    `<html>\r\n<head><title>${text}</title></head>\r\n<body>\r\n<center><h1>${text}</h1></center>\r\n</body>\r\n</html>\r\n`,
  )
}
