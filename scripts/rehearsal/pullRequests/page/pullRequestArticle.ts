import type { PullRequestThread, RehearsalReport, TimelineEvent } from '../timeline.ts'
import { accountHtml, avatarHtml, timeHtml } from './accounts.ts'
import { checksBox } from './checksBox.ts'
import { commentBox } from './commentBox.ts'
import { type Html, html } from './html.ts'
import { type Icon, icon } from './icons.ts'

/** The page of one pull request. */
export function pullRequestArticle(thread: PullRequestThread, report: RehearsalReport): Html {
  const { number, title, author, body, openedAt, baseRef, headRef, state, events } = thread
  const commits = events.filter(({ kind }) => kind === 'committed').length
  const merger = events.find(candidate => candidate.kind === 'merged')
  const opened = { id: 0, author, versions: [{ at: openedAt, body }] }
  const commitCount = `${commits} commit${commits === 1 ? '' : 's'}`
  const names = html`<span class="ref">${baseRef}</span> from <span class="ref">${headRef}</span>`
  const summary = merger
    ? html`${accountHtml(merger.by)} merged ${commitCount} into ${names}`
    : html`${accountHtml(author)} wants to merge ${commitCount} into ${names}`
  return html`<article id="pull-request-${number}">
<h1>${title} <span class="quiet">#${number}</span></h1>
<p class="claim"><span class="badge ${state}">${icon(state)} ${state === 'merged' ? 'Merged' : 'Open'}</span> <span>${summary}</span></p>
<div class="timeline">
${commentBox(opened, { report, author })}
${events.map(event => timelineEntry(event, thread, report))}
</div>
${checksBox(report.runs.filter(({ pullRequest }) => pullRequest === number))}
</article>
`
}

function timelineEntry(event: TimelineEvent, { author, baseRef }: PullRequestThread, report: RehearsalReport): Html {
  switch (event.kind) {
    case 'commented':
      return commentBox(event.comment, { report, author })
    case 'committed': {
      const { by, at, message, sha } = event
      return html`<div class="entry commit">${badge('commit')}<p>${avatarHtml(by)} <span class="message">${message}</span> <code class="sha">${sha.slice(0, 7)}</code> ${timeHtml(at)}</p></div>\n`
    }
    case 'approved':
      return entry(
        'approved',
        html`${accountHtml(event.by)} <b>approved</b> these changes ${timeHtml(event.at)}`,
        'good',
      )
    case 'merged': {
      const { by, sha, at } = event
      const what = html`${accountHtml(by)} merged commit <code>${sha.slice(0, 7)}</code> into <span class="ref">${baseRef}</span> ${timeHtml(at)}`
      return entry('merged', what, 'merged')
    }
    case 'deployed': {
      const { environment, run, at, succeeded } = event
      const how = succeeded ? html`<span class="pill">Success</span>` : html`<span class="pill bad">Failure</span>`
      const what = html`${accountHtml('github-actions[bot]')} deployed to <b>${environment}</b> ${timeHtml(at)} ${how} <a href="#run-${run}">View deployment</a>`
      return entry('deployed', what)
    }
    default:
      return event satisfies never
  }
}

function entry(name: Icon, what: Html, tone = ''): Html {
  return html`<div class="entry">${badge(name, tone)}<p>${what}</p></div>\n`
}

function badge(name: Icon, tone = ''): Html {
  return html`<span class="round ${tone}">${icon(name)}</span>`
}
