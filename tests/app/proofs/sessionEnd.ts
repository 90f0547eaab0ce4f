import assert from 'node:assert/strict'
import { payloadOf, roleOf } from '../browser/api.ts'
import { waitForChat } from '../browser/chat.ts'
import { signIn } from '../browser/signIn.ts'
import { signInByRequests } from '../browser/signInByRequests.ts'
import { until } from '../browser/until.ts'
import { CHAT_PARAMETERS } from '../chatParameters.ts'
import { readTask } from '../environment/readTask.ts'
import type { AloneContext, Proof } from '../proof.ts'
import type { Setting } from '../setting/setting.ts'
import { startSetting } from '../setting/startSetting.ts'

/** The page of Open WebUI leaves a minute before the end, so a shorter session would never let it rest. */
const SESSION = { parameter: '2m', seconds: 120 } as const
/** Seconds after the sign-in: the page looks at the time every 15 seconds. */
const PAGE_LEAVES = { from: 60, to: 100 } as const

export const sessionEnd: Proof<AloneContext> = {
  title:
    'a session ends when SessionDuration says: an idle page goes to the sign-in by itself, and the API refuses the token',
  run: async ({ task: { environment }, tools, browser }) => {
    const task = await readTask(environment, { ...CHAT_PARAMETERS, SessionDuration: SESSION.parameter })
    const setting = await startSetting({ task, processes: 1 }, tools)
    try {
      const person = await browser.newPerson()
      await signIn(person, setting, 'member@example.com')
      await waitForChat(person.page)
      const { iat } = payloadOf((await person.cookie('token'))?.value ?? '')
      const left = person.page
        .waitForURL(url => url.pathname === '/auth' || url.origin === setting.signIn.signInOrigin, {
          timeout: PAGE_LEAVES.to * 1_000,
        })
        .then(() => Date.now() / 1_000 - iat)
      const [seconds] = await Promise.all([left, assertExpiry(setting)])
      assert.ok(seconds >= PAGE_LEAVES.from && seconds < PAGE_LEAVES.to, `the page left after ${seconds} seconds`)
      await person.leave()
      return `the page left after ${seconds.toFixed(0)} of ${SESSION.seconds} s`
    } finally {
      await setting.stop()
    }
  },
}

/** Of a token that no page has. */
async function assertExpiry(setting: Setting): Promise<void> {
  const [process] = setting.processes
  assert.ok(process)
  const { token = '' } = await signInByRequests(setting, 'administrator@example.com')
  const { exp, iat } = payloadOf(token)
  assert.equal(exp - iat, SESSION.seconds)
  assert.equal(await roleOf(process, token), 'admin')
  const isOver = async (): Promise<boolean> => (await roleOf(process, token)) === undefined
  await until(isOver, 'the API refuses the token', SESSION.seconds + 10)
  assert.ok(Date.now() / 1_000 >= exp, 'the API refused the token too early')
}
