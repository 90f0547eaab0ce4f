import type { CommentHistory, RehearsalReport } from '../timeline.ts'
import { type Html, html } from './html.ts'
import { markdownHtml } from './markdown.ts'
import { avatarHtml, personHtml, timeHtml } from './people.ts'

type CommentContext = { readonly report: RehearsalReport /** Of the pull request. */; readonly author: string }

/** A comment as it is now, and below it what it said before. */
export function commentBox({ id, author, versions }: CommentHistory, { report, author: opener }: CommentContext): Html {
  const [first] = versions
  const newest = versions.at(-1)
  const earlier = versions.slice(0, -1)
  const shown = (body: string) =>
    html`<div class="markdown">${markdownHtml(body, { breaks: true, linkTo: linksOnPage(report) })}</div>`
  return html`<div class="entry said">${avatarHtml(author)}<section class="box"${id ? html` id="comment-${id}"` : undefined}>
<h3>${personHtml(author)} ${id ? 'commented' : 'opened'} ${first && timeHtml(first.at)}${earlier.length > 0 ? html` · <a href="#comment-${id}-earlier">edited</a>` : undefined}${author === opener ? html`<span class="label own">Author</span>` : undefined}</h3>
${newest && shown(newest.body)}
${
  earlier.length > 0
    ? html`<div class="earlier" id="comment-${id}-earlier">${earlier.map(({ at, body }) => html`<details><summary>Before it was edited, as written ${timeHtml(at)}</summary>${shown(body)}</details>`)}</div>`
    : undefined
}</section></div>
`
}

/** A link to a run leads to its summary below; all others stay. */
export function linksOnPage({ repository, runs }: RehearsalReport): (address: string) => string {
  const beginning = `https://github.com/${repository}/actions/runs/`
  return address => {
    const id = Number(address.startsWith(beginning) ? address.slice(beginning.length) : Number.NaN)
    return runs.some(run => run.id === id) ? `#run-${id}` : address
  }
}
