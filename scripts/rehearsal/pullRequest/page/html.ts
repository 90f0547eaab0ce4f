/** A piece of a page in which everything foreign is escaped. */
export type Html = { readonly html: string }

type Part = string | number | Html | readonly Part[] | undefined

/** A template of HTML: what is put into it is escaped, unless it is such a piece itself. */
export function html(words: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: words.reduce((text, word, index) => `${text}${shown(parts[index - 1])}${word}`) }
}

export function escapedHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
}

function shown(part: Part): string {
  if (part === undefined) return ''
  if (typeof part === 'string' || typeof part === 'number') return escapedHtml(String(part))
  return 'html' in part ? part.html : part.map(shown).join('')
}
