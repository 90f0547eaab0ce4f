import type { JobRun, Story } from '../chronicle.ts'
import { openLogPage } from '../logPage.ts'
import { onThisPage } from './comment.ts'
import { type Html, html } from './html.ts'
import { markdownHtml } from './markdown.ts'
import { timeOf } from './people.ts'
import { resultOf, resultSign } from './thread.ts'

/** Every job with its summary, as the page of its run shows it. */
export function runsSection(story: Story): Html {
  return html`<section class="runs"><h1>Actions</h1>
${story.runs.map(run => runBox(run, story))}</section>`
}

function runBox(run: JobRun, story: Story): Html {
  const { id, action, eventName, at, pullRequest, summary } = run
  const about =
    pullRequest === undefined ? undefined : html` · <a href="#pull-request-${pullRequest}">#${pullRequest}</a>`
  return html`<section class="box" id="run-${id}"><h3>${resultSign(run)} <b>${action}</b> <span class="quiet">on ${eventName}${about} · ${resultOf(run)}</span> ${timeOf(at)}</h3>
<div class="markdown">${markdownHtml(summary, { breaks: false, linkTo: onThisPage(story) })}</div>
<details class="log"><summary>Log</summary><pre>${logOf(run)}</pre></details></section>
`
}

function logOf({ log }: JobRun): string {
  let shown = ''
  const page = openLogPage({
    write: text => {
      shown += text
    },
    look: { colour: false, unicode: true },
  })
  page.hear(log)
  page.end()
  return shown
}
