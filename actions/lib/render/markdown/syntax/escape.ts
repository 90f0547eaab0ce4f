import { clean } from '../../phrases/clean.ts'
import type { Phrase } from '../../phrases/phrase.ts'

/** Code points of untrusted text in a code span. */
const LONGEST = 300
/**
 * GitHub's engine recognizes no longer fence (MAXBACKTICKS):
 * https://github.com/github/cmark-gfm/blob/master/src/inlines.c
 */
const LONGEST_FENCE = 80
const EMPTY = "''"
/** Characters that mean something to Markdown or HTML inside a line. */
const ACTIVE = /[$&*.:<>@[\\\]_`|~]/g

/**
 * Untrusted text as a Markdown code span, with control characters visible, secrets redacted, and cut. GitHub resolves
 * mentions, references, emoji shortcodes and addresses everywhere but in code.
 */
export function codeSpan(text: string, most = LONGEST): string {
  return codeSpanOf(cleanText(text, most))
}

/**
 * Untrusted text as an HTML element, for the title of a collapsed section, where Markdown is not read, and for the
 * text of a link, where engines disagree on brackets in code spans. It is inert in every other context, too.
 */
export function codeElement(text: string, most = LONGEST): string {
  return codeElementOf(cleanText(text, most))
}

/** Trusted parts of a phrase as they are, untrusted ones as code spans. */
export function inline(phrase: Phrase): string {
  const parts = phrase.filter(part => part !== '')
  return parts
    .map((part, index) => {
      if (typeof part === 'string') return part
      // Two code spans that touch would share their backticks.
      return `${typeof (parts[index - 1] ?? '') === 'string' ? '' : ' '}${codeSpan(part.untrusted)}`
    })
    .join('')
}

/** Text with control characters visible, cut to a number of code points. */
export function cleanText(text: string, most: number): string {
  // Twice as many code units hold more code points than may remain, so a pair cut in half is removed below.
  const whole = clean(text.slice(0, 2 * most + 2))
  if (whole.length <= most) return whole
  const points = [...whole]
  return points.length <= most ? whole : `${points.slice(0, most - 1).join('')}…`
}

/** Clean text as a code span that is valid in each context: in table cells `markdownTable` escapes its pipes. */
export function codeSpanOf(text: string): string {
  if (text === '') return `\`${EMPTY}\``
  const longestRun = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
  // The engines disagree on a backslash before a pipe in a table cell.
  if (longestRun >= LONGEST_FENCE || text.includes('\\|')) return codeElementOf(text)
  const fence = '`'.repeat(longestRun + 1)
  // Engines remove one blank from both ends of a code span, unless it consists of blanks.
  const isPadded = /^`|`$/.test(text) || (/^ .* $/.test(text) && /[^ ]/.test(text))
  return isPadded ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`
}

function codeElementOf(text: string): string {
  const escaped = (text === '' ? EMPTY : text).replaceAll(ACTIVE, character => {
    const reference = `&#${character.charCodeAt(0)};`
    // GitHub's engine finds addresses after it has decoded references; an empty comment separates their parts.
    return character === '@' || character === ':' ? `${reference}<!---->` : reference
  })
  return `<code>${escaped}</code>`
}
