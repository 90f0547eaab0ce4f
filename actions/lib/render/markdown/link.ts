import type { RunLink } from '../../model/gitHub/workflowRun.ts'
import { codeSpan } from './escape.ts'

const RUN = /^https?:\/\/[\w.-]{1,253}(?::\d{1,5})?(?:\/[\w.-]{1,255}){1,12}$/
const SITE = /^https:\/\/[a-z0-9.-]{1,253}(?::\d{1,5})?\/?$/

/** A link to the run; the bare words when its address is none that GitHub would give. */
export function runLink({ runUrl }: RunLink, words: string): string {
  return RUN.test(runUrl) ? `[${words}](${runUrl})` : words
}

/** An application's address as a link; anything else as code. */
export function siteLink(url: string): string {
  return SITE.test(url) ? `<${url}>` : codeSpan(url)
}
