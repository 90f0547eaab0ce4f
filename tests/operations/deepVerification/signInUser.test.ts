import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Check, Verdict } from '#lib/model/check.ts'
import { Problem } from '#lib/model/problem.ts'
import type { TestUser } from '#lib/model/testUser.ts'
import { healthyStack } from '../../fakes/cloudFormation/healthyStack.ts'
import { HOST, SIGN_IN_DOMAIN } from '../../fakes/http/fakeHttpClient.ts'
import { type FakeSignInSite, fakeSignInSite, TEST_USER } from '../../fakes/http/fakeSignInSite.ts'
import { checkNamed } from '../../fakes/verification/runVerify.ts'
import { runVerifyDeep } from '../../fakes/verification/runVerifyDeep.ts'

const PAGES = `https://${SIGN_IN_DOMAIN}`
const SESSION = `GET ${HOST}/api/v1/auths/`
const SIGN_OUT = `POST ${HOST}/api/v1/auths/signout`
const LOGIN_FORM = `POST ${PAGES}/login`
const user = (over: object) => ({ body: JSON.stringify({ email: TEST_USER.email, role: 'user', ...over }) })
const to = (location: string) => ({ status: 302, location })

async function checkOf(webClient: FakeSignInSite, testUser: TestUser = TEST_USER): Promise<Check> {
  const { outcome, reported } = await runVerifyDeep({ webClient, testUser })
  assert.doesNotMatch(JSON.stringify([outcome, reported]), /canary|member@example/)
  return checkNamed('deep: sign-in', outcome)
}

const CASES: readonly (readonly [condition: string, Parameters<typeof fakeSignInSite>[0], Verdict, RegExp])[] = [
  ['the user is one', {}, 'healthy', /got the role 'user' and signed out/],
  ['the user is an administrator', { [SESSION]: user({ role: 'admin' }) }, 'healthy', /role 'admin'/],
  ['the user waits for approval', { [SESSION]: user({ role: 'pending' }) }, 'unhealthy', /role 'pending'/],
  ['the session is another user’s', { [SESSION]: user({ email: 'x@example.com' }) }, 'unhealthy', /another user/],
  ['the session is refused', { [SESSION]: { status: 401 } }, 'unhealthy', /session is refused.*HTTP 401/],
  ['the session is a page', { [SESSION]: { body: '<html>' } }, 'unhealthy', /session is refused/],
  [
    'scripts draw the page',
    { [`GET ${PAGES}/login`]: { body: '<div id="root"></div>' } },
    'not-checked',
    /draws it with scripts/,
  ],
  [
    'the page asks for the name first',
    { [`GET ${PAGES}/login`]: { body: '<form method=post><input name=username></form>' } },
    'not-checked',
    /shows no form/,
  ],
  [
    'the form would put the password into an address',
    { [`GET ${PAGES}/login`]: { body: '<form><input name=username><input name=password></form>' } },
    'not-checked',
    /shows no form/,
  ],
  [
    'the form sends the password elsewhere',
    {
      [`GET ${PAGES}/login`]: {
        body: '<form method=post action="https://other.example/x"><input name=username><input name=password></form>',
      },
    },
    'not-checked',
    /leads to 'https:\/\/other\.example'/,
  ],
  [
    'the form sends the password unencrypted',
    {
      [`GET ${PAGES}/login`]: {
        body: `<form method=post action="http://${SIGN_IN_DOMAIN}/x"><input name=username><input name=password></form>`,
      },
    },
    'not-checked',
    /leads to 'http:/,
  ],
  [
    'the pool redirects to another provider',
    { [`GET ${PAGES}/oauth2/authorize`]: to('https://directory.example/login') },
    'not-checked',
    /'https:\/\/directory\.example'; only/,
  ],
  [
    'the pool asks for a second factor',
    { [LOGIN_FORM]: to('/mfa?x=1'), [`GET ${PAGES}/mfa`]: { body: '<form>' } },
    'not-checked',
    /more than a password \('\/mfa'\)/,
  ],
  ['the pages are broken after the form', { [LOGIN_FORM]: { status: 500 } }, 'unhealthy', /HTTP 500 to the sign-in/],
  [
    'the sign-in begins with an error',
    { [`GET ${HOST}/oauth/oidc/login`]: { status: 500 } },
    'unhealthy',
    /came to 'chat\.dev\.example\.com\/oauth\/oidc\/login' \(HTTP 500\)/,
  ],
  [
    'the sign-in begins with a circle',
    { [`GET ${HOST}/oauth/oidc/login`]: to('/oauth/oidc/login') },
    'unhealthy',
    /HTTP 302/,
  ],
  ['the pool refuses the application', { [`GET ${PAGES}/login`]: { status: 400 } }, 'unhealthy', /HTTP 400/],
  [
    'the application refuses the user',
    { [`GET ${HOST}/oauth/oidc/callback`]: to('/auth?error=No+permission') },
    'unhealthy',
    /refused the test user: 'No permission'/,
  ],
  [
    'the callback fails',
    { [`GET ${HOST}/oauth/oidc/callback`]: { status: 500 } },
    'unhealthy',
    /no session: '\/oauth\/oidc\/callback' returned HTTP 500/,
  ],
  ['the sign-out fails', { [SIGN_OUT]: { status: 500 } }, 'unhealthy', /sign-out returned HTTP 500/],
  [
    'the sign-out does not lead to the pool',
    { [SIGN_OUT]: { body: '{"status":true}' } },
    'unhealthy',
    /without the sign-out address/,
  ],
  ['the pool refuses the sign-out', { [`GET ${PAGES}/logout`]: { status: 400 } }, 'unhealthy', /not at '.*': HTTP 400/],
  [
    'the application is unreachable',
    { [`GET ${HOST}/oauth/oidc/login`]: new Problem('x could not be reached.', { reason: 'unavailable' }) },
    'unhealthy',
    /could not be reached/,
  ],
]

