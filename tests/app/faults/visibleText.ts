import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { ask, signOut, waitForChat } from '../browser/chat.ts'
import type { BrowserTools } from '../browser/openBrowser.ts'
import { STEP, submitPassword } from '../browser/signIn.ts'
import type { Setting } from '../setting/setting.ts'
import type { VisibleEffect } from './defect.ts'

const POLL_MILLISECONDS = 200
/** Milliseconds in which an answer of the model would be complete. */
const ANSWER = 6_000
const QUESTION = 'Is anybody there?'

/**
 * A person opens the application, types a password if a page asks for one, and goes on as `effect` says.
 * @returns a part of the text that the person sees in the end
 * @throws Error with the whole text if it is another one
 */
export async function visibleText(
  { sees, never, after, email = 'member@example.com' }: VisibleEffect,
  {
    setting,
    browser,
    picture,
  }: { readonly setting: Setting; readonly browser: BrowserTools; readonly picture: string },
): Promise<string> {
  const person = await browser.newPerson()
  const { page } = person
  try {
    await page.goto(setting.url).catch(() => undefined)
    const password = page.locator('input[name=password]')
    if (await isFirst(page, password, after === undefined ? sees : /#chat-input/)) {
      await submitPassword(page, setting, email)
    }
    if (after !== undefined) await waitForChat(page)
    if (after === 'asking') await ask(page, QUESTION)
    if (after === 'signing out') await signOut(page)
    const found = await waitForText(page, sees)
    if (never !== undefined) {
      await sleep(ANSWER)
      const text = await textOf(page)
      if (never.test(text)) throw new Error(`The person sees '${never.source}': ${text}`)
    }
    await browser.screenshot(page, picture)
    return found
  } finally {
    await person.leave()
  }
}

/** True if the field appears before the text does. */
async function isFirst(page: Page, field: ReturnType<Page['locator']>, text: RegExp): Promise<boolean> {
  const end = performance.now() + STEP
  while (performance.now() < end) {
    if (await field.isVisible().catch(() => false)) return true
    if (text.test(await textOf(page))) return false
    await sleep(POLL_MILLISECONDS)
  }
  throw new Error(`Neither a password field nor ${text}: ${await textOf(page)}`)
}

async function waitForText(page: Page, expected: RegExp): Promise<string> {
  const end = performance.now() + STEP
  let text = ''
  while (performance.now() < end) {
    text = await textOf(page)
    const [found] = expected.exec(text) ?? []
    if (found !== undefined) return found
    await sleep(POLL_MILLISECONDS)
  }
  throw new Error(`The person does not see ${expected}, but: ${text}`)
}

/** The address, and below it the visible text. */
async function textOf(page: Page): Promise<string> {
  const body = await page
    .locator('body')
    .innerText({ timeout: 1_000 })
    .catch(() => '')
  return `${page.url()}\n${body}`
}
