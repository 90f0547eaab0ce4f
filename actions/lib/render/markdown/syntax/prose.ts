import { cleanText, codeSpanOf } from './escape.ts'

/** Code points of a sentence. */
const LONGEST = 1000
const QUOTED = /((?<![^\s(])'[^']+'(?![^\s.,;:!?)]))/
/** A word that GitHub neither links nor formats. */
const PLAIN = /^(?:[A-Za-z]+(?:'[a-z]{1,2})?|[A-Z]?[a-z]+-[a-z]{2,}|\d{1,4}(?:\.\d{1,4}){0,3})$/
/** A word that contains an abbreviated commit hash. */
const COMMIT = /(?:^|[^a-z])[\da-f]{7,}(?:[^a-z]|$)/
const AROUND = /^([("]*)(.*?)((?:[.,;!?)"]|:(?!:))*)$/su
/** A list item's number at the beginning of a line. */
const ORDINAL = /^(\d+)([.)])(?= |$)/

type Piece =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'word' | 'quoted'; readonly code: string; readonly source: string }

/**
 * A sentence that may contain untrusted text: plain words stay words; text in single quotes and everything else
 * becomes a code span.
 */
export function prose(text: string, most = LONGEST): string {
  // Blanks at the beginning would start a code block, and several are rendered as one.
  const sentence = cleanText(text, most).trim().replaceAll(/ {2,}/g, ' ')
  if (sentence === '') return codeSpanOf('')
  const pieces = sentence
    .split(QUOTED)
    .flatMap((part, index) => (index % 2 === 1 ? [quotedPiece(part)] : piecesOf(part)))
  return mergePieces(pieces)
    .map(piece => (piece.kind === 'plain' ? piece.text : codeSpanOf(piece.code)))
    .join('')
    .replace(ORDINAL, '$1\\$2')
}

function quotedPiece(source: string): Piece {
  return { kind: 'quoted', code: source.slice(1, -1), source }
}

function piecesOf(text: string): readonly Piece[] {
  return text.split(' ').flatMap((word, index) => [...(index > 0 ? [plainPiece(' ')] : []), ...piecesOfWord(word)])
}

function piecesOfWord(word: string): readonly Piece[] {
  const [, before = '', inner = '', after = ''] = AROUND.exec(word) ?? []
  if (inner === '' || (PLAIN.test(inner) && !COMMIT.test(inner))) return [plainPiece(word)]
  return [plainPiece(before), { kind: 'word', code: inner, source: inner }, plainPiece(after)]
}

function plainPiece(text: string): Piece {
  return { kind: 'plain', text }
}

/** Neighbouring words that are code share one span, and no two spans touch: they would share their backticks. */
function mergePieces(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    const beforeLast = result.at(-2)
    if (piece.kind === 'plain') {
      if (last?.kind === 'plain') result.splice(-1, 1, plainPiece(last.text + piece.text))
      else if (piece.text !== '') result.push(piece)
    } else if (last?.kind === 'plain' && last.text === ' ' && piece.kind === 'word' && beforeLast?.kind === 'word') {
      const code = `${beforeLast.code} ${piece.code}`
      result.splice(-2, 2, { kind: 'word', code, source: code })
    } else if (last && last.kind !== 'plain') {
      const code = last.source + piece.source
      result.splice(-1, 1, { kind: 'word', code, source: code })
    } else {
      result.push(piece)
    }
  }
  return result
}
