import type { Line, Span } from './line.ts'
import { textOf } from './line.ts'
import { widthOf } from './width.ts'

/** Below this, hanging text would be a column of single words: it goes on near the line's beginning instead. */
const NARROWEST = 24
const STEP = 4

/** A line as rows of at most so many columns, broken between words; a word that is too long for any row is broken too. */
export function wrap(whole: Line, columns: number): readonly (readonly Span[])[] {
  if (whole.hang === undefined || widthOf(textOf(whole)) <= columns) return [whole.spans]
  const hang = hangOf(whole, whole.hang, columns)
  const rows: Span[][] = [[]]
  let used = 0
  for (const { text, tone } of whole.spans.flatMap(words)) {
    for (const piece of piecesOf(text, Math.max(1, columns - hang))) {
      const blank = piece.trim() === ''
      if (used + widthOf(piece) > columns && used > hang) {
        rows.push([{ text: ' '.repeat(hang), tone: 'plain' }])
        used = hang
        if (blank) continue
      }
      if (blank && used === hang && rows.length > 1) continue
      rows.at(-1)?.push({ text: piece, tone })
      used += widthOf(piece)
    }
  }
  return rows
}

function hangOf(whole: Line, wanted: number, columns: number): number {
  const text = textOf(whole)
  const longest = Math.max(...text.split(' ').map(widthOf))
  const room = Math.max(NARROWEST, longest)
  return columns - wanted >= room ? wanted : Math.min(wanted, text.length - text.trimStart().length + STEP)
}

function words({ text, tone }: Span): readonly Span[] {
  return (text.match(/ +|[^ ]+/g) ?? []).map(word => ({ text: word, tone }))
}

function piecesOf(word: string, columns: number): readonly string[] {
  if (widthOf(word) <= columns || word.trim() === '') return [word]
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
