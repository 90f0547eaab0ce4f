import type { RehearsedJob } from '../rehearsedRun.ts'
import { type Html, html } from './html.ts'
import { icon } from './icons.ts'

/** The sign of a job's result. */
export function resultIcon({ conclusion }: Pick<RehearsedJob, 'conclusion'>): Html {
  switch (conclusion) {
    case 'success':
      return html`<span class="good-ink">${icon('approved')}</span>`
    case 'failure':
      return html`<span class="bad-ink">${icon('failed')}</span>`
    case 'cancelled':
    case 'skipped':
      return html`<span class="quiet">${icon('skipped')}</span>`
    default:
      return conclusion satisfies never
  }
}

export function resultText({ conclusion, notRun, seconds }: RehearsedJob): string {
  const duration = `${Math.max(1, Math.round(seconds))}s`
  switch (conclusion) {
    case 'success':
      return `Successful in ${duration}`
    case 'failure':
      return `Failing after ${duration}`
    case 'cancelled':
      return 'Cancelled'
    case 'skipped':
      return notRun ?? 'Skipped'
    default:
      return conclusion satisfies never
  }
}
