import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  claimsOf,
  codeOf,
  exchange,
  getJson,
  MEMBER,
  openSignInBrowser,
  POOL_ID,
  post,
  testSignIn,
  tokensOf,
} from './signInBrowser.ts'

suite('sign-in', () => {
  test('a user signs in: discovery, page, code, tokens, userInfo', async t => {
    const signIn = await testSignIn(t)

    const discovery = await getJson(`${signIn.issuer}/.well-known/openid-configuration`)
    const tokens = await exchange(signIn, await codeOf(signIn))
    const userInfo = await getJson(discovery.userinfo_endpoint ?? '', `Bearer ${tokens.access_token}`)

    assert.equal(discovery.issuer, `http://localhost:${signIn.port}/${POOL_ID}`)
    assert.equal(discovery.authorization_endpoint, `http://127.0.0.1:${signIn.port}/oauth2/authorize`)
    const { sub, nonce, email, 'cognito:groups': groups } = claimsOf(tokens.id_token)
    assert.deepEqual(
      { sub, nonce, email, groups },
      { sub: MEMBER.username, nonce: 'a nonce', email: MEMBER.email, groups: ['users'] },
    )
    assert.equal(userInfo.email, MEMBER.email)
  })

  test('groups that a test sets are in the tokens of the next sign-in, and among the users', async t => {
    const signIn = await testSignIn(t)

    signIn.setGroups('Member@example.com', ['admins'])

    const { id_token } = await tokensOf(signIn)
    assert.deepEqual(claimsOf(id_token)['cognito:groups'], ['admins'])
    assert.deepEqual(signIn.users.find(({ email }) => email === MEMBER.email)?.groups, ['admins'])
  })

  test('groups of a user who does not exist are an error', async t => {
    const signIn = await testSignIn(t)

    assert.throws(() => signIn.setGroups('absent@example.com', []), /No user 'absent@example.com'/)
  })

  test('a code that a test has expired is refused', async t => {
    const signIn = await testSignIn(t)
    const code = await codeOf(signIn)

    signIn.expireCodes()

    assert.deepEqual(await exchange(signIn, code), { error: 'invalid_grant' })
  })

  test('a changed client secret is the one that counts', async t => {
    const signIn = await testSignIn(t)
    const code = await codeOf(signIn)

    signIn.setClient({ secret: 'another' })

    assert.deepEqual(await exchange(signIn, code), { error: 'invalid_client' })
  })

  test('a changed callback is the one that counts', async t => {
    const signIn = await testSignIn(t)

    signIn.setClient({ callbackUrls: ['https://other.example.com/callback'] })

    const response = await openSignInBrowser(signIn).signIn(MEMBER.email)
    assert.match(response.headers.get('location') ?? '', /\/error\?error=redirect_mismatch/)
  })

  test('the port is free again when the provider has stopped, open connections or not', async t => {
    const signIn = await testSignIn(t)
    await getJson(`${signIn.issuer}/.well-known/jwks.json`)

    await signIn.stop()

    await assert.rejects(post(signIn, '/oauth2/token', {}))
    await testSignIn(t, { port: signIn.port })
  })

  test('a port that is taken is an error', async t => {
    const { port } = await testSignIn(t)

    await assert.rejects(testSignIn(t, { port }), { code: 'EADDRINUSE' })
  })
})
