import { decodingsOf } from './decodeText.ts'

/** A text to search for, so that a value is found. */
export type ValueForm = {
  readonly text: string
  /** `dense` is searched without spaces and in lower case, `exact` as it is, `caseless` in capitals and small letters. */
  readonly search: 'dense' | 'exact' | 'caseless'
  /** The number of characters at the beginning or the end that are enough where a message is cut off; undefined if none are. */
  readonly cut: number | undefined
}

/** A shorter secret is part of many ordinary texts: it is redacted only where it is the whole text. */
export const SHORTEST = 4
/** A shorter secret may be an ordinary word, which begins a sentence with a capital. */
const SHORTEST_CASELESS = 8
/** A secret of more characters is redacted also where a message quotes only its beginning or its end. */
const CUT = 12
/** The same in Base64 and in hexadecimal: about as many characters of the secret. */
const CUT_BASE64 = 16
const CUT_HEXADECIMAL = 24
/** `000000000000` is also an account. */
const FEWEST_CHARACTERS = 5

/** Every text by which a secret is found. The beginning and the end of a derived text may be ordinary. */
export function formsOf(secret: string, isDerived: boolean): readonly ValueForm[] {
  const lines = secret.split(/\r?\n/).filter(line => line.trim().length >= 2 * SHORTEST)
  const inJson = JSON.stringify(secret).slice(1, -1)
  const scheme = /^https?:\/\//.exec(secret)?.[0].length ?? 0
  return [
    ...plainForms(secret, isDerived ? undefined : CUT + scheme),
    ...(lines.length > 1 ? lines.flatMap(line => plainForms(line, undefined)) : []),
    ...encodedForms([hexadecimalOf(secret)], 'caseless', isDerived ? undefined : CUT_HEXADECIMAL),
    ...encodedForms([...base64Of(secret), ...base64Of(inJson)], 'exact', isDerived ? undefined : CUT_BASE64),
  ]
}

/** A text as `dense` forms are searched in: encoders and terminals break lines, and a form of HTML writes a space as `+`. */
export function denseText(text: string): string {
  const dense = text.replaceAll(SPACES, '')
  const lower = dense.toLowerCase()
  return lower.length === dense.length ? lower : [...dense].map(lowerCharacter).join('')
}

/** True for a character that `denseText` leaves out. */
export function isSpace(character: string): boolean {
  return /[\s+]/.test(character)
}

const SPACES = /[\s+]+/g

function lowerCharacter(character: string): string {
  const lower = character.toLowerCase()
  return lower.length === character.length ? lower : character
}

/** The value as it is and as it is when its own escapes are decoded, because every text is searched decoded, too. */
function plainForms(value: string, cut: number | undefined): readonly ValueForm[] {
  return decodingsOf(value).flatMap(({ text }): readonly ValueForm[] => {
    const dense = denseText(text)
    if (dense.length >= CUT) return [{ text: dense, search: 'dense', cut }]
    if (text.length < SHORTEST) return []
    return [{ text, search: text.length >= SHORTEST_CASELESS ? 'caseless' : 'exact', cut: undefined }]
  })
}

function encodedForms(
  texts: readonly string[],
  search: 'exact' | 'caseless',
  cut: number | undefined,
): readonly ValueForm[] {
  return texts.flatMap((text): readonly ValueForm[] => {
    if (text.length < 2 * SHORTEST) return []
    const dense = denseText(text)
    return [dense.length >= CUT ? { text: dense, search: 'dense', cut } : { text, search, cut: undefined }]
  })
}

/** The characters at the beginning, and at the end, by which a form is found; undefined if its end alone is not enough. */
export function anchorsOf({ text, search, cut }: ValueForm): {
  readonly first: string
  readonly last: string | undefined
} {
  if (search !== 'dense') return { first: text, last: undefined }
  return { first: text.slice(0, CUT), last: cut === undefined ? undefined : text.slice(-CUT) }
}

/** True if a part of a form, at its beginning or its end, is enough to be the secret. */
export function isEnough(part: string, { text, cut }: ValueForm): boolean {
  return part.length === text.length || (cut !== undefined && part.length >= cut && isVaried(part))
}

function isVaried(text: string): boolean {
  return new Set(text).size >= FEWEST_CHARACTERS
}

function hexadecimalOf(secret: string): string {
  return [...new TextEncoder().encode(secret)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

/** The three texts of which Base64 of any text with the secret in it contains one: its offset decides which. */
function base64Of(secret: string): readonly string[] {
  const bytes = new TextEncoder().encode(secret)
  const all = [0, 1, 2].map(offset => {
    const whole = btoa(String.fromCharCode(...new Uint8Array(offset), ...bytes))
    return whole.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6))
  })
  return [...all, ...all.map(text => text.replaceAll('+', '-').replaceAll('/', '_'))]
}
