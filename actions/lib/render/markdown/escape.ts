import { clean } from '../phrases/clean.ts'
import type { Phrase } from '../phrases/phrase.ts'

/** Code points of foreign text in a cell. */
const LONGEST = 300
const SIGN = /[\u0020-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e]/g

/**
 * Foreign text that means nothing to Markdown or HTML: no sign of ASCII is left as itself, what steers or hides text is
 * visible, and at most so many code points remain. GitHub finds mentions after it has read the Markdown: only inside
 * `<code>`, as `code` and `prose` put it, is the text safe from that too.
 */
export function escapeMarkdown(text: string, most = LONGEST): string {
  return escapeHtml(cleanText(text, most))
}

/** Foreign text as code. */
export function codeSpan(text: string, most = LONGEST): string {
  return escapeCode(cleanText(text, most))
}

/** Our own words as they are, foreign ones as code. */
export function inline(phrase: Phrase): string {
  return phrase.map(part => (typeof part === 'string' ? part : codeSpan(part.foreign))).join('')
}

/** Cleaned, and cut. */
export function cleanText(text: string, most: number): string {
  // Twice as many units hold more code points than may stay, so what a half character becomes is cut off again.
  const whole = clean(text.slice(0, 2 * most + 2))
  if (whole.length <= most) return whole
  const points = [...whole]
  return points.length <= most ? whole : `${points.slice(0, most - 1).join('')}…`
}

export function escapeCode(text: string): string {
  return `<code>${escapeHtml(text === '' ? "''" : text)}</code>`
}

export function escapeHtml(text: string): string {
  return text.replaceAll(SIGN, sign => {
    const reference = `&#${sign.charCodeAt(0)};`
    // GitHub's Markdown makes addresses of mail into links after it has decoded references; the comment parts them.
    return sign === '@' ? `${reference}<!---->` : reference
  })
}
