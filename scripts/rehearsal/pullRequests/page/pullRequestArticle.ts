import type { JobRun, PullRequestThread, RehearsalReport, TimelineEvent } from '../timeline.ts'
import { accountHtml, avatarHtml, timeHtml } from './accounts.ts'
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
      const { environment, run, at } = event
      const failed = report.runs.find(({ id }) => id === run)?.code !== 0
      const how = failed ? html`<span class="pill bad">Failure</span>` : html`<span class="pill">Success</span>`
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

function checksBox(runs: readonly JobRun[]): Html {
  const failed = runs.filter(({ code }) => code !== 0).length
  const title = failed > 0 ? 'Some checks were not successful' : 'All checks have passed'
  return html`<section class="box checks"><h2><span class="${failed > 0 ? 'bad' : 'good'}-ink">${icon(failed > 0 ? 'failed' : 'approved')}</span> ${title}</h2><ul>
${runs.map(run => html`<li>${resultIcon(run)} <span><b>${run.action}</b> (${run.eventName})</span> <span class="quiet">${resultText(run)}</span> <a href="#run-${run.id}">Details</a></li>\n`)}</ul></section>`
}

export function resultIcon({ code }: JobRun): Html {
  return code === 0
    ? html`<span class="good-ink">${icon('approved')}</span>`
    : html`<span class="bad-ink">${icon('failed')}</span>`
}

export function resultText({ code, seconds }: JobRun): string {
  return `${code === 0 ? 'Successful in' : 'Failing after'} ${Math.max(1, Math.round(seconds))}s`
}
