import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, suite, test } from 'node:test'
import { promisify } from 'node:util'
import { startTlsHost, type TlsHost } from '../fakes/http/startTlsHost.ts'

/** A process whose proxy and certificate come from Node's own settings alone. */
const CLIENT_SCRIPT = `
import { connectHttpClient } from '#lib/aws/httpClient.ts'
import { connectWebClient } from '#lib/aws/webClient.ts'
const [method, url, text] = process.argv.slice(1)
const signal = AbortSignal.timeout(Number(process.env.TIMEOUT ?? 20_000))
const client = connectHttpClient()
const methods = {
  get: () => client.get(url, signal, text),
  upgrade: () => client.upgrade(url, text, signal),
  post: () => connectWebClient().send({ method: 'POST', url, headers: { Cookie: 'a=1' }, form: text }, signal),
}
const result = await methods[method]().catch(error => ({ error: error.message, name: error.name }))
console.log(JSON.stringify(result.body?.length > 1000 ? { ...result, body: result.body.length } : result))
`

suite('the HTTP client, with proxy and certificate from the settings of Node', () => {
  const folder = mkdtempSync(join(tmpdir(), 'web-'))
  let host: TlsHost

  before(async () => {
    host = await startTlsHost('chat.example.com', {
      answer: (request, response) => {
        if (request.url === '/moved') response.writeHead(302, { Location: 'https://elsewhere.example.com/' }).end()
        else if (request.url === '/endless') response.write('x'.repeat(400 * 1024))
        else if (request.url === '/silent') return
        else if (request.url === '/form') echoForm(request, response)
        else if (request.url === '/cookie') response.end(request.headers.cookie ?? 'no cookie')
        else
          response.writeHead(200, { 'Set-Cookie': ['a=1', 'b=2'] }).end(`requested by ${request.headers['user-agent']}`)
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

  const run = async (args: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<unknown> => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', CLIENT_SCRIPT, ...args],
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

  test('a GET returns status, headers and body, and sends a user agent', async () => {
    const result = await run(['get', 'https://chat.example.com/ready'])

    assert.deepEqual(pick(result, 'status', 'body'), { status: 200, body: 'requested by open-webui-on-aws verify' })
    assert.ok(host.visits.includes('chat.example.com:443'), 'the proxy got no request')
  })

  test('a form is sent with its type and cookies; a redirect and every cookie of the response are returned', async () => {
    const result = await run(['post', 'https://chat.example.com/form', 'name=a+b&password=c%26d'])

    assert.deepEqual(result, {
      status: 303,
      location: '/next',
      cookies: ['x=1; Path=/', 'y=2, 3'],
      body: 'POST application/x-www-form-urlencoded a=1 name=a+b&password=c%26d',
    })
  })

  test('a GET sends a cookie only if it has one', async () => {
    const bodies = await Promise.all(
      [['a=1'], []].map(cookie => run(['get', 'https://chat.example.com/cookie', ...cookie])),
    )

    assert.deepEqual(
      bodies.map(result => pick(result, 'body').body),
      ['a=1', 'no cookie'],
    )
  })

  test('a redirect is not followed', async () => {
    const result = await run(['get', 'https://chat.example.com/moved'])

    assert.equal(pick(result, 'status').status, 302)
    assert.match(JSON.stringify(result), /"location":"https:\/\/elsewhere\.example\.com\/"/)
  })

  test('at most 256 KiB of an endless response are read', async () => {
    assert.equal(pick(await run(['get', 'https://chat.example.com/endless']), 'body').body, 256 * 1024)
  })

  test('a WebSocket upgrade from the own origin has status 101', async () => {
    const result = await run(['upgrade', 'https://chat.example.com/ws/socket.io/', 'https://chat.example.com'])

    assert.deepEqual(result, { status: 101 })
  })

  test('a refused WebSocket upgrade has its status', async () => {
    const result = await run(['upgrade', 'https://chat.example.com/ws/socket.io/', 'https://other.example'])

    assert.deepEqual(result, { status: 403 })
  })

  test('an aborted request rejects with the reason of its signal', async () => {
    const result = await run(['get', 'https://chat.example.com/silent'], { TIMEOUT: '300' })

    assert.equal(pick(result, 'name').name, 'TimeoutError')
  })

  for (const [what, url, settings, message] of [
    ['a certificate for another name', 'https://other.example.com/', {}, /other\.example\.com.*for another name/],
    ['an untrusted certificate', 'https://chat.example.com/', { NODE_EXTRA_CA_CERTS: '' }, /not trusted/],
    ['a name that does not resolve', 'https://chat.invalid/', { HTTPS_PROXY: '' }, /chat\.invalid.*resolve/],
    ['a closed port', 'https://127.0.0.1:9/', { HTTPS_PROXY: '' }, /connection refused/],
  ] as const)
    test(`${what} is a Problem that names the reason`, async () => {
      const result = pick(await run(['get', url], settings), 'name', 'error')

      assert.equal(result.name, 'Problem')
      assert.match(String(result.error), message)
    })
})

function pick(result: unknown, ...names: readonly string[]): Record<string, unknown> {
  const all = new Map(Object.entries(result ?? {}))
  return Object.fromEntries(names.map(name => [name, all.get(name)]))
}

async function echoForm(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, headers } = request
  const form = await text(request)
  response
    .writeHead(303, { Location: '/next', 'Set-Cookie': ['x=1; Path=/', 'y=2, 3'] })
    .end(`${method} ${headers['content-type']} ${headers.cookie} ${form}`)
}
