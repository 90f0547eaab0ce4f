/** A part of a text, in versions from whole to shortest. */
export type DocumentPart = {
  /** The lightest give way first. */
  readonly weight: number
  readonly versions: readonly (() => string)[]
}

/** From this weight on a part is shortened only when nothing lighter is left. */
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

/** What stands between two parts. */
export const SEPARATOR = '\n\n'

type Shown = { readonly part: DocumentPart; version: number; text: string; size: number }

/**
 * The parts below each other, cut by what they mean: among the lightest parts the longest is replaced by its next
 * shorter version until all fit. `note` follows when something was cut.
 */
export function fitParts(parts: readonly DocumentPart[], { most, measure }: SizeLimit, note: string): string {
  const shown = parts.map(part => shownAs(part, 0, measure))
  const room = most - measure(note) - SEPARATOR.length
  const total = () => shown.reduce((sum, { size }) => sum + (size > 0 ? size + SEPARATOR.length : 0), 0)
  let isCut = false
  while (total() > room) {
    const next = shown.filter(({ size }) => size > 0).reduce(lighter)
    Object.assign(next, shownAs(next.part, next.version + 1, measure))
    isCut = true
  }
  return [...shown.map(({ text }) => text), isCut ? note : ''].filter(text => text !== '').join(SEPARATOR)
}

function shownAs(part: DocumentPart, version: number, measure: SizeLimit['measure']): Shown {
  const text = part.versions[version]?.() ?? ''
  return { part, version, text, size: measure(text) }
}

function lighter(one: Shown, other: Shown): Shown {
  return (rankOf(one) - rankOf(other) || other.size - one.size) <= 0 ? one : other
}

// What is light gives way whole before anything heavy becomes shorter.
function rankOf({ part: { weight, versions }, version }: Shown): number {
  const isShortest = version + 1 >= versions.length
  if (weight < KEEP_LONGEST) return isShortest ? weight + KEEP_LONGEST : weight
  return isShortest ? weight + 4 * KEEP_LONGEST : weight + 2 * KEEP_LONGEST
}
