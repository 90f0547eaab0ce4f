import type { Socket } from 'node:net'

/** Codes of the first message of a client: https://www.postgresql.org/docs/18/protocol-message-formats.html */
const TLS_REQUEST = 80_877_103
const GSSAPI_REQUEST = 80_877_104

/**
 * A client asks for TLS before it begins. Without asking it is refused, as by RDS, whose default is `rds.force_ssl=1`
 * since PostgreSQL 15.
 */
export async function negotiateTls(client: Socket): Promise<'TLS' | undefined> {
  for (;;) {
    const request = await readBytes(client, 8)
    const code = request.readInt32BE(4)
    if (code === TLS_REQUEST) {
      client.write('S')
      return 'TLS'
    }
    if (code !== GSSAPI_REQUEST) break
    client.write('N')
  }
  client.end(refusal('28000', 'no pg_hba.conf entry for host "127.0.0.1", no encryption'))
  return undefined
}

/** Exactly so many bytes, while the rest stays in the socket. Rejects when the client closes before. */
function readBytes(client: Socket, count: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const closed = () => reject(new Error('The client closed the connection.'))
    const read = () => {
      const bytes: Buffer | null = client.read(count)
      if (bytes === null) return
      client.off('readable', read).off('end', closed).off('close', closed)
      if (bytes.length === count) resolve(bytes)
      else closed()
    }
    client.on('readable', read).on('end', closed).on('close', closed)
  })
}

/** An ErrorResponse: fields of a letter and a text that ends with a zero byte. */
function refusal(sqlState: string, message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${sqlState}\0M${message}\0\0`)
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
}
