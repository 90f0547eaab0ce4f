export type Range = readonly [start: number, end: number]

/** A text, and the text that it was decoded from; undefined for the original. */
export type DecodedText = { readonly text: string; readonly encoded: DecodedText | undefined }

/** JSON in JSON in JSON has three; each is decoded once more. */
const MOST_ROUNDS = 5
const ENTITY = '&(?:#\\d{1,7}|#x[\\da-f]{1,6}|amp|lt|gt|quot|apos|nbsp);'
/** Percent-encoding, HTML entities, and the escapes of JSON and of most programming languages. */
const SEQUENCE = new RegExp(`(?:%[\\da-f]{2})+|${ENTITY}|\\\\u[\\da-f]{4}|\\\\x[\\da-f]{2}|\\\\[^]`, 'gi')
const NAMED_ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const LETTER_ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The text itself, then the same decoded once, twice, …, until nothing changes. */
export function decodingsOf(text: string): readonly DecodedText[] {
  const found: DecodedText[] = [{ text, encoded: undefined }]
  for (let last = found[0]; last && found.length <= MOST_ROUNDS; last = found.at(-1)) {
    if (!/[%&\\]/.test(last.text)) break
    const next = last.text.replaceAll(SEQUENCE, sequence =>
      piecesOf(sequence)
        .map(([part]) => part)
        .join(''),
    )
    if (next === last.text) break
    found.push({ text: next, encoded: last })
  }
  return found
}

/** The ranges of the original that ranges of the decoded text come from. */
export function originalRanges({ encoded }: DecodedText, ranges: readonly Range[]): readonly Range[] {
  if (!encoded || ranges.length === 0) return ranges
  const starts: number[] = []
  const ends: number[] = []
  const add = (part: string, from: number, to: number): void => {
    for (let index = 0; index < part.length; index++) {
      starts.push(from)
      ends.push(to)
    }
  }
  const keep = (from: number, to: number): void => {
    for (let index = from; index < to; index++) add(' ', index, index + 1)
  }
  let position = 0
  for (const { 0: sequence, index } of encoded.text.matchAll(SEQUENCE)) {
    keep(position, index)
    for (const [part, from, to] of piecesOf(sequence)) add(part, index + from, index + to)
    position = index + sequence.length
  }
  keep(position, encoded.text.length)
  return originalRanges(
    encoded,
    ranges.map(([start, end]) => [starts[start] ?? 0, ends[end - 1] ?? 0]),
  )
}

type Piece = readonly [text: string, start: number, end: number]

/** The characters that a sequence stands for, each with its range in the sequence. */
function piecesOf(sequence: string): readonly Piece[] {
  return sequence.startsWith('%') ? percentDecoded(sequence) : [[characterOf(sequence), 0, sequence.length]]
}

function characterOf(sequence: string): string {
  const inner = sequence.slice(1)
  if (sequence.startsWith('&')) {
    const entity = inner.slice(0, -1).toLowerCase()
    if (!entity.startsWith('#')) return NAMED_ENTITIES[entity] ?? sequence
    return codePointText(entity.startsWith('#x') ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1)))
  }
  if (/^[ux][\da-f]{2}/i.test(inner)) return String.fromCharCode(Number.parseInt(inner.slice(1), 16))
  return LETTER_ESCAPES[inner] ?? inner
}

/** The characters of `%C3%A9%20`; bytes that are no UTF-8 are characters of their own. */
function percentDecoded(sequence: string): readonly Piece[] {
  const bytes = Uint8Array.from(sequence.slice(1).split('%'), byte => Number.parseInt(byte, 16))
  const found: Piece[] = []
  for (let index = 0; index < bytes.length; ) {
    const first = bytes[index] ?? 0
    const wanted = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    const decoded = first < 0x80 ? String.fromCharCode(first) : UTF_8.decode(bytes.subarray(index, index + wanted))
    const isValid = decoded === '\ufffd' ? wanted === 3 && bytes[index + 1] === 0xbf : !decoded.includes('\ufffd')
    const length = isValid ? Math.min(wanted, bytes.length - index) : 1
    found.push([isValid ? decoded : String.fromCharCode(first), 3 * index, 3 * (index + length)])
    index += length
  }
  return found
}

const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true })

function codePointText(codePoint: number): string {
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : ''
}
