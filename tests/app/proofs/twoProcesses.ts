import assert from 'node:assert/strict'
import { roleOf } from '../browser/api.ts'
import { ask, responses, waitForChat, waitForResponse } from '../browser/chat.ts'
import { STEP, signIn } from '../browser/signIn.ts'
import type { Proof } from '../proof.ts'
import { END_OF_RESPONSE } from '../services/startModelServer.ts'

export const twoProcesses: readonly Proof[] = [
  {
    title: 'a second tab that another process serves follows an answer while it is streamed',
    concerns: ({ tasks }) => tasks > 1,
    run: async ({ setting, browser }) => {
      const ports = setting.processes.map(({ port }) => port)
      const [first = 0, second = 0] = ports
      const person = await browser.newPerson()
      const finishAnswers = setting.modelServer.hold()
      try {
        setting.loadBalancer.setTargets([first])
        await signIn(person, setting, 'member@example.com')
        await waitForChat(person.page)
        await ask(person.page, 'Which tab shows this answer to the person who asked for it?')
        await waitForResponse(person.page, 'You wrote: Which tab')
        await person.page.waitForURL(/\/c\//, { timeout: STEP })

        setting.loadBalancer.setTargets([second])
        const tab = await person.newTab()
        await tab.goto(person.page.url())
        await tab.getByText('Which tab shows this answer').first().waitFor({ timeout: STEP })
        await tab.locator('#chat-input').waitFor({ timeout: STEP })
        assert.ok(!(await responses(tab).allInnerTexts()).join().includes(END_OF_RESPONSE))
        finishAnswers()
        await waitForResponse(tab, END_OF_RESPONSE)
        await waitForResponse(person.page, END_OF_RESPONSE)
      } finally {
        finishAnswers()
        setting.loadBalancer.setTargets(ports)
      }
      const token = (await person.cookie('token'))?.value ?? ''
      for (const process of setting.processes) assert.equal(await roleOf(process, token), 'user')
      await person.leave()
      return undefined
    },
  },
]
