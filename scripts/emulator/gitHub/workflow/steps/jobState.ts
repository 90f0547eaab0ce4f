import type { JsonMap } from '#lib/model/json.ts'
import type { ExpressionScope } from '../expressions/evaluate.ts'
import { hashFilesIn } from '../expressions/hashFiles.ts'
import { statusFunctions } from '../expressions/statusFunctions.ts'
import type { RunDefaults } from '../parse/workflowFile.ts'
import type { WorkflowRunnerOptions } from '../runnerOptions.ts'
import type { Annotation, Conclusion, JobRun, RecordedActionCall, StepRun } from '../workflowRun.ts'
import type { MaskedLog } from './maskedLog.ts'

/** The state that the steps of a job share. */
export type JobState = {
  /** `.github/workflows/deploy.yml` */
  readonly file: string
  readonly workspace: string
  /** `RUNNER_TEMP` */
  readonly temporaryFolder: string
  /** The contexts that stay the same: `github`, `runner`, `needs`, … */
  readonly contexts: Readonly<Record<string, JsonMap>>
  /** The environment variables that a workflow cannot change: `GITHUB_SHA`, … */
  readonly defaultVariables: Readonly<Record<string, string>>
  readonly permissions: JobRun['permissions']
  readonly sha: string
  readonly runDefaults: RunDefaults
  readonly tools: Pick<WorkflowRunnerOptions, 'actions' | 'cancellationDelays'> & { readonly minute: number }
  readonly log: MaskedLog
  readonly annotations: Annotation[]
  readonly actionCalls: RecordedActionCall[]
  readonly steps: StepRun[]
  /** The variables of the workflow, the job and `GITHUB_ENV`. */
  variables: Readonly<Record<string, string>>
  /** Folders of `GITHUB_PATH`, the last one first. */
  paths: readonly string[]
  /** Programs of actions that run at the end, the last one first. */
  postSteps: readonly PostStep[]
  hasFailed: boolean
  isCancelled: boolean
  /** No further step runs, whatever its condition. */
  isTerminated: boolean
  /** Cancels the step that runs now: with its job only if its condition is false then, or without asking. */
  cancelStep: (how: 'by-condition' | 'always') => void
}

export type PostStep = { readonly name: string; readonly run: () => Promise<void> }

/** The scope of the expressions of a step, with the step's own variables. */
export function stepScope(job: JobState, stepVariables: Readonly<Record<string, string>> = {}): ExpressionScope {
  return {
    file: job.file,
    contexts: {
      ...job.contexts,
      env: { ...job.variables, ...stepVariables },
      job: { status: jobStatus(job) },
      steps: Object.fromEntries(
        job.steps.flatMap(({ id, outcome, conclusion, outputs }) =>
          id === undefined ? [] : [[id, { outcome, conclusion, outputs }]],
        ),
      ),
    },
    functions: [
      hashFilesIn(job.workspace),
      ...statusFunctions({
        isSuccess: jobStatus(job) === 'success',
        isFailure: jobStatus(job) === 'failure',
        isCancelled: job.isCancelled,
      }),
    ],
  }
}

export function jobStatus({ hasFailed, isCancelled }: JobState): Exclude<Conclusion, 'skipped'> {
  return isCancelled ? 'cancelled' : hasFailed ? 'failure' : 'success'
}
