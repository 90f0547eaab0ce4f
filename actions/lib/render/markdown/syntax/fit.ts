/** A part of a document, in versions from whole to shortest. */
export type DocumentPart = {
  /** The lightest parts are shortened first. */
  readonly weight: number
  readonly versions: readonly (() => string)[]
}

/** Parts of at least this weight are shortened only after all lighter ones are left out. */
export const KEEP_LONGEST = 80

/** A part that always stays as it is. */
export function fixedPart(text: string): DocumentPart {
  return { weight: Number.POSITIVE_INFINITY, versions: [() => text] }
}

/** GitHub's limit of a comment's or an issue's body: https://docs.github.com/en/rest/issues/comments */
export const COMMENT_CHARACTERS = 65_536
/** GitHub's limit of one step's summary, in bytes. */
export const SUMMARY_BYTES = 1_048_576

export type SizeLimit = { readonly most: number; readonly measure: (text: string) => number }

export const IN_COMMENT: SizeLimit = { most: COMMENT_CHARACTERS, measure: text => text.length }
export const IN_SUMMARY: SizeLimit = { most: SUMMARY_BYTES, measure: text => new TextEncoder().encode(text).length }

/** Separates two parts. */
export const SEPARATOR = '\n\n'

type FittedPart = { readonly part: DocumentPart; version: number; text: string; size: number }

/**
 * The parts below each other, shortened by weight: the longest of the lightest parts is replaced by its next shorter
 * version until all fit. `note` follows when a part was shortened.
 */
export function fitParts(parts: readonly DocumentPart[], { most, measure }: SizeLimit, note: string): string {
  const fittedParts = parts.map(part => fittedPart(part, 0, measure))
  const available = most - measure(note) - SEPARATOR.length
  const total = () => fittedParts.reduce((sum, { size }) => sum + (size > 0 ? size + SEPARATOR.length : 0), 0)
  let isCut = false
  while (total() > available) {
    const next = fittedParts.filter(({ size }) => size > 0).reduce(lighter)
    Object.assign(next, fittedPart(next.part, next.version + 1, measure))
    isCut = true
  }
  return [...fittedParts.map(({ text }) => text), isCut ? note : ''].filter(text => text !== '').join(SEPARATOR)
}

function fittedPart(part: DocumentPart, version: number, measure: SizeLimit['measure']): FittedPart {
  const text = part.versions[version]?.() ?? ''
  return { part, version, text, size: measure(text) }
}

function lighter(a: FittedPart, b: FittedPart): FittedPart {
  return (rankOf(a) - rankOf(b) || b.size - a.size) <= 0 ? a : b
}

// Light parts are left out before a heavy one becomes shorter.
function rankOf({ part: { weight, versions }, version }: FittedPart): number {
  const isShortest = version + 1 >= versions.length
  if (weight < KEEP_LONGEST) return isShortest ? weight + KEEP_LONGEST : weight
  return isShortest ? weight + 4 * KEEP_LONGEST : weight + 2 * KEEP_LONGEST
}
