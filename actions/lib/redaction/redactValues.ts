/** Gives the same text without secrets. */
export type Redact = (text: string) => string

/** CloudFormation's own mask of NoEcho values. */
const MASK = '****'
/** A shorter secret is part of many ordinary texts: it is redacted only where it is the whole text. */
const SHORTEST = 4
/** A secret of more characters is redacted also where a message quotes only its beginning. */
const BEGINNING = 12

/**
 * Redacts these values wherever they are: as they are, in JSON, in an address, in Base64, line by line, cut off.
 * `derived` are texts with a secret in them: their beginning may be an ordinary text, so it stays.
 */
export function redactValues(secrets: readonly string[], derived: readonly string[] = []): Redact {
  const whole = new Set([...secrets, ...derived].filter(secret => secret !== ''))
  const long = [...whole].filter(({ length }) => length >= SHORTEST)
  const isDerived = new Set(derived)
  const forms = [...new Set(long.flatMap(formsOf))].toSorted((a, b) => b.length - a.length)
  const beginnings = long.filter(secret => secret.length > BEGINNING && !isDerived.has(secret))
  return text => {
    if (whole.has(text)) return MASK
    const without = forms.reduce((rest, form) => (rest.includes(form) ? rest.replaceAll(form, MASK) : rest), text)
    return beginnings.reduce(withoutBeginning, without)
  }
}

function formsOf(secret: string): readonly string[] {
  const lines = secret.split(/\r?\n/).filter(line => line.trim().length >= 2 * SHORTEST)
  const forms = [secret, ...lines, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret.toWellFormed())]
  return [...forms, ...base64Of(secret)]
}

/** The three texts of which Base64 of any text with the secret in it contains one: its offset decides which. */
function base64Of(secret: string): readonly string[] {
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
