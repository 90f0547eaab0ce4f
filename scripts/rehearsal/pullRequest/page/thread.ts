import type { Happening, JobRun, Story, Thread } from '../chronicle.ts'
import { commentBox } from './comment.ts'
import { type Html, html } from './html.ts'
import { avatar, person, timeOf } from './people.ts'
import { type Sign, sign } from './signs.ts'

/** One pull request's page. */
export function threadArticle(thread: Thread, story: Story): Html {
  const { number, title, author, body, openedAt, baseRef, headRef, state, happenings } = thread
  const commits = happenings.filter(({ kind }) => kind === 'committed').length
  const merger = happenings.find(one => one.kind === 'merged')
  const opened = { id: 0, author, versions: [{ at: openedAt, body }] }
  const amount = `${commits} commit${commits === 1 ? '' : 's'}`
  const names = html`<span class="ref">${baseRef}</span> from <span class="ref">${headRef}</span>`
  const claim = merger
    ? html`${person(merger.by)} merged ${amount} into ${names}`
    : html`${person(author)} wants to merge ${amount} into ${names}`
  return html`<article id="pull-request-${number}">
<h1>${title} <span class="quiet">#${number}</span></h1>
<p class="claim"><span class="badge ${state}">${sign(state)} ${state === 'merged' ? 'Merged' : 'Open'}</span> <span>${claim}</span></p>
<div class="timeline">
${commentBox(opened, { story, author })}
${happenings.map(happening => entryOf(happening, thread, story))}
</div>
${checksBox(story.runs.filter(({ pullRequest }) => pullRequest === number))}
</article>
`
}

function entryOf(happening: Happening, { author, baseRef }: Thread, story: Story): Html {
  switch (happening.kind) {
    case 'commented':
      return commentBox(happening.said, { story, author })
    case 'committed': {
      const { by, at, message, sha } = happening
      return html`<div class="entry commit">${badge('commit')}<p>${avatar(by)} <span class="message">${message}</span> <code class="sha">${sha.slice(0, 7)}</code> ${timeOf(at)}</p></div>\n`
    }
    case 'approved':
      return entry(
        'approved',
        html`${person(happening.by)} <b>approved</b> these changes ${timeOf(happening.at)}`,
        'good',
      )
    case 'merged': {
      const { by, sha, at } = happening
      const what = html`${person(by)} merged commit <code>${sha.slice(0, 7)}</code> into <span class="ref">${baseRef}</span> ${timeOf(at)}`
      return entry('merged', what, 'merged')
    }
    case 'deployed': {
      const { environment, run, at } = happening
      const failed = story.runs.find(({ id }) => id === run)?.code !== 0
      const how = failed ? html`<span class="pill bad">Failure</span>` : html`<span class="pill">Success</span>`
      const what = html`${person('github-actions[bot]')} deployed to <b>${environment}</b> ${timeOf(at)} ${how} <a href="#run-${run}">View deployment</a>`
      return entry('deployed', what)
    }
    default:
      return happening satisfies never
  }
}

function entry(name: Sign, what: Html, tone = ''): Html {
  return html`<div class="entry">${badge(name, tone)}<p>${what}</p></div>\n`
}

function badge(name: Sign, tone = ''): Html {
  return html`<span class="round ${tone}">${sign(name)}</span>`
}

function checksBox(runs: readonly JobRun[]): Html {
  const failed = runs.filter(({ code }) => code !== 0).length
  const title = failed > 0 ? 'Some checks were not successful' : 'All checks have passed'
  return html`<section class="box checks"><h2><span class="${failed > 0 ? 'bad' : 'good'}-ink">${sign(failed > 0 ? 'failed' : 'approved')}</span> ${title}</h2><ul>
${runs.map(run => html`<li>${resultSign(run)} <span><b>${run.action}</b> (${run.eventName})</span> <span class="quiet">${resultOf(run)}</span> <a href="#run-${run.id}">Details</a></li>\n`)}</ul></section>`
}

export function resultSign({ code }: JobRun): Html {
  return code === 0
    ? html`<span class="good-ink">${sign('approved')}</span>`
    : html`<span class="bad-ink">${sign('failed')}</span>`
}

export function resultOf({ code, seconds }: JobRun): string {
  return `${code === 0 ? 'Successful in' : 'Failing after'} ${Math.max(1, Math.round(seconds))}s`
}
