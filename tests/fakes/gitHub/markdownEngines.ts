import MarkdownIt from 'markdown-it'
import { marked } from 'marked'

const markdownIt = new MarkdownIt({ html: true, linkify: true })

/** Two independent engines, with every option on that makes links or elements. */
export const MARKDOWN_ENGINES: Readonly<Record<string, (markdown: string) => string>> = {
  marked: markdown => marked.parse(markdown, { async: false, gfm: true }),
  'markdown-it': markdown => markdownIt.render(markdown),
}

/** The elements of a page in their order, apart from code: the number of code spans depends on the text. */
export function elementsOf(html: string): readonly string[] {
  return html.match(/<(?!\/?code>)[/a-z!][^>]*>/gi)?.filter(element => element !== '<!---->') ?? []
}

/** The text in which GitHub searches for mentions and references: all text but code. */
export function textOutsideCode(html: string): string {
  return decoded(html.replaceAll(/<code>[\s\S]*?<\/code>/g, ' ').replaceAll(/<[^>]*>/g, ' '))
}

/** The text of a page, as a browser's `textContent`. */
export function textOf(html: string): string {
  return decoded(html.replaceAll(/<[^>]*>/g, ''))
}

/** The text of each code element. */
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
