import { Marked, type Tokens } from 'marked'
import { escapeHtml, type Html } from './html.ts'

/** What GitHub's filter lets through of the elements that our comments use; none has an attribute. */
const ELEMENTS = new Set(['b', 'br', 'code', 'details', 'summary'])

type MarkdownOptions = {
  /** In comments a line end is one; in summaries and files it is a blank. */
  readonly breaks: boolean
  /** Where a link to GitHub leads on this page. */
  readonly linkTo: (address: string) => string
}

/** GitHub's Markdown as a page shows it. Elements, attributes and addresses that GitHub would drop become text. */
export function markdownHtml(markdown: string, { breaks, linkTo }: MarkdownOptions): Html {
  const engine = new Marked({
    gfm: true,
    breaks,
    renderer: {
      html: ({ text }: Tokens.HTML | Tokens.Tag) => filterElements(text),
      image: ({ text }) => escapeHtml(text),
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens)
        const address = linkTo(href)
        return /^(?:https?:|#)/i.test(address) ? `<a href="${escapeHtml(address)}">${words}</a>` : words
      },
    },
  })
  return { html: engine.parse(markdown, { async: false }) }
}

/** A piece of raw HTML; between its elements character references stay what they are. */
function filterElements(text: string): string {
  return text
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .split(/(<\/?[a-z]+>)/i)
    .map((part, index) => {
      const name = part.replaceAll(/[</>]/g, '').toLowerCase()
      return index % 2 === 1 && ELEMENTS.has(name) ? part : part.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    })
    .join('')
}
