import type { RunLink } from '../../../model/gitHub/workflowRun.ts'
import { webPage } from '../../phrases/webPage.ts'
import { codeElement, codeSpan } from './escape.ts'

const RUN = /^https?:\/\/[\w.-]{1,253}(?::\d{1,5})?(?:\/[\w.-]{1,255}){1,12}$/
const SITE = /^https:\/\/[a-z0-9.-]{1,253}(?::\d{1,5})?\/?$/

/** A link to the run; only its text when the address has not the form of GitHub's. */
export function runLink({ runUrl }: RunLink, text: string): string {
  return RUN.test(runUrl) ? `[${text}](${runUrl})` : text
}

/** An application's address as a link; everything else as a code span. */
export function siteLink(url: string): string {
  return SITE.test(url) ? `<${url}>` : codeSpan(url)
}

/** The code of a rule, as a link to its page if that has an address on the web. */
export function ruleLink(rule: string, documentation: string | undefined): string {
  const page = webPage(documentation)
  return page === undefined ? codeSpan(rule) : `[${codeElement(rule)}](${page})`
}
