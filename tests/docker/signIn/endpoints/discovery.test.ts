import assert from 'node:assert/strict'
import { createPublicKey, type JsonWebKey, verify } from 'node:crypto'
import { suite, test } from 'node:test'
import type { SignIn } from '../../../../docker/sign-in/startSignIn.ts'
import { getJson, testSignIn, tokensOf } from '../signInBrowser.ts'

const discovery = ({ issuer }: SignIn) => getJson(`${issuer}/.well-known/openid-configuration`)

async function keysOf({ issuer }: SignIn): Promise<readonly JsonWebKey[]> {
  const { keys }: { keys: readonly JsonWebKey[] } = JSON.parse(
    JSON.stringify(await getJson(`${issuer}/.well-known/jwks.json`)),
  )
  return keys
}

/** True if the published key that the token names verifies the token. */
function isVerifiedBy(keys: readonly JsonWebKey[], token: string): boolean {
  const [header = '', payload = '', signature = ''] = token.split('.')
  const { kid, alg } = JSON.parse(Buffer.from(header, 'base64url').toString('utf8'))
  const key = keys.find(found => found.kid === kid)
  assert.equal(alg, 'RS256')
  if (!key) return false
  const publicKey = createPublicKey({ key, format: 'jwk' })
  return verify('sha256', Buffer.from(`${header}.${payload}`), publicKey, Buffer.from(signature, 'base64url'))
}

suite('the issuer', () => {
  test('discovery names the three origins, and no end of session', async t => {
    const signIn = await testSignIn(t)
    const [issuer, domain] = [signIn.issuer, signIn.signInOrigin]

    assert.deepEqual(await discovery(signIn), {
      authorization_endpoint: `${domain}/oauth2/authorize`,
      id_token_signing_alg_values_supported: ['RS256'],
      issuer,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      response_types_supported: ['code', 'token'],
      revocation_endpoint: `${domain}/oauth2/revoke`,
      scopes_supported: ['openid', 'email', 'phone', 'profile'],
      subject_types_supported: ['public'],
      token_endpoint: `${domain}/oauth2/token`,
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      userinfo_endpoint: `${domain}/oauth2/userInfo`,
    })
  })

  test('discovery announces the end of session when the settings say so', async t => {
    const signIn = await testSignIn(t, { announcesEndSession: true })

    assert.equal((await discovery(signIn)).end_session_endpoint, `${signIn.signInOrigin}/logout`)
  })

  test('the application has an origin of its own for the token endpoint', async t => {
    const signIn = await testSignIn(t, { tokenOrigin: 'http://sign-in:9011' })

    const { authorization_endpoint, token_endpoint } = await discovery(signIn)
    assert.equal(authorization_endpoint, `${signIn.signInOrigin}/oauth2/authorize`)
    assert.equal(token_endpoint, 'http://sign-in:9011/oauth2/token')
  })

  test('the published keys have no private part and verify both tokens', async t => {
    const signIn = await testSignIn(t)
    const tokens = await tokensOf(signIn)

    const keys = await keysOf(signIn)

    assert.deepEqual(
      keys.map(key => Object.keys(key).toSorted()),
      [['alg', 'e', 'kid', 'kty', 'n', 'use']],
    )
    for (const token of [tokens.id_token, tokens.access_token]) assert.ok(isVerifiedBy(keys, token))
  })

  test('a rotation publishes a key with a new id beside the one before', async t => {
    const signIn = await testSignIn(t)
    const before = await tokensOf(signIn)
    const keysBefore = await keysOf(signIn)

    signIn.rotateKeys()

    const [after, keys] = [await tokensOf(signIn), await keysOf(signIn)]
    assert.ok(isVerifiedBy(keys, before.id_token) && isVerifiedBy(keys, after.id_token))
    assert.ok(!isVerifiedBy(keysBefore, after.id_token))
    assert.equal(keys.length, 2)
  })

  test('a rotation under the same id makes the tokens before invalid, and the keys that a client has', async t => {
    const signIn = await testSignIn(t)
    const before = await tokensOf(signIn)
    const keysBefore = await keysOf(signIn)

    signIn.rotateKeys('same id')

    const [after, keys] = [await tokensOf(signIn), await keysOf(signIn)]
    assert.deepEqual(
      keys.map(({ kid }) => kid),
      keysBefore.map(({ kid }) => kid),
    )
    assert.ok(isVerifiedBy(keys, after.id_token) && !isVerifiedBy(keys, before.id_token))
    assert.ok(!isVerifiedBy(keysBefore, after.id_token))
  })
})
