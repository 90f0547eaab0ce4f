import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { roleOf } from '../browser/api.ts'
import type { BrowserUser } from '../browser/browserUser.ts'
import { signOut as clickSignOut, waitForChat } from '../browser/chat.ts'
import { signIn, submitPassword, waitForSignInPage } from '../browser/signIn.ts'
import { until } from '../browser/until.ts'
import type { EnvironmentTask } from '../environment/readTask.ts'
import type { Proof, ProofContext } from '../proof.ts'

const hasCache = (task: EnvironmentTask): boolean => 'REDIS_URL' in task.secrets

export const signOut: readonly Proof[] = [
  {
    title: 'a sign-out ends the session here and at the provider, and the next sign-in asks for the password again',
    run: async context => {
      const { setting } = context
      const person = await signedInMember(context)
      const { page } = person
      const asked = page.waitForResponse(response =>
        response.url().startsWith(`${setting.signIn.signInOrigin}/logout?`),
      )

      await clickSignOut(page)

      const response = await asked
      const query = Object.fromEntries(new URL(response.url()).searchParams)
      const back = `${setting.url}/auth`
      assert.deepEqual(query, {
        client_id: setting.variables.OAUTH_CLIENT_ID,
        logout_uri: back,
        // Added by the page of Open WebUI; Cognito does not know them.
        post_logout_redirect_uri: back,
        state: 'logout',
      })
      assert.equal(response.status(), 302)
      await waitForSignInPage(page, setting)
      assert.equal(await person.cookie('token'), undefined)
      await context.browser.screenshot(page, `${setting.environment}-signed-out`)
      await submitPassword(page, setting, 'administrator@example.com')
      await waitForChat(page)
      await person.leave()
      return undefined
    },
  },
  {
    title: 'a token is refused by every process as soon as its owner has signed out',
    concerns: hasCache,
    run: async context => {
      const token = await tokenAfterSignOut(context)
      for (const process of context.setting.processes)
        await until(async () => (await roleOf(process, token)) === undefined, `port ${process.port} refuses it`, 5)
      return undefined
    },
  },
  {
    title: 'without a cache a copy of the token works until it expires, as the page for administrators says',
    concerns: task => !hasCache(task),
    run: async context => {
      const token = await tokenAfterSignOut(context)
      for (const process of context.setting.processes) assert.equal(await roleOf(process, token), 'user')
      const page = await readFile('.github/ADMINISTRATION.md', 'utf8')
      assert.match(page, /signing out .*`CacheMode` `none`, a copy of the session's token elsewhere: it is valid until/)
      return undefined
    },
  },
]

async function tokenAfterSignOut(context: ProofContext): Promise<string> {
  const { setting } = context
  const person = await signedInMember(context)
  const token = (await person.cookie('token'))?.value ?? ''
  for (const process of setting.processes) assert.equal(await roleOf(process, token), 'user')
  await clickSignOut(person.page)
  await waitForSignInPage(person.page, setting)
  await person.leave()
  return token
}

async function signedInMember({ setting, browser }: ProofContext): Promise<BrowserUser> {
  const person = await browser.newPerson()
  await signIn(person, setting, 'member@example.com')
  await waitForChat(person.page)
  return person
}
