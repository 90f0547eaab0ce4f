import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, before, suite, test } from 'node:test'
import { connect as connectTls } from 'node:tls'
import { createTestAuthority, type TestAuthority } from '../services/certificateAuthority.ts'
import { startTlsPort, type TlsPort } from '../services/startTlsPort.ts'

/** A record of TLS has a header of five bytes, and some more than its content. */
const HEADER_BYTES = 5
const LONGEST_RECORD = 8_192 + 64
const ANSWER = Buffer.alloc(100_000, 'x')

suite('a port with TLS in front of a Unix socket', () => {
  let folder: string
  let authority: TestAuthority
  let server: Server
  let tlsPort: TlsPort
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tls-port-'))
    authority = await createTestAuthority(folder)
    const socketFile = join(folder, 'socket')
    server = createServer(socket => socket.end(ANSWER)).listen(socketFile)
    await once(server, 'listening')
    tlsPort = await startTlsPort({ socketFile, certificate: await authority.issue(['localhost']) })
  })
  after(async () => {
    await tlsPort.pause()
    server.close()
    await rm(folder, { recursive: true })
  })

  test('hands on a long answer in records that a client of PostgreSQL reads at once', async () => {
    const seen: Buffer[] = []
    const recorder = createServer(client => {
      const upstream = connect(tlsPort.port, '127.0.0.1').on('data', part => seen.push(part))
      // The last words of one side may reach the other one after it has left.
      client.on('error', () => upstream.destroy())
      upstream.on('error', () => client.destroy())
      client.pipe(upstream).pipe(client)
    }).listen(0, '127.0.0.1')
    await once(recorder, 'listening')
    const { port } = recorder.address() as AddressInfo

    const received = await buffer(
      connectTls({ port, host: '127.0.0.1', servername: 'localhost', ca: authority.certificate }),
    )

    recorder.close()
    assert.ok(received.equals(ANSWER))
    const lengths = recordLengths(Buffer.concat(seen))
    assert.ok(Math.max(...lengths) <= LONGEST_RECORD, lengths.join(' '))
  })
})

function recordLengths(bytes: Buffer): readonly number[] {
  const lengths: number[] = []
  for (let at = 0; at + HEADER_BYTES <= bytes.length; at += HEADER_BYTES + (lengths.at(-1) ?? 0))
    lengths.push(bytes.readUInt16BE(at + 3))
  return lengths
}
