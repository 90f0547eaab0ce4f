/** A piece of a page in which everything foreign is escaped. */
export type Html = { readonly html: string }

type Part = string | number | Html | readonly Part[] | undefined

/** A template of HTML: what is put into it is escaped, unless it is such a piece itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.reduce((text, word, index) => `${text}${renderPart(parts[index - 1])}${word}`) }
}

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
}

function renderPart(part: Part): string {
  if (part === undefined) return ''
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part))
  return 'html' in part ? part.html : part.map(renderPart).join('')
}
