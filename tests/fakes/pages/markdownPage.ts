import { marked, type Token, type Tokens } from 'marked'

/** A fenced block, with the heading that it stands under. */
export type Block = { readonly language: string; readonly text: string; readonly heading: string }

/** The parts of a Markdown page that tests read. */
export type MarkdownPage = {
  /** The anchors of its headings, as GitHub makes them. */
  readonly anchors: ReadonlySet<string>
  /** The targets of its links and pictures. */
  readonly links: readonly string[]
  readonly blocks: readonly Block[]
  readonly codeSpans: readonly string[]
  /** The code spans in the first column of its tables. */
  readonly firstColumnCode: readonly string[]
}

export function parsePage(markdown: string): MarkdownPage {
  const anchors = new Set<string>()
  const links: string[] = []
  const blocks: Block[] = []
  const codeSpans: string[] = []
  const firstColumnCode: string[] = []
  let heading = ''
  marked.walkTokens(marked.lexer(markdown), token => {
    if (isHeading(token)) {
      heading = textOf(token.tokens)
      anchors.add(uniqueAnchor(heading, anchors))
    }
    if (isLink(token)) links.push(token.href)
    if (isCodeSpan(token)) codeSpans.push(token.text)
    if (isCode(token)) blocks.push({ language: token.lang ?? '', text: token.text, heading })
    if (isTable(token))
      for (const [first] of token.rows)
        firstColumnCode.push(...(first?.tokens ?? []).filter(isCodeSpan).map(({ text }) => text))
  })
  return { anchors, links, blocks, codeSpans, firstColumnCode }
}

const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading'
const isLink = (token: Token): token is Tokens.Link | Tokens.Image => token.type === 'link' || token.type === 'image'
const isCode = (token: Token): token is Tokens.Code => token.type === 'code'
const isCodeSpan = (token: Token): token is Tokens.Codespan => token.type === 'codespan'
const isTable = (token: Token): token is Tokens.Table => token.type === 'table'

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(token => ('tokens' in token && token.tokens ? textOf(token.tokens) : 'text' in token ? token.text : ''))
    .join('')
}

/** In lower case, without punctuation, spaces as hyphens; a second heading of the same text gets a number. */
function uniqueAnchor(heading: string, taken: ReadonlySet<string>): string {
  const anchor = heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-')
  if (!taken.has(anchor)) return anchor
  let number = 1
  while (taken.has(`${anchor}-${number}`)) number++
  return `${anchor}-${number}`
}
