import type { BrowserContext, Cookie, Page } from 'playwright-core'

/** A person with a browser of their own. */
export type BrowserUser = {
  readonly page: Page
  /** The same person in one more tab. */
  readonly newTab: () => Promise<Page>
  readonly cookie: (name: string) => Promise<Cookie | undefined>
  readonly leave: () => Promise<void>
}

/** What pages did that they must not do. */
export type Observed = {
  pages: number
  /** Each violation of the content security policy: the directive and what it blocked. */
  readonly violations: string[]
  /** Each request to another host than those of this machine. */
  readonly outside: string[]
}

export function toBrowserUser(context: BrowserContext, page: Page): BrowserUser {
  return {
    page,
    newTab: () => context.newPage(),
    cookie: async name => (await context.cookies()).find(cookie => cookie.name === name),
    leave: () => context.close(),
  }
}

const HERE = /^(localhost|.*\.localhost|127\.0\.0\.1)$/

/** Collects from every page of the context, from its first script on. */
export async function observePages(context: BrowserContext, observed: Observed): Promise<void> {
  await context.exposeBinding('reportViolation', (_, text: string) => {
    observed.violations.push(text)
  })
  await context.addInitScript({ content: REPORT_VIOLATIONS })
  context.on('page', () => {
    observed.pages += 1
  })
  context.on('request', request => {
    const { protocol, hostname } = new URL(request.url())
    if (/^(https?|wss?):$/.test(protocol) && !HERE.test(hostname)) observed.outside.push(request.url())
  })
}

/** Runs in the page, before its own scripts. */
const REPORT_VIOLATIONS = `document.addEventListener('securitypolicyviolation', violation =>
  reportViolation(violation.effectiveDirective + ': ' + violation.blockedURI + ' on ' + violation.documentURI))`
