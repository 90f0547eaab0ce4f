import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  authorizationQuery,
  BASIC,
  CALLBACK,
  CLIENT,
  claimsOf,
  codeOf,
  exchange,
  MEMBER,
  post,
  sharedSignIn,
  testSignIn,
  tokensOf,
  VERIFIER,
} from '../signInBrowser.ts'

const grant = (code: string) => ({
  grant_type: 'authorization_code',
  code,
  redirect_uri: CALLBACK,
  code_verifier: VERIFIER,
})
const SECRET = { client_id: CLIENT.id, client_secret: CLIENT.secret }
const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` })

suite('the token endpoint', () => {
  const signIn = sharedSignIn()

  for (const [how, headers, fields] of [
    ['by basic authentication', { authorization: BASIC }, {}],
    ['by basic authentication with its id in the form', { authorization: BASIC }, { client_id: CLIENT.id }],
    ['in the form', {}, SECRET],
  ] as const)
    test(`a client that authenticates ${how} gets tokens`, async () => {
      const response = await post(signIn(), '/oauth2/token', { ...grant(await codeOf(signIn())), ...fields }, headers)

      assert.equal(response.status, 200)
      assert.equal(response.headers.get('cache-control'), 'no-store')
      const body = JSON.parse(await response.text())
      assert.deepEqual(Object.keys(body).toSorted(), [
        'access_token',
        'expires_in',
        'id_token',
        'refresh_token',
        'token_type',
      ])
    })

  for (const [what, headers, fields] of [
    ['no credentials', {}, {}],
    ['its id alone', {}, { client_id: CLIENT.id }],
    ['a wrong secret in the form', {}, { ...SECRET, client_secret: 'wrong' }],
    ['a wrong secret by basic authentication', basic('client:wrong'), {}],
    ['another id', basic('other:a-secret'), {}],
    ['one id in the header and another in the form', { authorization: BASIC }, { client_id: 'other' }],
    ['a header that is not base64', { authorization: 'Basic ::' }, SECRET],
    ['a bearer token', { authorization: 'Bearer x' }, SECRET],
  ] as const)
    test(`a client with ${what} is refused with invalid_client, and the code stays valid`, async () => {
      const code = await codeOf(signIn())

      const response = await post(signIn(), '/oauth2/token', { ...grant(code), ...fields }, headers)

      assert.equal(response.status, 400)
      assert.deepEqual(await response.json(), { error: 'invalid_client' })
      assert.ok((await exchange(signIn(), code)).id_token)
    })

  for (const [what, change, error] of [
    ['an unknown code', { code: 'unknown' }, 'invalid_grant'],
    ['a wrong verifier', { code_verifier: 'w'.repeat(43) }, 'invalid_grant'],
    ['no verifier', { code_verifier: undefined }, 'invalid_grant'],
    ['a callback that the client does not have', { redirect_uri: `${CALLBACK}/` }, 'unauthorized_client'],
    ['no callback', { redirect_uri: undefined }, 'invalid_request'],
    ['no code', { code: undefined }, 'invalid_request'],
    ['no grant type', { grant_type: undefined }, 'invalid_request'],
    ['another grant type', { grant_type: 'password' }, 'unsupported_grant_type'],
    ['the grant of clients', { grant_type: 'client_credentials' }, 'unauthorized_client'],
    ['the name of a property as its grant type', { grant_type: '__proto__' }, 'unsupported_grant_type'],
    ['no refresh token', { grant_type: 'refresh_token' }, 'invalid_request'],
    ['an unknown refresh token', { grant_type: 'refresh_token', refresh_token: 'unknown' }, 'invalid_grant'],
  ] as const)
    test(`a request with ${what} is refused with ${error}`, async () => {
      assert.deepEqual(await exchange(signIn(), await codeOf(signIn()), change), { error })
    })

  test('a code works with the callback that it came to, not with another of the client', async t => {
    const other = 'https://other.example.com/callback'
    const two = await testSignIn(t, { client: { ...CLIENT, callbackUrls: [CALLBACK, other] } })

    const result = await exchange(two, await codeOf(two), { redirect_uri: other })

    assert.deepEqual(result, { error: 'invalid_grant' })
  })

  test('a code works once', async () => {
    const code = await codeOf(signIn())
    await exchange(signIn(), code)

    assert.deepEqual(await exchange(signIn(), code), { error: 'invalid_grant' })
  })

  test('a code that came with a wrong verifier is spent', async () => {
    const code = await codeOf(signIn())
    await exchange(signIn(), code, { code_verifier: 'wrong' })

    assert.deepEqual(await exchange(signIn(), code), { error: 'invalid_grant' })
  })

  for (const [seconds, isValid] of [
    [299, true],
    [300, false],
  ] as const)
    test(`a code is ${isValid ? 'valid' : 'expired'} after ${seconds} seconds`, async t => {
      let time = Date.now()
      const timed = await testSignIn(t, { now: () => time })
      const code = await codeOf(timed)

      time += seconds * 1000

      assert.equal((await exchange(timed, code)).error === undefined, isValid)
    })

  test('a body of another type is refused', async () => {
    const headers = { authorization: BASIC, 'content-type': 'application/json' }

    const response = await post(signIn(), '/oauth2/token', grant('x'), headers)

    assert.deepEqual([response.status, await response.json()], [400, { error: 'invalid_request' }])
  })

  test('a code without PKCE needs no verifier', async () => {
    const query = authorizationQuery({ code_challenge: undefined, code_challenge_method: undefined })
    const code = await codeOf(signIn(), MEMBER.email, query)

    assert.ok((await exchange(signIn(), code, { code_verifier: undefined })).id_token)
  })

  test('a refresh token gives new tokens of the same sign-in with the groups of now, and no new refresh token', async t => {
    let time = Date.now()
    const timed = await testSignIn(t, { now: () => time })
    const before = await tokensOf(timed)
    time += 120_000
    timed.setGroups(MEMBER.email, ['admins'])

    const after = await exchange(timed, '', { grant_type: 'refresh_token', refresh_token: before.refresh_token })

    assert.equal(after.refresh_token, undefined)
    const [old, renewed] = [claimsOf(before.id_token), claimsOf(after.id_token)]
    for (const claim of ['auth_time', 'origin_jti', 'event_id', 'sub']) assert.equal(renewed[claim], old[claim])
    assert.equal(renewed.iat, Number(old.iat) + 120)
    assert.deepEqual([old.nonce, renewed.nonce], ['a nonce', undefined])
    assert.deepEqual(renewed['cognito:groups'], ['admins'])
  })

  test('a refresh token ends with its lifetime', async t => {
    let time = Date.now()
    const timed = await testSignIn(t, { now: () => time, tokenSeconds: { refresh: 3600 } })
    const { refresh_token } = await tokensOf(timed)

    time += 3_600_000

    const result = await exchange(timed, '', { grant_type: 'refresh_token', refresh_token })
    assert.deepEqual(result, { error: 'invalid_grant' })
  })
})
