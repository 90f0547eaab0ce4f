import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { isMap, type Json } from '#lib/model/json.ts'
import { ask, waitForChat, waitForResponse } from '../app/browser/chat.ts'
import { openSignInPage, submitPassword } from '../app/browser/signIn.ts'
import type { Proof } from '../app/proof.ts'
import type { LocalContext } from './context.ts'

const QUESTION = 'What is the capital of France?'
const END_OF_RESPONSE = 'This is the end of the answer.'

/** In this order, on one project. The person of the first ones keeps their page open until the last. */
export function localProofs(): readonly Proof<LocalContext>[] {
  let page: Page | undefined
  const pageOfMember = (): Page => page ?? assert.fail('The member is not signed in.')
  const answerIsThere = async ({ browser }: LocalContext): Promise<undefined> => {
    await pageOfMember().reload()
    await waitForResponse(pageOfMember(), END_OF_RESPONSE)
    await browser.screenshot(pageOfMember(), 'local-chat')
    return undefined
  }
  return [
    {
      title: 'every service of the profile local becomes healthy',
      run: async ({ project }) => {
        await project.outputOf('local', ['up', '--detach', '--wait', '--wait-timeout', '300'])
        return undefined
      },
    },
    {
      title: 'a member signs in, asks the model, and sees its answer',
      run: async ({ site, browser }) => {
        const person = await browser.newPerson()
        page = person.page
        await openSignInPage(page, site)
        await browser.screenshot(page, 'local-sign-in')
        await submitPassword(page, site, 'member@example.com')
        await waitForChat(page)
        await ask(page, QUESTION)
        await waitForResponse(page, END_OF_RESPONSE)
        return undefined
      },
    },
    {
      title: 'a person in no group waits for approval',
      run: async ({ site, browser }) => {
        const person = await browser.newPerson()
        await openSignInPage(person.page, site)
        await submitPassword(person.page, site, 'newcomer@example.com')
        await person.page.getByText('Account Activation Pending').waitFor({ timeout: 30_000 })
        await person.leave()
        return undefined
      },
    },
    {
      title: 'without its database the application is unhealthy, and recovers by itself',
      run: async ({ project }) => {
        await project.outputOf('local', ['stop', 'database'])
        await untilHealth(project, 'unhealthy')
        await project.outputOf('local', ['start', 'database'])
        await untilHealth(project, 'healthy')
        return undefined
      },
    },
    {
      title: 'the chat and the session are there after a restart',
      run: async context => {
        const { project } = context
        await project.outputOf('local', ['restart', 'open-webui'])
        await untilHealth(project, 'healthy')
        return answerIsThere(context)
      },
    },
    {
      title: 'the chat and the session are there after down and up',
      run: async context => {
        const { project } = context
        await project.outputOf('local', ['down'])
        await project.outputOf('local', ['up', '--detach', '--wait', '--wait-timeout', '300'])
        return answerIsThere(context)
      },
    },
    {
      title: 'the profile cognito without its values ends with the names of all five',
      run: async ({ project }) => {
        const { code } = await project.run('cognito', ['up', '--detach', '--no-deps', 'cognito-settings'])
        const log = await untilLog(project, 'COGNITO_USER_POOL_ID')
        const names = ['USER_POOL_ID', 'REGION', 'CLIENT_ID', 'CLIENT_SECRET', 'DOMAIN'].map(name => `COGNITO_${name}`)
        assert.deepEqual([code, names.filter(name => !log.includes(name))], [0, []])
        return undefined
      },
    },
    {
      title: 'down with its volumes removes every volume of the project',
      run: async ({ project }) => {
        assert.deepEqual((await project.volumes()).length, 3)
        await project.outputOf('local', ['down', '--volumes', '--remove-orphans'])
        assert.deepEqual(await project.volumes(), [])
        return undefined
      },
    },
    {
      title:
        'the profile plain is healthy alone, the first person to sign up is the administrator, and no second one signs up',
      run: async ({ project, site }) => {
        await project.outputOf('plain', ['up', '--detach', '--wait', '--wait-timeout', '300'])
        const roles = [await signUp(site.url, 'first'), await signUp(site.url, 'second')]
        await project.outputOf('plain', ['down', '--volumes'])
        assert.deepEqual(roles, ['admin', 403])
        return undefined
      },
    },
  ]
}

type Project = LocalContext['project']

async function untilHealth(project: Project, expected: string): Promise<void> {
  await until(
    async () => (await project.healthOf('local', 'open-webui')) === expected,
    `open-webui did not become ${expected}`,
  )
}

async function untilLog(project: Project, text: string): Promise<string> {
  let log = ''
  await until(async () => {
    log = await project.outputOf('cognito', ['logs', 'cognito-settings'])
    return log.includes(text)
  }, `no line with '${text}'`)
  return log
}

async function until(holds: () => Promise<boolean>, failure: string, deadlineSeconds = 180): Promise<void> {
  const end = performance.now() + deadlineSeconds * 1_000
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`${failure} within ${deadlineSeconds} seconds.`)
    await sleep(500)
  }
}

/** Returns the role of the new account, or the status of a refusal. */
async function signUp(url: string, name: string): Promise<string | number> {
  const response = await fetch(`${url}/api/v1/auths/signup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, email: `${name}@example.com`, password: 'Password-1234' }),
  })
  if (!response.ok) return response.status
  const body: Json = JSON.parse(await response.text())
  return isMap(body) ? String(body.role) : ''
}
