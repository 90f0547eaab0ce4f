import assert from 'node:assert/strict'
import { callApi, roleOf } from '../browser/api.ts'
import { waitForChat } from '../browser/chat.ts'
import { STEP, signIn } from '../browser/signIn.ts'
import type { Proof } from '../proof.ts'
import { accountsOf } from './accounts.ts'

/** Addresses of the API that people with a role may read. */
const DATA = ['/api/models', '/api/v1/chats/', '/api/v1/files/', '/api/v1/knowledge/', '/api/v1/users/'] as const

/** What the group of a person opens, in the browser. */
export const newPeople: readonly Proof[] = [
  {
    title: "a member of the administrators' group is administrator",
    run: async ({ setting, browser }) => {
      const person = await browser.newPerson()

      await signIn(person, setting, 'administrator@example.com')
      await waitForChat(person.page)

      await person.page.getByRole('button', { name: 'User menu' }).first().click({ timeout: STEP })
      await person.page.getByRole('menuitem', { name: 'Admin Panel' }).waitFor({ timeout: STEP })
      await browser.screenshot(person.page, `${setting.environment}-administrator`)
      const token = (await person.cookie('token'))?.value ?? ''
      for (const process of setting.processes) assert.equal(await roleOf(process, token), 'admin')
      await person.leave()
      return undefined
    },
  },
  {
    title: 'a person without a group waits for approval: no data, and no address of an administrator',
    run: async ({ setting, browser }) => {
      const person = await browser.newPerson()

      await signIn(person, setting, 'newcomer@example.com')
      await person.page.getByText('Account Activation Pending').waitFor({ timeout: STEP })

      await browser.screenshot(person.page, `${setting.environment}-waiting`)
      const text = await person.page.locator('body').innerText()
      assert.doesNotMatch(text, /@/)
      const token = (await person.cookie('token'))?.value ?? ''
      for (const process of setting.processes) {
        for (const path of DATA) assert.equal((await callApi(process, path, { token })).status, 401, path)
        const details = await callApi(process, '/api/v1/auths/admin/details', { token })
        assert.notEqual(details.status, 200)
        assert.doesNotMatch(JSON.stringify(details.body), /@/)
      }
      await person.leave()
      return undefined
    },
  },
  {
    title: 'a person in another group only is refused, with a page that says so, and gets no account',
    run: async ({ setting, browser }) => {
      const person = await browser.newPerson()

      await signIn(person, setting, 'visitor@example.com')
      await person.page.getByText('You do not have permission to access this resource').waitFor({ timeout: STEP })

      await browser.screenshot(person.page, `${setting.environment}-refused`)
      assert.equal(new URL(person.page.url()).pathname, '/auth')
      assert.equal(await person.cookie('token'), undefined)
      assert.ok(!('visitor@example.com' in (await accountsOf(setting))))
      await person.leave()
      return undefined
    },
  },
]
