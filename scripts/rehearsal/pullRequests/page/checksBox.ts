import type { RehearsedJob, RehearsedRun } from '../rehearsedRun.ts'
import { type Html, html } from './html.ts'
import { icon } from './icons.ts'
import { resultIcon, resultText } from './jobResult.ts'

/** The checks of the newest commit of a pull request. */
export function checksBox(runs: readonly RehearsedRun[]): Html {
  const newest = [...new Map(runs.map(run => [run.workflow, run])).values()]
  const jobs = newest.flatMap(run => run.jobs)
  const hasFailed = jobs.some(({ conclusion }) => conclusion === 'failure')
  const allPassed = jobs.every(({ notRun }) => notRun === undefined)
    ? 'All checks have passed'
    : 'All checks that ran have passed'
  const title = hasFailed ? 'Some checks were not successful' : allPassed
  return html`<section class="box checks"><h2><span class="${hasFailed ? 'bad' : 'good'}-ink">${icon(hasFailed ? 'failed' : 'approved')}</span> ${title} <small>${countsOf(jobs)}</small></h2><ul>
${newest.map(run => run.jobs.map(job => checkOf(job, run)))}</ul></section>`
}

function checkOf(job: RehearsedJob, { id, workflow, eventName }: RehearsedRun): Html {
  return html`<li>${resultIcon(job)} <span><b>${workflow} / ${job.name}</b> (${eventName})</span> <span class="quiet">${resultText(job)}</span> <a href="#run-${id}">Details</a></li>\n`
}

/** `1 successful, 1 skipped, 2 not run in the rehearsal` */
function countsOf(jobs: readonly RehearsedJob[]): string {
  const counts = {
    failing: jobs.filter(({ conclusion }) => conclusion === 'failure').length,
    successful: jobs.filter(({ conclusion }) => conclusion === 'success').length,
    cancelled: jobs.filter(({ conclusion }) => conclusion === 'cancelled').length,
    skipped: jobs.filter(({ conclusion, notRun }) => conclusion === 'skipped' && notRun === undefined).length,
    'not run in the rehearsal': jobs.filter(({ notRun }) => notRun !== undefined).length,
  }
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ')
}
