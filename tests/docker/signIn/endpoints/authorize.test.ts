import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { authorizationQuery, CALLBACK, locationOf, MEMBER, openSignInBrowser, sharedSignIn } from '../signInBrowser.ts'

suite('the authorization endpoint', () => {
  const signIn = sharedSignIn()
  const authorize = (query: string) => openSignInBrowser(signIn()).get(`/oauth2/authorize?${query}`)

  test('a browser without a session comes to the sign-in page with the same parameters', async () => {
    const response = await authorize(authorizationQuery())

    assert.equal(response.status, 302)
    const location = locationOf(response)
    assert.equal(location.origin + location.pathname, `${signIn().signInOrigin}/login`)
    assert.equal(location.search, `?${authorizationQuery()}`)
  })

  test('a browser with a session comes straight back with another code and the state', async () => {
    const browser = openSignInBrowser(signIn())
    const first = locationOf(await browser.signIn(MEMBER.email)).searchParams

    const location = locationOf(await browser.get(`/oauth2/authorize?${authorizationQuery({ state: 'two' })}`))

    assert.equal(location.origin + location.pathname, CALLBACK)
    assert.equal(location.searchParams.get('state'), 'two')
    assert.notEqual(location.searchParams.get('code'), first.get('code'))
  })

  for (const [what, change, error] of [
    ['another callback', { redirect_uri: `${CALLBACK}/` }, 'redirect_mismatch'],
    ['a callback in capitals', { redirect_uri: CALLBACK.toUpperCase() }, 'redirect_mismatch'],
    ['a callback with a query', { redirect_uri: `${CALLBACK}?x=1` }, 'redirect_mismatch'],
    ['no callback', { redirect_uri: undefined }, 'Required parameters missing'],
    ['no client', { client_id: undefined }, 'Required parameters missing'],
    ['an unknown client', { client_id: 'other' }, 'invalid_request'],
  ] as const)
    test(`a request with ${what} ends on Cognito's own error page: ${error}`, async () => {
      const response = await authorize(authorizationQuery(change))
      const page = await fetch(locationOf(response))

      const { origin, pathname, searchParams } = locationOf(response)
      assert.equal(origin + pathname, `${signIn().signInOrigin}/error`)
      assert.equal(searchParams.get('error'), error)
      assert.equal(page.status, 400)
      assert.match(await page.text(), new RegExp(`requested page[^]*${error}`))
    })

  for (const [what, change, expected] of [
    ['an unknown scope', { scope: 'openid groups' }, { error: 'invalid_request', error_description: 'invalid_scope' }],
    ['a scope without openid', { scope: 'email' }, { error: 'invalid_request', error_description: 'invalid_scope' }],
    ['plain PKCE', { code_challenge_method: 'plain' }, { error: 'invalid_request' }],
    ['a challenge without a method', { code_challenge_method: undefined }, { error: 'invalid_request' }],
    ['a method without a challenge', { code_challenge: undefined }, { error: 'invalid_request' }],
    ['a challenge that is no SHA-256', { code_challenge: 'short' }, { error: 'invalid_request' }],
    ['no response type', { response_type: undefined }, { error: 'invalid_request' }],
    ['the implicit flow', { response_type: 'token' }, { error: 'unauthorized_client' }],
    ['another response type', { response_type: 'id_token' }, { error: 'invalid_request' }],
  ] as const)
    test(`a request with ${what} comes back with an error and the state`, async () => {
      const location = locationOf(await authorize(authorizationQuery(change)))

      assert.equal(location.origin + location.pathname, CALLBACK)
      assert.deepEqual(Object.fromEntries(location.searchParams), { ...expected, state: 'a state' })
    })

  for (const name of ['response_type', 'scope', 'state', 'nonce', 'code_challenge', 'code_challenge_method'])
    test(`a request with two of '${name}' comes back with invalid_request`, async () => {
      const response = await authorize(`${authorizationQuery()}&${name}=S256`)

      assert.equal(locationOf(response).searchParams.get('error'), 'invalid_request')
    })

  for (const name of ['client_id', 'redirect_uri'])
    test(`a request with two of '${name}' never reaches the application`, async () => {
      const response = await authorize(`${authorizationQuery()}&${name}=other`)

      assert.equal(locationOf(response).origin, signIn().signInOrigin)
    })

  test('a request without PKCE is taken, as Cognito does', async () => {
    const query = authorizationQuery({ code_challenge: undefined, code_challenge_method: undefined })

    assert.equal(locationOf(await authorize(query)).pathname, '/login')
  })
})
