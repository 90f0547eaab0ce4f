import assert from 'node:assert/strict'
import { ask, responses, waitForChat, waitForEnd, waitForResponse } from '../browser/chat.ts'
import { openSignInPage, submitPassword } from '../browser/signIn.ts'
import type { Proof } from '../proof.ts'
import { END_OF_RESPONSE } from '../services/startModelServer.ts'

const QUESTION = 'Which services keep the data of Open WebUI on AWS, and which of them has a copy in a second zone?'

export const chat: readonly Proof[] = [
  {
    title:
      'a member signs in, lands in a chat, sees the answer while the model still writes it, and has it after a reload',
    run: async ({ setting, browser }) => {
      const person = await browser.newPerson()
      const { page } = person
      await openSignInPage(page, setting)
      await browser.screenshot(page, `${setting.environment}-sign-in`)
      await submitPassword(page, setting, 'member@example.com')
      await waitForChat(page)

      const finishAnswers = setting.modelServer.hold()
      try {
        await ask(page, QUESTION)
        const partial = await waitForResponse(page, 'You wrote: Which services')
        assert.ok(!partial.includes(END_OF_RESPONSE), partial)
      } finally {
        finishAnswers()
      }
      await waitForEnd(page, 0)
      await browser.screenshot(page, `${setting.environment}-chat`)

      await page.reload()
      await waitForResponse(page, END_OF_RESPONSE)
      assert.equal(await responses(page).count(), 1)
      await person.leave()
      return undefined
    },
  },
]
