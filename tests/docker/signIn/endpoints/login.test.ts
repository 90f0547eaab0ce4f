import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  authorizationQuery,
  CALLBACK,
  formOf,
  locationOf,
  MEMBER,
  openSignInBrowser,
  PASSWORD,
  sharedSignIn,
  testSignIn,
} from '../signInBrowser.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

suite('the sign-in page', () => {
  const signIn = sharedSignIn()

  test('the page has a labelled form with user name, password and one button', async () => {
    const html = await (await openSignInBrowser(signIn()).get(`/login?${authorizationQuery()}`)).text()

    assert.match(html, /<html lang="en">/)
    for (const name of ['username', 'password']) {
      assert.match(html, new RegExp(`<label for="${name}">`))
      assert.match(html, new RegExp(`<input id="${name}" name="${name}"`))
    }
    assert.deepEqual(html.match(/<button.*?<\/button>/g), ['<button type="submit">Sign in</button>'])
  })

  test('the page loads nothing and cannot be framed', async () => {
    const { headers } = await openSignInBrowser(signIn()).get(`/login?${authorizationQuery()}`)

    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'/)
    assert.match(policy, /frame-ancestors 'none'/)
    assert.doesNotMatch(policy, /form-action/)
  })

  for (const [what, username] of [
    ['e-mail address', 'MEMBER@example.com'],
    ['user name', MEMBER.username],
  ] as const)
    test(`a user who types the ${what} is sent back with a code and the state`, async () => {
      const response = await openSignInBrowser(signIn()).signIn(username)

      assert.equal(response.status, 302)
      const { origin, pathname, searchParams } = locationOf(response)
      assert.equal(origin + pathname, CALLBACK)
      assert.deepEqual([...searchParams.keys()], ['code', 'state'])
      assert.equal(searchParams.get('state'), 'a state')
    })

  for (const [what, username, password] of [
    ['a wrong password', MEMBER.email, 'Password-12345'],
    ['an empty password', MEMBER.email, ''],
    ['an unknown user', 'absent@example.com', PASSWORD],
    ['the name of a property', '__proto__', PASSWORD],
  ] as const)
    test(`${what} shows the page again with Cognito's text and starts no session`, async () => {
      const browser = openSignInBrowser(signIn())

      const response = await browser.signIn(username, password)

      assert.equal(response.status, 400)
      const html = await response.text()
      assert.match(html, /role="alert"[^>]*>Incorrect username or password\.</)
      assert.ok(html.includes(`value="${username}"`) && !html.includes('12345'))
      assert.match(html, /name="password"[^>]* aria-describedby="error" autofocus>/)
      assert.deepEqual([...browser.cookies.keys()], ['XSRF-TOKEN'])
    })

  test('text in the page is escaped', async () => {
    const browser = openSignInBrowser(signIn())
    const query = authorizationQuery({ state: '"><script>1</script>' })

    const html = await (await browser.signIn('"><script>2</script>', 'x', query)).text()

    assert.doesNotMatch(html, /<script>/)
  })

  test('a form that another site sends is refused', async () => {
    const body = formOf({ username: MEMBER.email, password: PASSWORD, _csrf: '' })
    const url = `${signIn().signInOrigin}/login?${authorizationQuery()}`

    const response = await fetch(url, { method: 'POST', headers: FORM, body, redirect: 'manual' })

    assert.equal(response.status, 403)
    assert.doesNotMatch(response.headers.getSetCookie().join(), /cognito=/)
  })

  test('two tabs keep one form token, so that both forms are valid', async () => {
    const browser = openSignInBrowser(signIn())
    await browser.get(`/login?${authorizationQuery()}`)
    const first = browser.cookies.get('XSRF-TOKEN')

    await browser.get(`/login?${authorizationQuery()}`)

    assert.equal(browser.cookies.get('XSRF-TOKEN'), first)
  })

  test('the page refuses what the authorization endpoint refuses', async () => {
    const browser = openSignInBrowser(signIn())
    const query = authorizationQuery({ redirect_uri: 'https://evil.example.com' })

    for (const response of [await browser.get(`/login?${query}`), await browser.signIn(MEMBER.email, PASSWORD, query)])
      assert.equal(locationOf(response).searchParams.get('error'), 'redirect_mismatch')
  })

  test('the session ends after an hour', async t => {
    let time = Date.now()
    const timed = await testSignIn(t, { now: () => time })
    const browser = openSignInBrowser(timed)
    await browser.signIn(MEMBER.email)
    const pathAfter = async (seconds: number) => {
      time += seconds * 1000
      return locationOf(await browser.get(`/oauth2/authorize?${authorizationQuery()}`)).pathname
    }

    assert.equal(await pathAfter(3599), new URL(CALLBACK).pathname)
    assert.equal(await pathAfter(1), '/login')
  })

  test('the cookies by http on loopback are HttpOnly and Lax, and not Secure', async () => {
    const response = await openSignInBrowser(signIn()).signIn(MEMBER.email)

    const cookies = response.headers.getSetCookie().map(cookie => cookie.replace(/=[0-9a-f-]{36}/, '=…'))
    assert.deepEqual(cookies, ['cognito=…; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax'])
  })
})
