import { createHash, X509Certificate } from 'node:crypto'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import type { Installed } from '../install/installed.ts'
import type { TestAuthority } from '../services/certificateAuthority.ts'
import { type BrowserUser, type Observed, observePages, toBrowserUser } from './browserUser.ts'

export type BrowserTools = {
  /** A person at another computer: no cookies, nothing in the cache, no session. */
  readonly newPerson: () => Promise<BrowserUser>
  /** Writes what a person sees, `<name>.png`, 1280 to 800 pixels. */
  readonly screenshot: (page: Page, name: string) => Promise<void>
  /** What the pages of all people did so far that they must not do. */
  readonly observed: Observed
}

export type Browser = BrowserTools & { readonly close: () => Promise<void> }

export type BrowserOrder = {
  /** Of the screenshots. */
  readonly folder: string
  /** Pages with its certificates open without a warning. */
  readonly authority: TestAuthority
}

/** The names of this machine, and no other one: no question leaves for a name server. */
const LOOPBACK_ONLY = 'MAP localhost 127.0.0.1, MAP *.localhost 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const

/** Starts a browser that trusts one more authority and reaches this machine only. */
export async function openBrowser({ chromium: installed }: Installed, order: BrowserOrder): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: installed.executablePath,
    args: [
      ...installed.args,
      ...QUIET,
      `--host-resolver-rules=${LOOPBACK_ONLY}`,
      `--ignore-certificate-errors-spki-list=${publicKeyDigest(order.authority.certificate)}`,
    ],
    env: { ...process.env, ...installed.variables },
    // Its own handlers would end this process before the rest is stopped.
    handleSIGINT: false,
    handleSIGTERM: false,
  })
  const observed: Observed = { pages: 0, violations: [], outside: [] }
  return {
    newPerson: async () => {
      const context = await browser.newContext({ viewport: { width: 1_280, height: 800 }, locale: 'en-US' })
      await observePages(context, observed)
      return toBrowserUser(context, await context.newPage())
    },
    screenshot: async (page, name) => {
      await page.screenshot({ path: join(order.folder, `${name}.png`), animations: 'disabled' })
    },
    observed,
    close: () => browser.close(),
  }
}

/** Chromium takes an authority by its key, for one run, without a change of the machine's own trust. */
function publicKeyDigest(certificate: string): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(key).digest('base64')
}
