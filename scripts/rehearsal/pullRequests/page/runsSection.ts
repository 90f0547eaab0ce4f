import { openJobLog } from '../jobLog.ts'
import type { RehearsedJob, RehearsedRun } from '../rehearsedRun.ts'
import type { RehearsalReport } from '../timeline.ts'
import { timeHtml } from './accounts.ts'
import { linksOnPage } from './commentBox.ts'
import { type Html, html } from './html.ts'
import { resultIcon, resultText } from './jobResult.ts'
import { markdownHtml } from './markdown.ts'

/** Every run with its jobs. */
export function runsSection(report: RehearsalReport): Html {
  return html`<section class="runs"><h1>Actions</h1>
${report.runs.map(run => runBox(run, report))}</section>`
}

function runBox(run: RehearsedRun, report: RehearsalReport): Html {
  const { id, workflow, eventName, ref, at, pullRequest, jobs } = run
  const about =
    pullRequest === undefined ? undefined : html` · <a href="#pull-request-${pullRequest}">#${pullRequest}</a>`
  return html`<section class="box" id="run-${id}"><h3>${resultIcon(run)} <b>${workflow}</b> <span class="quiet">on ${eventName} · <span class="ref">${ref}</span>${about}</span> ${timeHtml(at)}</h3>
${jobs.map(job => jobBlock(job, report))}</section>
`
}

function jobBlock(job: RehearsedJob, report: RehearsalReport): Html {
  const { name, permissions, role, environment, summary, log, conclusion } = job
  const title = html`<h4>${resultIcon(job)} <b>${name}</b> <span class="quiet">${resultText(job)}</span></h4>`
  if (conclusion === 'skipped') return html`<div class="job">${title}</div>\n`
  const facts = [
    permissions.length > 0 ? `Token: ${permissions.join(', ')}` : 'Token without permissions',
    ...(environment === undefined ? [] : [`Environment: ${environment}`]),
    role === undefined ? 'No role in AWS' : `Role in AWS: ${role}`,
  ]
  return html`<div class="job">${title}
<p class="quiet">${facts.join(' · ')}</p>
<div class="markdown">${markdownHtml(summary, { breaks: false, linkTo: linksOnPage(report) })}</div>
<details class="log"><summary>Log</summary><pre>${logTextOf(log)}</pre></details></div>
`
}

function logTextOf(log: string): string {
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
