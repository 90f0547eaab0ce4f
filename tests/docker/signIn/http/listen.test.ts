import assert from 'node:assert/strict'
import { request } from 'node:http'
import { get } from 'node:https'
import { suite, test } from 'node:test'
import { generate } from 'selfsigned'
import {
  authorizationQuery,
  BASIC,
  formOf,
  MEMBER,
  openSignInBrowser,
  PASSWORD,
  post,
  testSignIn,
  tokensOf,
} from '../signInBrowser.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

suite('the server', () => {
  test('the log has a line per request and no secret', async t => {
    const lines: string[] = []
    const signIn = await testSignIn(t, { log: line => lines.push(line) })

    await tokensOf(signIn)
    await fetch(`${signIn.signInOrigin}/unknown?password=${PASSWORD}`)

    assert.deepEqual(lines, ['GET /login 200', 'POST /login 302', 'POST /oauth2/token 200', 'GET /unknown 404'])
  })

  for (const [what, headers] of [
    ['that says its size', {}],
    ['in chunks', { 'transfer-encoding': 'chunked' }],
  ] as const)
    test(`a body of more than 64 KiB ${what} is refused`, async t => {
      const { port } = await testSignIn(t)

      const status = await new Promise((resolve, reject) => {
        const sent = request({
          host: '127.0.0.1',
          port,
          method: 'POST',
          path: '/oauth2/token',
          headers: { ...FORM, authorization: BASIC, ...headers },
        })
        sent.on('response', response => resolve(response.statusCode)).on('error', reject)
        sent.end(`grant_type=${'x'.repeat(70_000)}`)
      })

      assert.equal(status, 413)
    })

  test('a body of less than 64 KiB is read', async t => {
    const response = await post(await testSignIn(t), '/oauth2/token', { grant_type: 'x'.repeat(60_000) })

    assert.deepEqual(await response.json(), { error: 'unsupported_grant_type' })
  })

  test('a client that goes away in the middle of its body is no error', async t => {
    const lines: string[] = []
    const signIn = await testSignIn(t, { log: line => lines.push(line) })

    await new Promise(resolve => {
      const sent = request({
        host: '127.0.0.1',
        port: signIn.port,
        method: 'POST',
        path: '/oauth2/token',
        headers: { ...FORM, 'content-length': 100 },
      })
      sent.on('error', resolve).on('close', resolve)
      sent.write('grant_type=', () => sent.destroy())
    })

    assert.equal((await fetch(`${signIn.signInOrigin}/health`)).status, 200)
    assert.deepEqual(lines, ['GET /health 200'])
  })

  test('no response is kept by a cache', async t => {
    const signIn = await testSignIn(t)

    for (const path of ['/health', `/login?${authorizationQuery()}`, '/oauth2/userInfo'])
      assert.equal((await fetch(`${signIn.signInOrigin}${path}`)).headers.get('cache-control'), 'no-store')
  })

  test('with a certificate the addresses and the cookies are those of https', async t => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], { keySize: 2048 })
    const signIn = await testSignIn(t, { tls: { key, cert } })

    assert.match(signIn.issuer, /^https:\/\/localhost:/)
    const cookies = await new Promise<readonly string[]>((resolve, reject) => {
      const sent = get(`${signIn.signInOrigin}/login?${authorizationQuery()}`, { rejectUnauthorized: false })
      sent.on('response', ({ headers }) => resolve(headers['set-cookie'] ?? [])).on('error', reject)
    })
    assert.match(cookies.join(), /^XSRF-TOKEN=.*; Secure$/)
  })

  test('the names of properties are no parameters', async t => {
    const signIn = await testSignIn(t)
    const query = formOf({ __proto__: 'x', constructor: 'x', client_id: 'constructor', redirect_uri: 'toString' })

    const response = await openSignInBrowser(signIn).get(`/oauth2/authorize?${query}`)

    assert.equal(response.status, 302)
    assert.equal((await openSignInBrowser(signIn).signIn('constructor', MEMBER.password)).status, 400)
  })
})
