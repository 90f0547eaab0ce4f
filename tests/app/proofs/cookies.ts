import assert from 'node:assert/strict'
import type { Cookie } from 'playwright-core'
import { payloadOf } from '../browser/api.ts'
import { waitForChat } from '../browser/chat.ts'
import { openSignInPage, submitPassword } from '../browser/signIn.ts'
import { until } from '../browser/until.ts'
import type { Proof } from '../proof.ts'

const UNIT_SECONDS = { m: 60, h: 3_600, d: 86_400 } as const

export const cookies: readonly Proof[] = [
  {
    title:
      'cookies are Secure, HttpOnly and SameSite as configured once the page has settled, and end with the session',
    run: async ({ setting, browser }) => {
      const { variables } = setting
      const person = await browser.newPerson()
      await openSignInPage(person.page, setting)

      assertProtected(await person.cookie('owui-session'), {
        secure: variables.WEBUI_SESSION_COOKIE_SECURE,
        sameSite: variables.WEBUI_SESSION_COOKIE_SAME_SITE,
      })
      await submitPassword(person.page, setting, 'member@example.com')
      await waitForChat(person.page)

      // Scripts can read it from the return of the sign-in until the page's first request.
      await until(async () => (await person.cookie('token'))?.httpOnly === true, "cookie 'token' became HttpOnly")
      const token = await person.cookie('token')
      const configured = {
        secure: variables.WEBUI_AUTH_COOKIE_SECURE,
        sameSite: variables.WEBUI_AUTH_COOKIE_SAME_SITE,
      }
      assertProtected(token, configured)
      assertProtected(await person.cookie('oauth_session_id'), configured)
      assert.equal(await person.cookie('owui-session'), undefined)
      const { exp, iat } = payloadOf(token?.value ?? '')
      assert.equal(exp - iat, secondsOf(variables.JWT_EXPIRES_IN ?? ''))
      assert.ok(Math.abs((token?.expires ?? 0) - exp) < 60, `${token?.expires} and ${exp}`)
      await person.leave()
      return `session of ${variables.JWT_EXPIRES_IN}`
    },
  },
]

/** With the values of the application's variables; Open WebUI's own default of SameSite is lax. */
function assertProtected(
  cookie: Cookie | undefined,
  { secure, sameSite = 'lax' }: { readonly secure: string | undefined; readonly sameSite: string | undefined },
): void {
  assert.ok(cookie)
  assert.deepEqual(
    { secure: cookie.secure, httpOnly: cookie.httpOnly, sameSite: cookie.sameSite.toLowerCase() },
    { secure: secure === 'true', httpOnly: true, sameSite },
  )
  assert.ok(cookie.secure, `'${cookie.name}' is not Secure`)
}

function secondsOf(duration: string): number {
  const [, number, unit] = /^(\d+)([mhd])$/.exec(duration) ?? []
  assert.ok(unit === 'm' || unit === 'h' || unit === 'd', `no unit in '${duration}'`)
  return Number(number) * UNIT_SECONDS[unit]
}
