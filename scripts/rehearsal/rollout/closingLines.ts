import { EMPTY, type Line, line, span } from '#lib/render/text/layout/line.ts'
import type { StepResult } from './runRolloutSteps.ts'
import { rehearsalOutcomeOf } from './stepResultLines.ts'

type RehearsalEnd = {
  readonly environment: string
  readonly steps: readonly StepResult[]
  readonly log: { readonly path: string; readonly lines: () => number }
  /** The next step after a rehearsal in which everything succeeded. */
  readonly afterSuccess: string
  /** True if a flag has asked for faults. */
  readonly withFaults: boolean
}

/** The last lines of a rehearsal: what was proved, where the log is, what to do next. */
export function closingLines(end: RehearsalEnd): readonly Line[] {
  const { log } = end
  return [
    EMPTY,
    provedLine(end),
    line(span('Log: ', 'bold'), `${log.path}, ${log.lines()} lines: all that the verbs have printed.`),
    line(span('Next: ', 'bold'), nextStep(end)),
  ].map((each, index) => ({ ...each, hang: index === 0 ? 0 : 2 }))
}

function provedLine({ environment, steps }: RehearsalEnd): Line {
  const outcome = rehearsalOutcomeOf(steps)
  if (outcome === 'done')
    return line(
      span('✓ Proved: ', 'success'),
      `all ${steps.length} steps of the rollout of '${environment}', each with the permissions of its role alone. No AWS account was touched.`,
    )
  const ended = steps.find(step => step.outcome === outcome)
  const rest = steps.filter(step => step.outcome === 'not-reached' && step !== ended).length
  const after = rest === 0 ? '' : `, and ${rest} ${rest === 1 ? 'step' : 'steps'} after it did not run`
  return line(
    span('✗ Not proved: ', outcome === 'interrupted' ? 'warning' : 'error'),
    `'${ended?.step ?? ''}' ${VERBS[outcome]}${after}.`,
  )
}

const VERBS: Readonly<Record<Exclude<StepResult['outcome'], 'done'>, string>> = {
  failed: 'failed',
  refused: 'was refused',
  interrupted: 'was interrupted',
  'not-reached': 'did not run',
}

function nextStep({ steps, afterSuccess, withFaults }: RehearsalEnd): string {
  const outcome = rehearsalOutcomeOf(steps)
  if (outcome === 'done') return afterSuccess
  if (outcome === 'interrupted' || outcome === 'not-reached') return 'run the rehearsal again, from its beginning.'
  return withFaults
    ? 'the faults were asked for; the rehearsal without them shows the rest of the rollout.'
    : 'correct the cause above, then run the rehearsal again.'
}
