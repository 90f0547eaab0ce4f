import { openJobLog } from '../jobLog.ts'
import type { JobRun, RehearsalReport } from '../timeline.ts'
import { linksOnPage } from './commentBox.ts'
import { type Html, html } from './html.ts'
import { markdownHtml } from './markdown.ts'
import { timeHtml } from './people.ts'
import { resultIcon, resultText } from './pullRequestArticle.ts'

/** Every job with its summary, as the page of its run shows it. */
export function runsSection(report: RehearsalReport): Html {
  return html`<section class="runs"><h1>Actions</h1>
${report.runs.map(run => runBox(run, report))}</section>`
}

function runBox(run: JobRun, report: RehearsalReport): Html {
  const { id, action, eventName, at, pullRequest, summary } = run
  const about =
    pullRequest === undefined ? undefined : html` · <a href="#pull-request-${pullRequest}">#${pullRequest}</a>`
  return html`<section class="box" id="run-${id}"><h3>${resultIcon(run)} <b>${action}</b> <span class="quiet">on ${eventName}${about} · ${resultText(run)}</span> ${timeHtml(at)}</h3>
<div class="markdown">${markdownHtml(summary, { breaks: false, linkTo: linksOnPage(report) })}</div>
<details class="log"><summary>Log</summary><pre>${runLogOf(run)}</pre></details></section>
`
}

function runLogOf({ log }: JobRun): string {
  let shown = ''
  const page = openJobLog({
    write: text => {
      shown += text
    },
    look: { colour: false, unicode: true },
  })
  page.write(log)
  page.end()
  return shown
}
