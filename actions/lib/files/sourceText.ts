import { type Location, Problem } from '../model/problem.ts'
import { lineIndexOf } from './lineIndex.ts'

/** CloudFormation's limit for a template in a bucket: 1 MB. */
export const TEMPLATE_LIMIT = 1024 * 1024
export const PLAIN_LIMIT = 256 * 1024

/** The text of a file. Throws a Problem when it is too long or not UTF-8. */
export function decodeUtf8(file: string, bytes: Uint8Array, limit: number): string {
  checkLength(file, bytes.byteLength, limit)
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

/** The text without a byte order mark at its start. Throws a Problem for characters that disguise the text. */
export function checkText(file: string, source: string, limit: number): string {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source
  checkLength(file, Buffer.byteLength(text), limit)
  const match = DISGUISING.exec(text)
  if (!match) return text
  const { name, todo } = describeCharacter(match[0])
  throw new Problem(`The file contains ${name}.`, {
    kind: 'usage',
    todo,
    location: lineIndexOf(file, text)(match.index),
  })
}

export function checkLength(file: string, bytes: number, limit: number): void {
  if (bytes <= limit) return
  throw new Problem(`The file has ${bytes} bytes; the limit is ${limit}.`, {
    kind: 'usage',
    todo: 'Make it shorter, or check that it is the right file.',
    location: { file, line: 1, column: 1 },
  })
}

/**
 * A carriage return without line feed (some parsers end a line there, some do not), control characters, line
 * separators, the marks that reverse the direction of text (CVE-2021-42574) and a byte order mark after the start.
 */
const DISGUISING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern finds control characters
  /\r(?!\n)|[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/

function describeCharacter(character: string): { readonly name: string; readonly todo: string } {
  const code = character.codePointAt(0) ?? 0
  const codePoint = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  if (character === '\r')
    return {
      name: 'a carriage return without a line feed',
      todo: 'Save the file with line feeds as line ends.',
    }
  if (character === '\uFEFF') return { name: `a byte order mark (${codePoint})`, todo: 'Delete the character.' }
  if (code < 0xa0) return { name: `a control character (${codePoint})`, todo: 'Delete the character.' }
  return { name: `an invisible character that changes how text reads (${codePoint})`, todo: 'Delete the character.' }
}

function badByteLocationOf(file: string, bytes: Uint8Array): Location {
  // A decoder that does not throw writes U+FFFD for the first bad byte; an earlier U+FFFD of the file only costs precision.
  const text = new TextDecoder('utf-8').decode(bytes)
  return lineIndexOf(file, text)(text.indexOf('\uFFFD'))
}
