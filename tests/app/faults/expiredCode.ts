import assert from 'node:assert/strict'
import { waitForChat } from '../browser/chat.ts'
import { openSignInPage, STEP, submitPassword } from '../browser/signIn.ts'
import type { Proof } from '../proof.ts'
import { NOT_SIGNED_IN } from './effects.ts'
import { verifySetting } from './verifySetting.ts'

const MEMBER = 'member@example.com'

/** A code is valid for five minutes, and for one use: a person who comes back too late is told so, and tries again. */
export const expiredCode: Proof = {
  title: 'a person whose code has expired gets a page that says so, signs in at the next try, and verify stays green',
  run: async ({ setting, browser }) => {
    const person = await browser.newPerson()
    const { page } = person
    await openSignInPage(page, setting)
    // A browser does not stop at a redirect, so each code ends at once.
    const expiry = setInterval(() => setting.signIn.expireCodes(), 1)
    await submitPassword(page, setting, MEMBER)
    await page
      .getByText(NOT_SIGNED_IN.sees)
      .first()
      .waitFor({ timeout: STEP })
      .finally(() => clearInterval(expiry))
    await browser.screenshot(page, 'fault-the-code-has-expired')

    await person.leave()
    const again = await browser.newPerson()
    await openSignInPage(again.page, setting)
    await submitPassword(again.page, setting, MEMBER)
    await waitForChat(again.page)
    await again.leave()
    const checks = await verifySetting(setting)
    assert.deepEqual(
      checks.filter(({ verdict }) => verdict !== 'healthy'),
      [],
    )
    return `a person sees '${NOT_SIGNED_IN.sees.source}'`
  },
}
