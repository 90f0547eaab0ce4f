import { Problem } from '../model/problem.ts'
import { lineIndexOf } from './lineIndex.ts'

/** What CloudFormation takes from a bucket: 1 MB. */
export const TEMPLATE_LIMIT = 1024 * 1024
export const PLAIN_LIMIT = 256 * 1024

/** The text of a file's bytes. Throws a Problem when they are too many or no UTF-8. */
export function decoded(file: string, bytes: Uint8Array, limit: number): string {
  refuseOverlong(file, bytes.byteLength, limit)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new Problem(`The file is not valid UTF-8.`, {
      kind: 'usage',
      todo: 'Save it as UTF-8 without a byte order mark.',
      location: badByteLocationOf(file, bytes),
      cause,
    })
  }
}

/** The text without a byte order mark at its start. Throws a Problem for characters that hide what a file says. */
export function checkedText(file: string, written: string, limit: number): string {
  const text = written.startsWith('\uFEFF') ? written.slice(1) : written
  refuseOverlong(file, Buffer.byteLength(text), limit)
  const bad = HIDDEN.exec(text)
  if (!bad) return text
  const { what, todo } = describe(bad[0])
  throw new Problem(`There is ${what} here.`, { kind: 'usage', todo, location: lineIndexOf(file, text)(bad.index) })
}

export function refuseOverlong(file: string, bytes: number, limit: number): void {
  if (bytes <= limit) return
  throw new Problem(`The file has ${bytes} bytes; at most ${limit} are read.`, {
    kind: 'usage',
    todo: 'Make it shorter, or check that it is the right file.',
    location: { file, line: 1, column: 1 },
  })
}

/**
 * A lone carriage return (some parsers end a line there, some do not), control characters, line separators, the marks
 * that turn the direction of text around (CVE-2021-42574) and a byte order mark in the middle.
 */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /\r(?!\n)|[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/

function describe(character: string): { readonly what: string; readonly todo: string } {
  const code = character.codePointAt(0) ?? 0
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  if (character === '\r')
    return {
      what: 'a carriage return without a line feed',
      todo: 'Save the file with line feeds as line ends.',
    }
  if (character === '\uFEFF') return { what: `a byte order mark (${name})`, todo: 'Delete the character.' }
  if (code < 0xa0) return { what: `a control character (${name})`, todo: 'Delete the character.' }
  return { what: `an invisible character that changes how text reads (${name})`, todo: 'Delete the character.' }
}

function badByteLocationOf(file: string, bytes: Uint8Array): { file: string; line: number; column: number } {
  // A decoder that does not throw puts U+FFFD where the first bad byte is; a real U+FFFD before it only costs precision.
  const text = new TextDecoder('utf-8').decode(bytes)
  return lineIndexOf(file, text)(text.indexOf('\uFFFD'))
}
