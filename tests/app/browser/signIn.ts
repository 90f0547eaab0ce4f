import type { Page } from 'playwright-core'
import type { Setting } from '../setting/setting.ts'
import type { BrowserUser } from './browserUser.ts'

/** An application and its sign-in pages. */
export type Site = Pick<Setting, 'url'> & { readonly signIn: Pick<Setting['signIn'], 'signInOrigin' | 'users'> }

/** Milliseconds for one step of a page. A page of Open WebUI loads some hundred files, and two environments may start beside it. */
export const STEP = 30_000

/** Opens the application, which goes to the sign-in pages by itself, and types address and password there. */
export async function signIn({ page }: BrowserUser, setting: Site, email: string): Promise<void> {
  await openSignInPage(page, setting)
  await submitPassword(page, setting, email)
}

/** Opens the application until the sign-in page of the provider asks for a password. */
export async function openSignInPage(page: Page, setting: Site): Promise<void> {
  await page.goto(setting.url)
  await waitForSignInPage(page, setting)
}

export async function waitForSignInPage(page: Page, { signIn: { signInOrigin } }: Site): Promise<void> {
  await page.waitForURL(url => url.origin === signInOrigin, { timeout: STEP })
  await passwordField(page).waitFor({ timeout: STEP })
}

export async function submitPassword(page: Page, { signIn: { users } }: Site, email: string): Promise<void> {
  const password = users.find(user => user.email === email)?.password
  if (password === undefined) throw new Error(`The user pool has no '${email}'.`)
  await page.locator('input[name=username]').fill(email)
  await passwordField(page).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** The form for the account of Open WebUI itself, which no page links. */
export async function openForm(page: Page, { url }: Setting): Promise<void> {
  await page.goto(`${url}/auth?form=true`)
  await formField(page, 'Password').waitFor({ timeout: STEP })
}

export async function submitForm(page: Page, { breakGlass }: Setting): Promise<void> {
  await formField(page, 'Email').fill(breakGlass.email)
  await formField(page, 'Password').fill(breakGlass.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

function formField(page: Page, name: string) {
  return page.getByRole('textbox', { name })
}

function passwordField(page: Page) {
  return page.locator('input[name=password]')
}
