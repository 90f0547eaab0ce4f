import { STEP_OUTCOMES, type StepResult } from '../rollout/runRolloutSteps.ts'
import type { PullRequestStep, RehearsalAction } from './pullRequestSteps.ts'

type PullRequestStepTools = {
  /** Resolves to the exit code of the job that the action started. */
  readonly runAction: (action: RehearsalAction) => Promise<number>
  readonly print: (line: string) => void
  /** Prints the state of the newest pull request. */
  readonly printState: (action: RehearsalAction, isDone: boolean) => void
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number
  readonly signal: AbortSignal | undefined
}

/** Runs step after step until one does not succeed. */
export async function runPullRequestSteps(
  steps: readonly PullRequestStep[],
  tools: PullRequestStepTools,
): Promise<readonly StepResult[]> {
  const { runAction, print, printState, now, signal } = tools
  const results: StepResult[] = []
  for (const [index, { step, description, action }] of steps.entries()) {
    if (signal?.aborted || results.some(({ outcome }) => outcome !== 'done')) {
      results.push({ step, outcome: 'not-reached', seconds: 0 })
      continue
    }
    print('')
    print(`── ${index + 1} of ${steps.length} · ${step} ──`)
    print(description)
    const startedAt = now()
    const code = await runAction(action)
    const outcome = signal?.aborted ? 'interrupted' : (STEP_OUTCOMES[code] ?? 'failed')
    results.push({ step, outcome, seconds: (now() - startedAt) / 1000 })
    if (outcome !== 'interrupted') printState(action, outcome === 'done')
  }
  return results
}
