import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { connect as connectTls } from 'node:tls'
import { generate } from 'selfsigned'
import { negotiateTls } from '../../services/postgres/negotiateTls.ts'
import { type Certificate, startTlsPort } from '../../services/startTlsPort.ts'

/** The first message of a client of PostgreSQL: its length and its code. */
const request = (code: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeInt32BE(8, 0)
  bytes.writeInt32BE(code, 4)
  return bytes
}
const [TLS, GSSAPI, START] = [80_877_103, 80_877_104, 196_608]

const nextText = async (socket: Socket): Promise<string> => String((await once(socket, 'data'))[0])

suite('a TLS port', () => {
  let folder = ''
  let socketFile = ''
  let upstream: Server
  let certificate: Certificate
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tls-port-'))
    socketFile = join(folder, 'socket')
    upstream = createServer(socket => {
      socket.on('error', () => undefined).on('data', text => socket.write(`echo ${text}`))
    }).listen(socketFile)
    const pem = await generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec', algorithm: 'sha256' })
    certificate = { key: pem.private, cert: pem.cert }
  })
  after(() => {
    upstream.close()
    rmSync(folder, { recursive: true })
  })

  const secured = async (port: number): Promise<Socket> => {
    const socket = connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false })
    await once(socket, 'secureConnect')
    return socket
  }

  test('a TLS port forwards what is sent through TLS', async () => {
    const port = await startTlsPort({ socketFile, certificate })
    const client = await secured(port.port)

    client.write('hello')

    assert.equal(await nextText(client), 'echo hello')
    client.destroy()
    await port.pause()
  })

  test('a paused TLS port refuses connections and ends open ones, until it listens again on the same port', async () => {
    const port = await startTlsPort({ socketFile, certificate })
    const client = await secured(port.port)

    const closed = once(client, 'close')
    await port.pause()
    await closed
    await assert.rejects(once(connect(port.port, '127.0.0.1'), 'connect'), { code: 'ECONNREFUSED' })

    await port.resume()
    const next = await secured(port.port)
    next.destroy()
    await port.pause()
  })

  test('a TLS port of PostgreSQL begins TLS when the client asks, also after it asked for GSSAPI', async () => {
    const port = await startTlsPort({ socketFile, certificate, negotiate: negotiateTls })
    const plain = connect(port.port, '127.0.0.1')
    plain.write(request(GSSAPI))
    assert.equal(await nextText(plain), 'N')
    plain.write(request(TLS))
    assert.equal(await nextText(plain), 'S')

    const client = connectTls({ socket: plain, rejectUnauthorized: false })
    await once(client, 'secureConnect')
    client.write('hello')

    assert.equal(await nextText(client), 'echo hello')
    client.destroy()
    await port.pause()
  })

  test('a TLS port of PostgreSQL refuses a client that does not ask for TLS, in the words of PostgreSQL', async () => {
    const port = await startTlsPort({ socketFile, certificate, negotiate: negotiateTls })
    const client = connect(port.port, '127.0.0.1')

    client.write(request(START))

    assert.match(await nextText(client), /^E.*FATAL\0.*C28000\0.*no encryption/s)
    client.destroy()
    await port.pause()
  })
})
