/** HTML in which untrusted text is escaped. */
export type Html = { readonly html: string }

type Part = string | number | Html | readonly Part[] | undefined

/** A template of HTML: escapes every part that is not `Html` itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.reduce((text, literal, index) => `${text}${renderPart(parts[index - 1])}${literal}`) }
}

export function toHtmlText(text: string): string {
  return text.replaceAll(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
}

function renderPart(part: Part): string {
  if (part === undefined) return ''
  if (typeof part === 'string' || typeof part === 'number') return toHtmlText(String(part))
  return 'html' in part ? part.html : part.map(renderPart).join('')
}
