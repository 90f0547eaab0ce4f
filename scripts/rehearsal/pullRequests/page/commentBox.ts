import type { CommentHistory, RehearsalReport } from '../timeline.ts'
import { accountHtml, avatarHtml, timeHtml } from './accounts.ts'
import { type Html, html } from './html.ts'
import { markdownHtml } from './markdown.ts'

type CommentContext = {
  readonly report: RehearsalReport
  /** The author of the pull request. */
  readonly author: string
}

/** The current version of a comment, and below it the earlier ones. */
export function commentBox({ id, author, versions }: CommentHistory, { report, author: opener }: CommentContext): Html {
  const [first] = versions
  const newest = versions.at(-1)
  const earlier = versions.slice(0, -1)
  const bodyHtml = (body: string) =>
    html`<div class="markdown">${markdownHtml(body, { breaks: true, linkTo: linksOnPage(report) })}</div>`
  return html`<div class="entry comment">${avatarHtml(author)}<section class="box"${id ? html` id="comment-${id}"` : undefined}>
<h3>${accountHtml(author)} ${id ? 'commented' : 'opened'} ${first && timeHtml(first.at)}${earlier.length > 0 ? html` · <a href="#comment-${id}-earlier">edited</a>` : undefined}${author === opener ? html`<span class="label own">Author</span>` : undefined}</h3>
${newest && bodyHtml(newest.body)}
${
  earlier.length > 0
    ? html`<div class="earlier" id="comment-${id}-earlier">${earlier.map(({ at, body }) => html`<details><summary>Earlier version, written ${timeHtml(at)}</summary>${bodyHtml(body)}</details>`)}</div>`
    : undefined
}</section></div>
`
}

/** Replaces the address of a run by its summary on this page. */
export function linksOnPage({ repository, runs }: RehearsalReport): (address: string) => string {
  const runAddress = `https://github.com/${repository}/actions/runs/`
  return address => {
    const id = Number(address.startsWith(runAddress) ? address.slice(runAddress.length) : Number.NaN)
    return runs.some(run => run.id === id) ? `#run-${id}` : address
  }
}
