import type { Locator, Page } from 'playwright-core'
import { END_OF_RESPONSE } from '../services/startModelServer.ts'
import { STEP } from './signIn.ts'

/** The field for a message: the first thing of which a person sees that they are inside. */
export async function waitForChat(page: Page): Promise<void> {
  await messageField(page).waitFor({ timeout: STEP })
  await closeNews(page)
}

/** Administrators are shown what is new at their first sign-in of a version. */
async function closeNews(page: Page): Promise<void> {
  await page.addLocatorHandler(page.getByRole('dialog').getByText('Release Notes', { exact: true }), async () => {
    await page.keyboard.press('Escape')
  })
}

export async function ask(page: Page, question: string): Promise<void> {
  await messageField(page).fill(question)
  await page.getByRole('button', { name: 'Send message' }).click({ timeout: STEP })
}

/** Attaches a text file to the next message, and waits until the application has it. */
export async function attach(page: Page, name: string, text: string): Promise<void> {
  const processed = page.waitForResponse(
    response => response.request().method() === 'POST' && /\/api\/v1\/files\//.test(response.url()),
    { timeout: STEP },
  )
  await page
    .locator('input[type=file][multiple]')
    .first()
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  const response = await processed
  if (!response.ok()) throw new Error(`The upload answered ${response.status()}: ${await response.text()}`)
  await page.getByRole('button', { name: 'Remove File' }).waitFor({ timeout: STEP })
}

/** The answers on the page, in order. */
export function responses(page: Page): Locator {
  return page.locator('.chat-assistant')
}

export async function waitForResponse(page: Page, text: string, position: 'first' | 'last' = 'last'): Promise<string> {
  const answer = responses(page)[position]()
  await answer.getByText(text).first().waitFor({ timeout: STEP })
  return answer.innerText()
}

/**
 * Until the response at this position is complete. Its last words are looked for in its paragraphs: the line above them, which
 * tells of the search in documents, may repeat words of the model.
 */
export async function waitForEnd(page: Page, position: number): Promise<Locator> {
  const response = responses(page).nth(position)
  await response.locator('p', { hasText: END_OF_RESPONSE }).last().waitFor({ timeout: STEP })
  await page.getByRole('button', { name: 'Regenerate' }).nth(position).waitFor({ timeout: STEP })
  return response
}

/** Ends the session by the menu of the person. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'User menu' }).first().click({ timeout: STEP })
  await page.getByRole('menuitem', { name: 'Sign Out' }).click({ timeout: STEP })
}

function messageField(page: Page): Locator {
  return page.locator('#chat-input')
}
