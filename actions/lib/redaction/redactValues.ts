/** The same text without the secrets that are known. */
export type Redact = (text: string) => string

/** CloudFormation's own mask of NoEcho values, which everything that shows values knows. */
const MASK = '****'
/** A shorter secret would redact every text that happens to contain it: it hides only what is nothing else. */
const SHORTEST = 4
/** From so many characters on a secret is hidden also where a message quotes only its beginning. */
const BEGINNING = 12

/** Hides these values wherever they stand: as they are, in JSON, in an address, in Base64, line by line, cut off. */
export function redactValues(secrets: readonly string[]): Redact {
  const whole = new Set(secrets.filter(secret => secret !== ''))
  const long = [...whole].filter(({ length }) => length >= SHORTEST)
  const forms = [...new Set(long.flatMap(formsOf))].toSorted((a, b) => b.length - a.length)
  const beginnings = long.filter(({ length }) => length > BEGINNING)
  return text => {
    if (whole.has(text)) return MASK
    const without = forms.reduce((rest, form) => rest.replaceAll(form, MASK), text)
    return beginnings.reduce(withoutBeginning, without)
  }
}

function formsOf(secret: string): readonly string[] {
  const lines = secret.split(/\r?\n/).filter(line => line.trim().length >= 2 * SHORTEST)
  const forms = [secret, ...lines, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret.toWellFormed())]
  return [...forms, ...encodedIn(secret)]
}

/** What Base64 of any text with the secret in it must contain: where it begins decides which of three. */
function encodedIn(secret: string): readonly string[] {
  const bytes = new TextEncoder().encode(secret)
  const all = [0, 1, 2].map(offset => {
    const whole = btoa(String.fromCharCode(...new Uint8Array(offset), ...bytes))
    return whole.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6))
  })
  const long = all.filter(({ length }) => length >= 2 * SHORTEST)
  return [...long, ...long.map(text => text.replaceAll('+', '-').replaceAll('/', '_'))]
}

function withoutBeginning(text: string, secret: string): string {
  const start = text.indexOf(secret.slice(0, BEGINNING))
  if (start < 0) return text
  let end = start + BEGINNING
  while (end < text.length && text[end] === secret[end - start]) end++
  return `${text.slice(0, start)}${MASK}${withoutBeginning(text.slice(end), secret)}`
}
