import type { RolloutStep } from './rolloutSteps.ts'
import { FINGERPRINT_PLACEHOLDER } from './rolloutSteps.ts'
import type { VerbResult } from './runVerb.ts'
import type { EnvironmentEdit } from './workingCopy.ts'

/** One row of the table at the end. */
export type StepResult = {
  readonly step: string
  readonly outcome: 'done' | 'failed' | 'refused' | 'interrupted' | 'not-reached'
  readonly seconds: number
}

type RolloutTools = {
  readonly edit: (edits: readonly EnvironmentEdit[]) => Promise<void>
  /** Runs a verb and captures its output if a later step needs it. */
  readonly run: (args: readonly string[], capture: boolean) => Promise<VerbResult>
  readonly print: (line: string) => void
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number
}

/** By exit code; any other code is a failure. */
export const STEP_OUTCOMES: Readonly<Record<number, StepResult['outcome']>> = {
  0: 'done',
  3: 'refused',
  130: 'interrupted',
}

/** Runs step after step until one does not succeed. */
export async function runRolloutSteps(
  rolloutSteps: readonly RolloutStep[],
  { edit, run, print, now }: RolloutTools,
): Promise<readonly StepResult[]> {
  const steps: StepResult[] = []
  let fingerprint = ''
  for (const [index, rolloutStep] of rolloutSteps.entries()) {
    if (steps.some(step => step.outcome !== 'done')) {
      steps.push({ step: rolloutStep.step, outcome: 'not-reached', seconds: 0 })
      continue
    }
    const args = rolloutStep.args.map(arg => (arg === FINGERPRINT_PLACEHOLDER ? fingerprint : arg))
    print(`\n── ${index + 1} of ${rolloutSteps.length} · ${rolloutStep.step} ──`)
    print(rolloutStep.description)
    print(`$ npm run ${args[0]} -- ${args.slice(1).join(' ')}\n`)
    const startedAt = now()
    await edit(rolloutStep.edits)
    const { exitCode, printed } = await run(args, rolloutStep.args[0] === 'change-set')
    fingerprint = /\b[0-9a-f]{64}\b/.exec(printed)?.[0] ?? fingerprint
    steps.push({
      step: rolloutStep.step,
      outcome: STEP_OUTCOMES[exitCode] ?? 'failed',
      seconds: (now() - startedAt) / 1000,
    })
  }
  return steps
}
