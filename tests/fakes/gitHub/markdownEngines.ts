import MarkdownIt from 'markdown-it'
import { marked } from 'marked'

const markdownIt = new MarkdownIt({ html: true, linkify: true })

/** Two engines that share only the specification, with every option on that creates links or elements. */
export const MARKDOWN_ENGINES: Readonly<Record<string, (markdown: string) => string>> = {
  marked: markdown => marked.parse(markdown, { async: false, gfm: true }),
  'markdown-it': markdown => markdownIt.render(markdown),
}

/** The elements of a page in their order, without code: the number of code elements depends on the text. */
export function elementsOf(html: string): readonly string[] {
  return html.match(/<(?!\/?code>)[/a-z!][^>]*>/gi)?.filter(element => element !== '<!---->') ?? []
}

/** The text that GitHub's filter for mentions and references reads: all text outside of code. */
export function textOutsideCode(html: string): string {
  return decoded(html.replaceAll(/<code>[\s\S]*?<\/code>/g, ' ').replaceAll(/<[^>]*>/g, ' '))
}

/** The text of each piece of code. */
export function codeTextsOf(html: string): readonly string[] {
  return [...html.matchAll(/<code>([\s\S]*?)<\/code>/g)].map(([, inside = '']) =>
    decoded(inside.replaceAll('<!---->', '')),
  )
}

function decoded(html: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
  return html.replaceAll(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (_, number, name) =>
    number ? String.fromCodePoint(Number(number)) : (named[name] ?? ''),
  )
}
