import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { request } from 'node:http'
import { after, before, suite, test } from 'node:test'
import { type RunningProxy, startProxy, webSocketAccept } from '../../../../scripts/emulator/aws/application/proxy.ts'
import { aWorld } from '../../../fakes/emulator/aWorld.ts'
import { deployedResources, IDS } from '../../../fakes/emulator/deployedResources.ts'

/** The program of another process that has only the variables of the proxy. */
const CLIENT_SCRIPT = `
  import { request } from 'node:https'
  const [url, origin] = process.argv.slice(1)
  const socket = { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Key': 'x3JJHMbDL1EzLkh9GBhXDw==', 'Sec-WebSocket-Version': '13', Origin: origin }
  const client = request(url, { headers: origin ? socket : {} })
  const print = result => { console.log(JSON.stringify(result)); process.exit() }
  client.on('response', response => { let body = ''; response.on('data', part => { body += part }).on('end', () => print({ status: response.statusCode, body })) })
  client.on('upgrade', response => print({ status: response.statusCode, accept: response.headers['sec-websocket-accept'] }))
  client.on('error', error => print({ error: error.code + ' ' + error.message }))
  client.end()
`

suite('a process behind the proxy', () => {
  let proxy: RunningProxy
  before(async () => {
    proxy = await startProxy(aWorld(deployedResources()))
  })
  after(() => proxy.close())

  function visit(url: string, { origin = '', ...changes }: Record<string, string> = {}) {
    const variables = { PATH: process.env.PATH, ...proxy.variables, ...changes }
    const child = spawn(process.execPath, ['--input-type=module', '-e', CLIENT_SCRIPT, url, origin], { env: variables })
    return new Promise<{ status?: number; body?: string; accept?: string; error?: string }>((resolve, reject) => {
      let text = ''
      child.stdout.on('data', part => {
        text += part
      })
      child.on('error', reject)
      child.on('close', () => resolve(JSON.parse(text || '{}')))
    })
  }

  test('a process behind the proxy reaches the application with a trusted certificate', async () => {
    const received = await visit(`https://${IDS.host}/health`)
    assert.deepEqual(received, { status: 200, body: '{"status":true}' })
  })

  test('a process behind the proxy reaches the sign-in pages', async () => {
    const received = await visit(`https://${IDS.signInHost}/login`)
    assert.equal(received.status, 400)
  })

  test('a process behind the proxy opens a WebSocket from the allowed origin', async () => {
    const received = await visit(`https://${IDS.host}/ws/socket.io/?EIO=4&transport=websocket`, {
      origin: `https://${IDS.host}`,
    })
    assert.deepEqual(received, { status: 101, accept: 'HSmrc0sMlYUkAGmm5OPpG2HaGWk=' })
  })

  test('a process behind the proxy opens no WebSocket from another origin', async () => {
    const received = await visit(`https://${IDS.host}/ws/socket.io/?EIO=4&transport=websocket`, {
      origin: 'https://a.example',
    })
    assert.equal(received.status, 403)
  })

  test('plain HTTP is redirected to HTTPS', async () => {
    const { port } = new URL(proxy.url)
    const httpRequest = request({
      host: '127.0.0.1',
      port,
      path: `http://${IDS.host}/a`,
      headers: { host: IDS.host },
    }).end()
    const [response] = await once(httpRequest, 'response')
    response.resume()
    assert.deepEqual([response.statusCode, response.headers.location], [301, `https://${IDS.host}:443/a`])
  })

  test('a process behind the proxy reaches no other host', async () => {
    const received = await visit('https://example.com/')
    assert.match(received.error ?? '', /502/)
  })

  test('a process without the certificate file does not trust the proxy', async () => {
    const received = await visit(`https://${IDS.host}/health`, { NODE_EXTRA_CA_CERTS: '' })
    assert.match(received.error ?? '', /UNABLE_TO_VERIFY_LEAF_SIGNATURE|SELF_SIGNED/)
  })
})

test('closing the proxy deletes the certificate file', async () => {
  const proxy = await startProxy(aWorld())
  assert.ok(existsSync(proxy.certificateFile))

  await proxy.close()

  assert.ok(!existsSync(proxy.certificateFile))
})

// https://www.rfc-editor.org/rfc/rfc6455#section-1.3
test('the handshake header of a WebSocket is computed from its key', () =>
  assert.equal(webSocketAccept('dGhlIHNhbXBsZSBub25jZQ=='), 's3pPLMBiTxaQ9kYGzzhZRbK+xOo='))
