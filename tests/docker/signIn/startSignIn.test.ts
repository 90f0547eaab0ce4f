import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { claimsOf, codeOf, exchange, getJson, MEMBER, POOL_ID, testSignIn } from './signInBrowser.ts'

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
})
