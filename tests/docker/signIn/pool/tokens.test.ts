import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { suite, test } from 'node:test'
import {
  authorizationQuery,
  CLIENT,
  claimsOf,
  codeOf,
  exchange,
  MEMBER,
  NEWCOMER,
  POOL_ID,
  sharedSignIn,
  testSignIn,
  tokensOf,
} from '../signInBrowser.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const FEDERATED = {
  username: '00000000-0000-4000-8000-000000000004',
  email: 'federated@example.com',
  password: MEMBER.password,
  groups: ['users'],
  emailVerified: false,
  identityProvider: 'Corporate',
}
const START = 1_800_000_000_000

suite('tokens', () => {
  const signIn = sharedSignIn({ users: [MEMBER, NEWCOMER, FEDERATED], now: () => START })

  test('an ID token has the claims of Cognito', async () => {
    const { id_token, access_token } = await tokensOf(signIn())

    const { jti, origin_jti, event_id, ...claims } = claimsOf(id_token)
    for (const id of [jti, origin_jti, event_id]) assert.match(String(id), UUID)
    assert.deepEqual(claims, {
      at_hash: createHash('sha256').update(access_token).digest().subarray(0, 16).toString('base64url'),
      sub: MEMBER.username,
      'cognito:groups': ['users'],
      iss: signIn().issuer,
      auth_time: START / 1000,
      iat: START / 1000,
      email: MEMBER.email,
      email_verified: true,
      name: MEMBER.name,
      nonce: 'a nonce',
      'cognito:username': MEMBER.username,
      aud: CLIENT.id,
      token_use: 'id',
      exp: START / 1000 + 3600,
    })
  })

  test('an access token has the groups and no attributes', async () => {
    const { id_token, access_token } = await tokensOf(signIn())

    const { jti, ...claims } = claimsOf(access_token)
    assert.notEqual(jti, claimsOf(id_token).jti)
    assert.deepEqual(claims, {
      sub: MEMBER.username,
      'cognito:groups': ['users'],
      iss: signIn().issuer,
      origin_jti: claimsOf(id_token).origin_jti,
      event_id: claimsOf(id_token).event_id,
      auth_time: START / 1000,
      iat: START / 1000,
      version: 2,
      client_id: CLIENT.id,
      token_use: 'access',
      scope: 'openid email profile',
      exp: START / 1000 + 3600,
      username: MEMBER.username,
    })
  })

  test('a user in no group has no claim for groups', async () => {
    const { id_token, access_token } = await tokensOf(signIn(), NEWCOMER.email)

    for (const token of [id_token, access_token]) assert.ok(!('cognito:groups' in claimsOf(token)))
  })

  test('a federated user has the group of the identity provider, its user name, and no name', async () => {
    const { id_token } = await tokensOf(signIn(), FEDERATED.email)

    const claims = claimsOf(id_token)
    assert.deepEqual(claims['cognito:groups'], ['users', `${POOL_ID}_Corporate`])
    assert.equal(claims.sub, FEDERATED.username)
    assert.equal(claims['cognito:username'], `Corporate_${FEDERATED.username}`)
    assert.equal(claims.email_verified, false)
    assert.ok(!('name' in claims))
    assert.match(JSON.stringify(claims.identities), /"providerName":"Corporate"/)
  })

  for (const [scope, expected] of [
    ['openid', ['email', 'email_verified', 'name']],
    ['openid email', ['email', 'email_verified']],
    ['openid profile', ['name']],
  ] as const)
    test(`scope '${scope}' gives the attributes ${expected.join(', ')}`, async () => {
      const { id_token } = await exchange(signIn(), await codeOf(signIn(), MEMBER.email, authorizationQuery({ scope })))

      const attributes = ['email', 'email_verified', 'name'].filter(name => name in claimsOf(id_token))
      assert.deepEqual(attributes, expected)
    })

  test('a request without a nonce gives a token without one', async () => {
    const code = await codeOf(signIn(), MEMBER.email, authorizationQuery({ nonce: undefined }))

    assert.ok(!('nonce' in claimsOf((await exchange(signIn(), code)).id_token)))
  })

  test('the lifetimes are those of the settings', async t => {
    const other = await testSignIn(t, { tokenSeconds: { id: 300, access: 600 } })

    const { id_token, access_token } = await tokensOf(other)

    const seconds = [id_token, access_token].map(claimsOf).map(({ exp, iat }) => Number(exp) - Number(iat))
    assert.deepEqual(seconds, [300, 600])
  })
})
