import { Marked, type Tokens } from 'marked'
import { type Html, toHtmlText } from './html.ts'

/** The HTML elements of our comments that GitHub keeps; none has an attribute. */
const ELEMENTS = new Set(['b', 'br', 'code', 'details', 'summary'])

type MarkdownOptions = {
  /** True in comments, where a line end is a line break; in summaries and files it is a space. */
  readonly breaks: boolean
  /** The address on this page for a link to GitHub. */
  readonly linkTo: (address: string) => string
}

/** GitHub's Markdown as HTML. Elements, attributes and addresses that GitHub drops become text. */
export function markdownHtml(markdown: string, { breaks, linkTo }: MarkdownOptions): Html {
  const engine = new Marked({
    gfm: true,
    breaks,
    renderer: {
      html: ({ text }: Tokens.HTML | Tokens.Tag) => filterElements(text),
      image: ({ text }) => toHtmlText(text),
      link({ href, tokens }) {
        const label = this.parser.parseInline(tokens)
        const address = linkTo(href)
        return /^(?:https?:|#)/i.test(address) ? `<a href="${toHtmlText(address)}">${label}</a>` : label
      },
    },
  })
  return { html: engine.parse(markdown, { async: false }) }
}

/** Escapes the elements of raw HTML that GitHub drops; character references do not change. */
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
