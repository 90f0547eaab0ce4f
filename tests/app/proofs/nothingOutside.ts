import assert from 'node:assert/strict'
import { openForm } from '../browser/signIn.ts'
import { until } from '../browser/until.ts'
import type { Proof } from '../proof.ts'

const ELSEWHERE = 'https://elsewhere.example/picture.png'

/** About everything before it, so they are the last ones. */
export const nothingOutside: readonly Proof[] = [
  {
    title: 'no page violates its content security policy, which refuses a picture from another host',
    run: async ({ setting, browser }) => {
      const { observed } = browser
      const before = [...observed.violations]
      const person = await browser.newPerson()
      await openForm(person.page, setting)

      await person.page.evaluate(`new Image().src = '${ELSEWHERE}'`)

      const isReported = (): boolean => observed.violations.slice(before.length).some(isCaused)
      await until(async () => isReported(), 'the page reports the picture')
      assert.deepEqual(
        before.filter(text => !isCaused(text)),
        [],
      )
      await person.leave()
      return `${observed.pages} pages`
    },
  },
  {
    title: 'no page asks another host',
    run: async ({ browser: { observed } }) => {
      const outside = observed.outside.filter(url => url !== ELSEWHERE)
      assert.ok(observed.pages > 0, 'no page was opened')
      assert.deepEqual(outside, [])
      return `${observed.pages} pages`
    },
  },
]

function isCaused(violation: string): boolean {
  return violation.startsWith(`img-src: ${ELSEWHERE}`)
}
