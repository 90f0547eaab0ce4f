import { cleanText, escapeCode, escapeHtml } from './escape.ts'

/** Code points of a sentence. */
const LONGEST = 1000
const QUOTED = /((?<![^\s(])'[^']+'(?![^\s.,;:!?)]))/
/** A word that no filter of GitHub makes anything of. */
const PLAIN = /^(?:[A-Za-z]+(?:'[a-z]{1,2})?|[A-Z]?[a-z]+-[a-z]{2,}|\d{1,4}(?:\.\d{1,4}){0,3})$/
/** A beginning that looks like a commit. */
const COMMIT = /^[\da-f]{7,}$/
const AROUND = /^([("]*)(.*?)((?:[.,;!?)"]|:(?!:))*)$/su

/**
 * A sentence that may hold foreign text: plain words stay words, everything else, and what stands in single quotes,
 * becomes code.
 */
export function prose(text: string, most = LONGEST): string {
  // Blanks at a beginning would make it code, and several are shown as one anyway.
  const sentence = cleanText(text, most).trim().replaceAll(/ {2,}/g, ' ')
  if (sentence === '') return escapeCode('')
  const pieces = sentence
    .split(QUOTED)
    .flatMap((piece, index) => (index % 2 === 1 ? [escapeCode(piece.slice(1, -1))] : [wordsOf(piece)]))
  return pieces.join('')
}

function wordsOf(text: string): string {
  return text.split(' ').map(wordOf).join(' ').replaceAll('</code> <code>', '&#32;')
}

function wordOf(word: string): string {
  const [, before = '', inner = '', after = ''] = AROUND.exec(word) ?? []
  if (inner === '') return escapeHtml(word)
  const isPlain = PLAIN.test(inner) && !COMMIT.test(inner)
  return escapeHtml(before) + (isPlain ? escapeHtml(inner) : escapeCode(inner)) + escapeHtml(after)
}
