import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { createSecureContext, type SecureContext, TLSSocket } from 'node:tls'

/** A key and a certificate, as PEM. */
export type Certificate = { readonly key: string; readonly cert: string }

export type TlsPort = {
  readonly port: number
  /** Refuses connections, and resets those that are open. */
  pause(): Promise<void>
  /** Listens again on the same port. */
  resume(): Promise<void>
}

/**
 * PostgreSQL fills its TLS records from a buffer of this size. With longer ones an asynchronous client of libpq, as Open WebUI
 * is, may wait forever for bytes that it has already decrypted: https://github.com/psycopg/psycopg/issues/1107
 */
const RECORD_BYTES = 8_192

type TlsPortOrder = {
  /** The Unix socket of the server. */
  readonly socketFile: string
  readonly certificate: Certificate
  /** What the protocol says before TLS begins. @returns undefined if it has ended the connection itself */
  readonly negotiate?: (client: Socket) => Promise<'TLS' | undefined>
}

/**
 * Listens on 127.0.0.1 with TLS for a server without it: the packages of PostgreSQL and Valkey are built without TLS, and
 * AWS has it.
 */
export async function startTlsPort({ socketFile, certificate, negotiate }: TlsPortOrder): Promise<TlsPort> {
  const context = createSecureContext({ ...certificate, minVersion: 'TLSv1.2' })
  const open = new Set<Socket>()
  const server = createServer(client => {
    open.add(client)
    client.setNoDelay(true).on('close', () => open.delete(client))
    client.on('error', () => client.destroy())
    const begin = negotiate?.(client) ?? Promise.resolve('TLS' as const)
    begin.then(
      answer => answer && forward(client, context, socketFile),
      () => client.destroy(),
    )
  })
  const listen = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  await listen(0)
  // Only a server on a Unix socket has an address of another kind.
  const { port } = server.address() as AddressInfo
  return {
    port,
    pause: async () => {
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      for (const client of open) client.destroy()
      await closed
    },
    resume: async () => {
      if (!server.listening) await listen(port)
    },
  }
}

function forward(client: Socket, secureContext: SecureContext, socketFile: string): void {
  const secured = new TLSSocket(client, { isServer: true, secureContext })
  secured.setMaxSendFragment(RECORD_BYTES)
  const upstream = connect(socketFile)
  for (const [socket, other] of [
    [secured, upstream],
    [upstream, secured],
  ] as const)
    socket
      .on('error', () => socket.destroy())
      .on('close', () => other.destroy())
      .pipe(other)
}
