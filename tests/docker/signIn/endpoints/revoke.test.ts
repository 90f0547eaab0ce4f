import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { exchange, post, sharedSignIn, tokensOf } from '../signInBrowser.ts'

suite('the revocation endpoint', () => {
  const signIn = sharedSignIn()
  const userInfo = async (token: string) => {
    const authorization = `Bearer ${token}`
    return (await fetch(`${signIn().tokenOrigin}/oauth2/userInfo`, { headers: { authorization } })).status
  }

  test('a revoked refresh token gives no tokens, and its access token is refused', async () => {
    const { access_token, refresh_token } = await tokensOf(signIn())
    const statusBefore = await userInfo(access_token)

    const response = await post(signIn(), '/oauth2/revoke', { token: refresh_token })

    assert.deepEqual([response.status, await response.text()], [200, ''])
    const renewed = await exchange(signIn(), '', { grant_type: 'refresh_token', refresh_token })
    assert.deepEqual(renewed, { error: 'invalid_grant' })
    assert.deepEqual([statusBefore, await userInfo(access_token)], [200, 401])
  })

  test('an access token that a refresh gave is refused after the revocation too', async () => {
    const { refresh_token } = await tokensOf(signIn())
    const { access_token } = await exchange(signIn(), '', { grant_type: 'refresh_token', refresh_token })

    await post(signIn(), '/oauth2/revoke', { token: refresh_token })

    assert.equal(await userInfo(access_token), 401)
  })

  test('an access token cannot be revoked', async () => {
    const { access_token } = await tokensOf(signIn())

    const response = await post(signIn(), '/oauth2/revoke', { token: access_token })

    assert.deepEqual([response.status, await response.json()], [400, { error: 'unsupported_token_type' }])
  })

  test('an unknown token is no error', async () => {
    assert.equal((await post(signIn(), '/oauth2/revoke', { token: 'unknown' })).status, 200)
  })

  test('a request without a token is refused', async () => {
    const response = await post(signIn(), '/oauth2/revoke', {})

    assert.deepEqual([response.status, await response.json()], [400, { error: 'invalid_request' }])
  })

  test('a request without the secret is refused with status 401', async () => {
    const response = await post(signIn(), '/oauth2/revoke', { token: 'unknown', client_id: 'client' }, {})

    assert.deepEqual([response.status, await response.json()], [401, { error: 'invalid_client' }])
  })
})
