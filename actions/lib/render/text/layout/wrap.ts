import type { Line, Span } from './line.ts'
import { textOf } from './line.ts'
import { hasWide, widthOf } from './width.ts'

/** With fewer columns, hanging text would be a column of single words: later rows begin near the line's start instead. */
const MINIMUM_COLUMNS = 24
const INDENT = 4

/**
 * A line as rows of at most `columns`, broken between words. A word that is too long for a row, and a quoted command, stay
 * whole, for people copy them: the terminal shows a longer row in several. Only text in wide characters, which has no spaces,
 * is broken anywhere.
 */
export function wrap(line: Line, columns: number): readonly (readonly Span[])[] {
  if (line.hang === undefined || widthOf(textOf(line)) <= columns) return [line.spans]
  const hang = hangOf(line, line.hang, columns)
  const rows: Span[][] = [[]]
  let used = 0
  for (const { text, tone } of line.spans.flatMap(wordsOf)) {
    for (const piece of piecesOf(text, Math.max(1, columns - hang))) {
      const isBlank = piece.trim() === ''
      if (used + widthOf(piece) > columns && used > hang) {
        rows.push([{ text: ' '.repeat(hang), tone: 'plain' }])
        used = hang
        if (isBlank) continue
      }
      if (isBlank && used === hang && rows.length > 1) continue
      rows.at(-1)?.push({ text: piece, tone })
      used += widthOf(piece)
    }
  }
  return rows
}

function hangOf(line: Line, hang: number, columns: number): number {
  const text = textOf(line)
  const longest = Math.max(...text.split(' ').map(widthOf))
  const minimum = Math.max(MINIMUM_COLUMNS, longest)
  return columns - hang >= minimum ? hang : Math.min(hang, text.length - text.trimStart().length + INDENT)
}

/** Blanks, a quoted command with its punctuation, or a word. */
const WORDS = / +|'(?:npm run|npx|aws|git|gh) [^']+'[^ ]*|[^ ]+/g

function wordsOf({ text, tone }: Span): readonly Span[] {
  return (text.match(WORDS) ?? []).map(word => ({ text: word, tone }))
}

function piecesOf(word: string, columns: number): readonly string[] {
  if (widthOf(word) <= columns || !hasWide(word)) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (widthOf(piece + character) > columns) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
