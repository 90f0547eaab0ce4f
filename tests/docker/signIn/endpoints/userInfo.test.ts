import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  authorizationQuery,
  CALLBACK,
  claimsOf,
  codeOf,
  exchange,
  MEMBER,
  sharedSignIn,
  testSignIn,
  tokensOf,
} from '../signInBrowser.ts'

const NAMELESS = {
  username: '00000000-0000-4000-8000-000000000003',
  email: 'nameless@example.com',
  password: MEMBER.password,
  groups: ['users'],
  emailVerified: false,
}

suite('the userInfo endpoint', () => {
  const signIn = sharedSignIn({ users: [MEMBER, NAMELESS] })
  const userInfo = (authorization: string | undefined, { tokenOrigin } = signIn()) =>
    fetch(`${tokenOrigin}/oauth2/userInfo`, authorization === undefined ? {} : { headers: { authorization } })

  test('userInfo has the attributes and no groups, and email_verified is text', async () => {
    const { access_token } = await tokensOf(signIn())

    assert.deepEqual(await (await userInfo(`Bearer ${access_token}`)).json(), {
      sub: MEMBER.username,
      email: MEMBER.email,
      email_verified: 'true',
      name: MEMBER.name,
      username: MEMBER.username,
    })
  })

  test('userInfo of a user without a name and with an unverified address says so', async () => {
    const { access_token } = await tokensOf(signIn(), NAMELESS.email)

    assert.deepEqual(await (await userInfo(`Bearer ${access_token}`)).json(), {
      sub: NAMELESS.username,
      email: NAMELESS.email,
      email_verified: 'false',
      username: NAMELESS.username,
    })
  })

  test('userInfo has the attributes of the scopes alone', async () => {
    const code = await codeOf(signIn(), MEMBER.email, authorizationQuery({ scope: 'openid profile' }))
    const { access_token } = await exchange(signIn(), code)

    const { sub, username, name } = { ...MEMBER, sub: MEMBER.username }
    assert.deepEqual(await (await userInfo(`Bearer ${access_token}`)).json(), { sub, name, username })
  })

  test('a request without a token is refused with status 400', async () => {
    const response = await userInfo(undefined)

    assert.equal(response.status, 400)
    assert.match(response.headers.get('www-authenticate') ?? '', /error="invalid_request"/)
  })

  test('no token but an access token is accepted', async () => {
    const tokens = await tokensOf(signIn())
    const [header, payload, signature] = tokens.access_token.split('.')
    const unsigned = Buffer.from('{"alg":"none"}').toString('base64url')
    const claims = { ...claimsOf(tokens.access_token), sub: NAMELESS.username }
    const forged = Buffer.from(JSON.stringify(claims)).toString('base64url')

    for (const token of [
      tokens.id_token,
      tokens.refresh_token,
      `${header}.${forged}.${signature}`,
      `${unsigned}.${payload}.`,
      `${header}.${payload}.${signature}.x`,
      'x',
    ]) {
      const response = await userInfo(`Bearer ${token}`)
      assert.equal(response.status, 401, token)
      assert.match(response.headers.get('www-authenticate') ?? '', /error="invalid_token"/)
    }
  })

  test('an access token ends with its lifetime', async t => {
    let time = Date.now()
    const timed = await testSignIn(t, { now: () => time, tokenSeconds: { access: 300 } })
    const { access_token } = await tokensOf(timed)
    const statusAfter = async (seconds: number) => {
      time += seconds * 1000
      return (await userInfo(`Bearer ${access_token}`, timed)).status
    }

    assert.deepEqual([await statusAfter(298), await statusAfter(2)], [200, 401])
  })

  test('an access token without openid reads nothing', async t => {
    const client = {
      id: 'client',
      secret: 'a-secret',
      callbackUrls: [CALLBACK],
      logoutUrls: [],
      scopes: ['openid', 'other'],
    }
    const other = await testSignIn(t, { client })
    const code = await codeOf(other, MEMBER.email, authorizationQuery({ scope: 'other' }))
    const { access_token, id_token } = await exchange(other, code)

    assert.equal(id_token, undefined)
    assert.equal((await userInfo(`Bearer ${access_token}`, other)).status, 401)
  })
})
