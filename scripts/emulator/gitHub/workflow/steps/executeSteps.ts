import type { StepDefinition } from '../parse/workflowFile.ts'
import { executeStep } from './executeStep.ts'
import type { JobState } from './jobState.ts'
import { StepFailure } from './stepFailure.ts'

/** Runs the steps of a job, then what its actions do at the end, the last one first. */
export async function executeSteps(
  steps: readonly StepDefinition[],
  job: JobState,
  onStep: (index: number) => void,
): Promise<void> {
  for (const [index, step] of steps.entries()) {
    if (job.isTerminated) return
    onStep(index)
    await executeStep(step, job)
  }
  for (const { name, run } of job.postSteps) {
    let conclusion: 'success' | 'failure' = 'success'
    try {
      await run()
    } catch (error) {
      if (!(error instanceof StepFailure)) throw error
      conclusion = 'failure'
      job.hasFailed = true
    }
    job.steps.push({ id: undefined, name, outcome: conclusion, conclusion, outputs: {}, summary: '' })
  }
}
