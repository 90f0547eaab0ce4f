import assert from 'node:assert/strict'
import { isMap } from '#lib/model/json.ts'
import { callApi } from '../browser/api.ts'
import { waitForChat } from '../browser/chat.ts'
import { openForm, submitForm } from '../browser/signIn.ts'
import { signInByRequests } from '../browser/signInByRequests.ts'
import type { Proof } from '../proof.ts'
import { accountsOf } from './accounts.ts'

/** Open WebUI makes the first account of an empty database its administrator. */
export const firstAccounts: readonly Proof[] = [
  {
    title: 'the only account of an empty database is the break-glass administrator',
    run: async ({ setting }) => {
      assert.deepEqual(await accountsOf(setting), { [setting.breakGlass.email]: 'admin' })
      return undefined
    },
  },
  {
    title: 'two people who sign in first, at the same moment, do not become administrators',
    run: async ({ setting }) => {
      const [member, newcomer] = ['member@example.com', 'newcomer@example.com'] as const

      await Promise.all([signInByRequests(setting, member), signInByRequests(setting, newcomer)])

      const { [member]: memberRole, [newcomer]: newcomerRole } = await accountsOf(setting)
      assert.deepEqual([memberRole, newcomerRole], ['user', 'pending'])
      return undefined
    },
  },
  {
    title: 'the break-glass administrator signs in with the form that no page links, and with no other password',
    run: async ({ setting, browser }) => {
      const [process] = setting.processes
      assert.ok(process)
      const person = await browser.newPerson()

      await openForm(person.page, setting)
      await browser.screenshot(person.page, `${setting.environment}-break-glass`)
      await submitForm(person.page, setting)
      await waitForChat(person.page)

      const json = { email: setting.breakGlass.email, password: 'Password-1234' }
      const refused = await callApi(process, '/api/v1/auths/signin', { method: 'POST', json })
      assert.equal(refused.status, 400)
      const right = await callApi(process, '/api/v1/auths/signin', { method: 'POST', json: setting.breakGlass })
      assert.ok(isMap(right.body))
      assert.deepEqual([right.status, right.body.role], [200, 'admin'])
      await person.leave()
      return undefined
    },
  },
]
