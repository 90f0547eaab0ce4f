import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { promisify } from 'node:util'
import { startTlsHost, type TlsHost } from '../fakes/http/startTlsHost.ts'

/** What a person writes in a shell; the process has nothing but Node's own settings to find its way. */
const WEB_SCRIPT = `
import { connectHttpClient } from '#lib/aws/httpClient.ts'
const [how, url, origin] = process.argv.slice(1)
const signal = AbortSignal.timeout(Number(process.env.PATIENCE ?? 20_000))
const web = connectHttpClient()
const found = await (how === 'get' ? web.get(url, signal) : web.upgrade(url, origin, signal)).catch(error => ({ error: error.message, name: error.name }))
console.log(JSON.stringify(found.body?.length > 1000 ? { ...found, body: found.body.length } : found))
`

suite('the web as a check sees it, through a proxy and a certificate that only settings of Node know', () => {
  const folder = mkdtempSync(join(tmpdir(), 'web-'))
  let host: TlsHost

  before(async () => {
    host = await startTlsHost('chat.example.com', {
      answer: (request, response) => {
        if (request.url === '/moved') response.writeHead(302, { Location: 'https://elsewhere.example.com/' }).end()
        else if (request.url === '/endless') response.write('x'.repeat(400 * 1024))
        else if (request.url === '/silent') return
        else response.writeHead(200, { 'Set-Cookie': ['a=1', 'b=2'] }).end(`asked by ${request.headers['user-agent']}`)
      },
      upgrade: request =>
        request.headers.origin === 'https://chat.example.com'
          ? ['HTTP/1.1 101 Switching Protocols', 'Connection: Upgrade', 'Upgrade: websocket']
          : ['HTTP/1.1 403 Forbidden', 'Content-Length: 0'],
    })
    writeFileSync(join(folder, 'certificate.pem'), host.certificate)
  })
  after(async () => {
    await host.close()
    rmSync(folder, { recursive: true })
  })

  const visit = async (words: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<unknown> => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', WEB_SCRIPT, ...words],
      {
        env: {
          PATH: process.env.PATH,
          NODE_USE_ENV_PROXY: '1',
          HTTPS_PROXY: host.proxy,
          NODE_EXTRA_CA_CERTS: join(folder, 'certificate.pem'),
          ...settings,
        },
      },
    )
    return JSON.parse(stdout)
  }

  test('answers with status, headers and body, and says who asks', async () => {
    const found = await visit(['get', 'https://chat.example.com/ready'])

    assert.deepEqual(pick(found, 'status', 'body'), { status: 200, body: 'asked by open-webui-on-aws verify' })
    assert.ok(host.visits.includes('chat.example.com:443'), 'nobody asked the proxy')
  })

  test('does not follow a redirect', async () => {
    const found = await visit(['get', 'https://chat.example.com/moved'])

    assert.equal(pick(found, 'status').status, 302)
    assert.match(JSON.stringify(found), /"location":"https:\/\/elsewhere\.example\.com\/"/)
  })

  test('reads at most 256 KiB of an answer without end', async () => {
    assert.equal(pick(await visit(['get', 'https://chat.example.com/endless']), 'body').body, 256 * 1024)
  })

  test('agrees to a WebSocket from our own origin', async () => {
    const found = await visit(['upgrade', 'https://chat.example.com/ws/socket.io/', 'https://chat.example.com'])

    assert.deepEqual(found, { status: 101 })
  })

  test('tells the status of a refused WebSocket', async () => {
    const found = await visit(['upgrade', 'https://chat.example.com/ws/socket.io/', 'https://foreign.example'])

    assert.deepEqual(found, { status: 403 })
  })

  test('ends when its signal says so', async () => {
    const found = await visit(['get', 'https://chat.example.com/silent'], { PATIENCE: '300' })

    assert.equal(pick(found, 'name').name, 'TimeoutError')
  })

  for (const [when, url, settings, words] of [
    ['a certificate for another name', 'https://other.example.com/', {}, /other\.example\.com.*for another name/],
    ['a certificate that nobody trusts', 'https://chat.example.com/', { NODE_EXTRA_CA_CERTS: '' }, /not trusted/],
    ['a name that does not resolve', 'https://chat.invalid/', { HTTPS_PROXY: '' }, /chat\.invalid.*resolve/],
    ['a closed port', 'https://127.0.0.1:9/', { HTTPS_PROXY: '' }, /nothing listens there/],
  ] as const)
    test(`says in words that it met ${when}`, async () => {
      const found = pick(await visit(['get', url], settings), 'name', 'error')

      assert.equal(found.name, 'Problem')
      assert.match(String(found.error), words)
    })
})

function pick(found: unknown, ...names: readonly string[]): Record<string, unknown> {
  const all = new Map(Object.entries(found ?? {}))
  return Object.fromEntries(names.map(name => [name, all.get(name)]))
}