suite('the sign-in of a test user', () => {
  for (const [condition, over, verdict, detail] of CASES)
    test(`check 'deep: sign-in' is ${verdict} if ${condition}`, async () => {
      const site = fakeSignInSite(over)
      const check = await checkOf(site)

      assert.equal(check.verdict, verdict, check.detail)
      assert.match(check.detail, detail)
      assert.ok(verdict === 'healthy' || check.todo || /reached/.test(check.detail), 'there is no next step')
    })

  test('a wrong password is tried one time only, and says nothing about the environment', async () => {
    const site = fakeSignInSite()
    const check = await checkOf(site, { ...TEST_USER, password: 'canary-of-a-wrong-password' })

    assert.equal(check.verdict, 'not-checked')
    assert.match(check.detail, /does not accept the user name and the password/)
    assert.equal(site.requests.filter(request => request === LOGIN_FORM).length, 1)
  })

  test('a page that shows its form again with HTTP 400 refuses the password, too', async () => {
    const again = { status: 400, body: '<form method=post><input name=username><input name=password></form>' }
    const check = await checkOf(fakeSignInSite({ [LOGIN_FORM]: again }))

    assert.match(check.detail, /does not accept the user name and the password/)
  })

  for (const [what, over] of [
    ['a healthy check', {}],
    ['a check that found another role', { [SESSION]: user({ role: 'pending' }) }],
    ['a check that could not read the session', { [SESSION]: new Problem('gone', { reason: 'unavailable' }) }],
  ] as const)
    test(`no session of the user stays after ${what}`, async () => {
      const site = fakeSignInSite(over)
      await checkOf(site)

      assert.ok(site.requests.includes(SIGN_OUT))
      assert.deepEqual([...site.sessions], [])
    })

  test('the password goes to the sign-in pages alone', async () => {
    const site = fakeSignInSite()
    const sent: string[] = []
    const send: FakeSignInSite['send'] = (request, signal) => {
      if (JSON.stringify(request).includes(TEST_USER.password)) sent.push(request.url.split('?')[0] ?? '')
      return site.send(request, signal)
    }
    await checkOf({ ...site, send })

    assert.deepEqual(sent, [`${PAGES}/login`])
  })

  test('without a test user there is no such check, and a warning says how to set one', async () => {
    const { outcome, reported } = await runVerifyDeep()

    assert.equal(
      outcome.checks.some(({ name }) => name === 'deep: sign-in'),
      false,
    )
    const warnings = reported.flatMap(progress => (progress.kind === 'warning' ? [progress.text] : []))
    assert.match(warnings.join(), /VERIFY_USER_EMAIL and VERIFY_USER_PASSWORD are not set/)
  })

  for (const name of ['Url', 'SignInDomain'])
    test(`check 'deep: sign-in' is not-checked without the output '${name}'`, async () => {
      const cloudFormation = healthyStack({ outputs: { [name]: undefined } })
      const { outcome } = await runVerifyDeep({ cloudFormation, testUser: TEST_USER })

      assert.match(checkNamed('deep: sign-in', outcome).detail, new RegExp(`no output '${name}'`))
    })
})
