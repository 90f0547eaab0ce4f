import { decodingsOf, originalRanges, type Range } from './encodings/decodeText.ts'
import { anchorsOf, denseText, formsOf, isEnough, isSpace, type ValueForm } from './encodings/valueForms.ts'

/** Gives the same text without secrets. */
export type Redact = (text: string) => string

/** CloudFormation's own mask of NoEcho values. */
const MASK = '****'

/**
 * Redacts these values wherever they are: as they are, in capitals and small letters, with line breaks in them, cut off at
 * their beginning or end, as JSON (in JSON, …), in an address, as HTML entities, in hexadecimal and in Base64.
 * `derived` are texts with a secret in them: their beginning and end may be ordinary texts, so they stay where they are cut.
 */
export function redactValues(secrets: readonly string[], derived: readonly string[] = []): Redact {
  const values = new Set(secrets)
  const whole = new Set([...secrets, ...derived].filter(secret => secret !== ''))
  const forms = [...whole].flatMap(secret => formsOf(secret, !values.has(secret)))
  const bySearch = Map.groupBy(forms, ({ search }) => search)
  const [dense, exact, caseless] = [
    searchFor(bySearch.get('dense')),
    searchFor(bySearch.get('exact')),
    searchFor(bySearch.get('caseless'), 'i'),
  ]
  return text => {
    if (whole.has(text)) return MASK
    if (forms.length === 0) return text
    const found = decodingsOf(text).flatMap(decoded =>
      originalRanges(decoded, [
        ...exact(decoded.text),
        ...caseless(decoded.text),
        ...rangesOfDense(decoded.text, dense(denseText(decoded.text))),
      ]),
    )
    return found.length === 0 ? text : masked(text, found)
  }
}

type Search = (text: string) => readonly Range[]

/** Searches all forms in one pass. */
function searchFor(forms: readonly ValueForm[] = [], flags = ''): Search {
  if (forms.length === 0) return () => []
  const byFirst = Map.groupBy(forms, form => anchorsOf(form).first)
  const byLast = Map.groupBy(forms, form => anchorsOf(form).last)
  const anchors = [...byFirst.keys(), ...byLast.keys()].filter(anchor => anchor !== undefined)
  const pattern = new RegExp(
    // The longest first: where two begin, the longer one holds the other.
    [...new Set(anchors)]
      .toSorted((a, b) => b.length - a.length)
      .map(escaped)
      .join('|'),
    `g${flags}`,
  )
  return text => {
    const found: Range[] = []
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const { 0: anchor, index } = match
      const end = index + anchor.length
      if (flags !== '') found.push([index, end])
      const ranges = [
        ...(byFirst.get(anchor) ?? []).map(form => ({
          form,
          range: [index, endOfEqual(text, index, form.text)] as const,
        })),
        ...(byLast.get(anchor) ?? []).map(form => ({
          form,
          range: [startOfEqual(text, end, form.text), end] as const,
        })),
      ]
      found.push(...ranges.filter(({ form, range }) => isEnough(text.slice(...range), form)).map(({ range }) => range))
      // Another value may begin inside of this one.
      pattern.lastIndex = index + 1
    }
    return found
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

function endOfEqual(text: string, start: number, form: string): number {
  let length = 0
  while (length < form.length && text[start + length] === form[length]) length++
  return start + length
}

function startOfEqual(text: string, end: number, form: string): number {
  let length = 0
  while (length < form.length && text[end - 1 - length] === form[form.length - 1 - length]) length++
  return end - length
}

/** The ranges of the text itself, from those of the text without spaces. */
function rangesOfDense(text: string, ranges: readonly Range[]): readonly Range[] {
  if (ranges.length === 0) return []
  const positions = Array.from({ length: text.length }, (_, index) => index).filter(
    index => !isSpace(text.charAt(index)),
  )
  return ranges.map(([start, end]) => [positions[start] ?? 0, (positions[end - 1] ?? 0) + 1])
}

function masked(text: string, ranges: readonly Range[]): string {
  const parts: string[] = []
  let position = 0
  for (const [start, end] of ranges.toSorted(([a], [b]) => a - b)) {
    if (start >= position) parts.push(text.slice(position, start), MASK)
    position = Math.max(position, end)
  }
  return [...parts, text.slice(position)].join('')
}
