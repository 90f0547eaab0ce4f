import { openJobLog } from '../jobLog.ts'
import type { JobRun, RehearsalReport } from '../timeline.ts'
import { timeHtml } from './accounts.ts'
import { linksOnPage } from './commentBox.ts'
import { type Html, html } from './html.ts'
import { markdownHtml } from './markdown.ts'
import { resultIcon, resultText } from './pullRequestArticle.ts'

/** Every job with its summary and its log. */
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
  let written = ''
  const jobLog = openJobLog({
    write: text => {
      written += text
    },
    style: { colour: false, unicode: true },
  })
  jobLog.write(log)
  jobLog.end()
  return written
}
