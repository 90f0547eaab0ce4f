import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer as createProxy } from 'node:http'
import { createServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { generate } from 'selfsigned'

export type TlsHost = {
  /** The certificate that a client has to trust. */
  readonly certificate: string
  /** A proxy that connects every name to this host: `http://127.0.0.1:1234`. */
  readonly proxy: string
  /** The hosts that clients requested from the proxy: `chat.example.com:443`. */
  readonly visits: readonly string[]
  readonly close: () => Promise<void>
}

type HostHandlers = {
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void
  /** The lines of the response to an upgrade. */
  readonly upgrade?: (request: IncomingMessage) => readonly string[]
}

/** A real TLS server on loopback for one name, with a throw-away certificate, behind a proxy. */
export async function startTlsHost(name: string, { answer, upgrade }: HostHandlers): Promise<TlsHost> {
  const pem = await generate([{ name: 'commonName', value: name }], {
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: name }] },
    ],
  })
  const server = createServer({ key: pem.private, cert: pem.cert }, answer)
  if (upgrade)
    server.on('upgrade', (request, socket) => {
      socket.on('error', () => {})
      socket.end(`${upgrade(request).join('\r\n')}\r\n\r\n`)
    })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const visits: string[] = []
  const proxy = createProxy()
  proxy.on('connect', (request, socket) => {
    visits.push(request.url ?? '')
    const tunnel = connect(portOf(server.address()), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      tunnel.pipe(socket).pipe(tunnel)
    })
    for (const end of [tunnel, socket]) end.on('error', () => end.destroy())
  })
  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve))
  return {
    certificate: pem.cert,
    proxy: `http://127.0.0.1:${portOf(proxy.address())}`,
    visits,
    close: async () => {
      server.closeAllConnections()
      proxy.closeAllConnections()
      await Promise.all([server, proxy].map(open => new Promise(resolve => open.close(resolve))))
    },
  }
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address ? address.port : 0
}
