import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { request } from 'node:http'
import { after, before, suite, test } from 'node:test'
import { type RunningProxy, startProxy, webSocketAccept } from '../../../../scripts/emulator/aws/application/proxy.ts'
import { aWorld } from '../../../fakes/emulator/aWorld.ts'
import { deployedResources, IDS } from '../../../fakes/emulator/deployedResources.ts'

/** What another process sees that knows nothing of the rehearsal but its variables. */
const CLIENT_SCRIPT = `
  import { request } from 'node:https'
  const [url, origin] = process.argv.slice(1)
  const socket = { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Key': 'x3JJHMbDL1EzLkh9GBhXDw==', 'Sec-WebSocket-Version': '13', Origin: origin }
  const asked = request(url, { headers: origin ? socket : {} })
  const tell = seen => { console.log(JSON.stringify(seen)); process.exit() }
  asked.on('response', answer => { let body = ''; answer.on('data', part => { body += part }).on('end', () => tell({ status: answer.statusCode, body })) })
  asked.on('upgrade', answer => tell({ status: answer.statusCode, accept: answer.headers['sec-websocket-accept'] }))
  asked.on('error', error => tell({ error: error.code + ' ' + error.message }))
  asked.end()
`

suite('another process behind the proxy', () => {
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

  test('reaches the application with a certificate that it trusts', async () => {
    const seen = await visit(`https://${IDS.host}/health`)
    assert.deepEqual(seen, { status: 200, body: '{"status":true}' })
  })

  test('reaches the sign-in pages', async () => {
    const seen = await visit(`https://${IDS.signInHost}/login`)
    assert.equal(seen.status, 400)
  })

  test('opens a socket from the right origin', async () => {
    const seen = await visit(`https://${IDS.host}/ws/socket.io/?EIO=4&transport=websocket`, {
      origin: `https://${IDS.host}`,
    })
    assert.deepEqual(seen, { status: 101, accept: 'HSmrc0sMlYUkAGmm5OPpG2HaGWk=' })
  })

  test('opens none from another', async () => {
    const seen = await visit(`https://${IDS.host}/ws/socket.io/?EIO=4&transport=websocket`, {
      origin: 'https://a.example',
    })
    assert.equal(seen.status, 403)
  })

  test('is sent from plain HTTP to HTTPS', async () => {
    const { port } = new URL(proxy.url)
    const asked = request({ host: '127.0.0.1', port, path: `http://${IDS.host}/a`, headers: { host: IDS.host } }).end()
    const [answer] = await once(asked, 'response')
    answer.resume()
    assert.deepEqual([answer.statusCode, answer.headers.location], [301, `https://${IDS.host}:443/a`])
  })

  test('reaches nothing else', async () => {
    const seen = await visit('https://example.com/')
    assert.match(seen.error ?? '', /502/)
  })

  test('trusts nothing without the certificate file', async () => {
    const seen = await visit(`https://${IDS.host}/health`, { NODE_EXTRA_CA_CERTS: '' })
    assert.match(seen.error ?? '', /UNABLE_TO_VERIFY_LEAF_SIGNATURE|SELF_SIGNED/)
  })
})

test('the certificate file is gone after the proxy', async () => {
  const proxy = await startProxy(aWorld())
  assert.ok(existsSync(proxy.certificateFile))

  await proxy.close()

  assert.ok(!existsSync(proxy.certificateFile))
})

// https://www.rfc-editor.org/rfc/rfc6455#section-1.3
test('a socket is accepted with the answer that its key asks for', () =>
  assert.equal(webSocketAccept('dGhlIHNhbXBsZSBub25jZQ=='), 's3pPLMBiTxaQ9kYGzzhZRbK+xOo='))
