import { durationOf } from '#lib/render/phrases/duration.ts'
import { EMPTY, type Line, line, span } from '#lib/render/text/layout/line.ts'
import { table } from '#lib/render/text/layout/table.ts'
import type { StepResult } from './runRolloutSteps.ts'

/** The outcome of the rehearsal: done, or the outcome of the step that ended it. */
export function rehearsalOutcomeOf(results: readonly StepResult[]): StepResult['outcome'] {
  return results.find(({ outcome }) => outcome !== 'done')?.outcome ?? 'done'
}

const OUTCOME_TONES = {
  done: 'success',
  failed: 'error',
  refused: 'error',
  interrupted: 'warning',
  'not-reached': 'dim',
} as const

/** The table at the end of a rehearsal. */
export function stepResultLines(results: readonly StepResult[]): readonly Line[] {
  const rows = results.map(({ step, outcome, seconds }) => [
    step,
    span(outcome.replace('-', ' '), OUTCOME_TONES[outcome]),
    outcome === 'not-reached' ? '' : seconds.toFixed(1),
  ])
  const total = results.reduce((sum, { seconds }) => sum + seconds, 0)
  return [
    EMPTY,
    ...table([['step', 'outcome', 'seconds'], ...rows, ['', '', total.toFixed(1)]]),
    EMPTY,
    line(`Total time: ${durationOf(total)}.`),
  ]
}
