import { EMPTY, type Line, span } from '#lib/render/text/layout/line.ts'
import { table } from '#lib/render/text/layout/table.ts'
import type { InjectedFault } from '../../emulator/aws/faults/rules.ts'
import { titleOf } from './narrateFaults.ts'
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
  const rows = results.map(({ step, outcome, seconds, attempts = 1 }) => [
    attempts > 1 ? `${step} (${attempts} runs)` : step,
    span(outcome.replace('-', ' '), OUTCOME_TONES[outcome]),
    outcome === 'not-reached' ? '' : seconds.toFixed(1),
  ])
  const total = results.reduce((sum, { seconds }) => sum + seconds, 0)
  return [EMPTY, ...table([['step', 'outcome', 'seconds'], ...rows, ['all steps', '', total.toFixed(1)]])]
}

/** The table of the faults that were injected; nothing without one. */
export function tableOfFaults(faults: readonly InjectedFault[]): readonly Line[] {
  if (faults.length === 0) return []
  const groups = Map.groupBy(faults, ({ rule, service, operation }) =>
    [titleOf(rule), `${service} ${operation}`].join('\n'),
  )
  const rows = [...groups].map(([key, group]) => [...key.split('\n'), String(group.length)])
  return [EMPTY, ...table([['fault', 'request', 'times'], ...rows])]
}
