import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  authorizationQuery,
  CALLBACK,
  CLIENT,
  formOf,
  LOGOUT,
  locationOf,
  MEMBER,
  openSignInBrowser,
  sharedSignIn,
} from '../signInBrowser.ts'

const REQUEST = { client_id: CLIENT.id, logout_uri: LOGOUT }

suite('the logout endpoint', () => {
  const signIn = sharedSignIn()
  const signedIn = async () => {
    const browser = openSignInBrowser(signIn())
    await browser.signIn(MEMBER.email)
    return browser
  }

  test('a sign-out ends the session and its cookie, and goes to the registered address', async () => {
    const browser = await signedIn()

    const response = await browser.get(`/logout?${formOf(REQUEST)}`)

    assert.deepEqual([response.status, response.headers.get('location')], [302, LOGOUT])
    assert.ok(!browser.cookies.has('cognito'))
    const next = locationOf(await browser.get(`/oauth2/authorize?${authorizationQuery()}`))
    assert.equal(next.pathname, '/login')
  })

  test('a cookie that was copied before the sign-out is worth nothing after it', async () => {
    const browser = await signedIn()
    const cookie = `cognito=${browser.cookies.get('cognito')}`
    await browser.get(`/logout?${formOf(REQUEST)}`)

    const url = `${signIn().signInOrigin}/oauth2/authorize?${authorizationQuery()}`
    const response = await fetch(url, { headers: { cookie }, redirect: 'manual' })

    assert.equal(locationOf(response).pathname, '/login')
  })

  test('the parameters that Open WebUI appends are ignored', async () => {
    const appended = { ...REQUEST, post_logout_redirect_uri: 'https://evil.example.com', state: 'logout' }

    const response = await openSignInBrowser(signIn()).get(`/logout?${formOf(appended)}`)

    assert.equal(response.headers.get('location'), LOGOUT)
  })

  for (const [what, change, text] of [
    ['no client', { client_id: undefined }, "Required String parameter 'client_id' is not present"],
    ['no address', { logout_uri: undefined }, "Required String parameter 'redirect_uri' is not present"],
    ['an address that is not registered', { logout_uri: `${LOGOUT}/` }, 'redirect_mismatch'],
    ['a callback as its address', { logout_uri: CALLBACK }, 'redirect_mismatch'],
    ['another client', { client_id: 'other' }, 'redirect_mismatch'],
  ] as const)
    test(`a sign-out with ${what} ends with status 400 and Cognito's text`, async () => {
      const response = await openSignInBrowser(signIn()).get(`/logout?${formOf({ ...REQUEST, ...change })}`)

      assert.equal(response.status, 400)
      assert.ok((await response.text()).includes(text.replaceAll("'", '&#39;')))
    })

  test('the parameters of OpenID Connect alone end with status 400', async () => {
    const standard = { id_token_hint: 'a.b.c', post_logout_redirect_uri: LOGOUT }

    assert.equal((await openSignInBrowser(signIn()).get(`/logout?${formOf(standard)}`)).status, 400)
  })

  test('a sign-out with two addresses goes to neither', async () => {
    const query = `${formOf(REQUEST)}&logout_uri=https://evil.example.com`

    assert.equal((await openSignInBrowser(signIn()).get(`/logout?${query}`)).status, 400)
  })
})
