import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ExpressionFailure, evaluateText } from '../expressions/evaluate.ts'
import { entriesOf } from '../parse/tokenMembers.ts'
import type { JobDefinition } from '../parse/workflowFile.ts'
import { executeSteps } from '../steps/executeSteps.ts'
import { type JobState, jobStatus, stepScope } from '../steps/jobState.ts'
import type { JobRun } from '../workflowRun.ts'
import { environmentMember } from './jobSettings.ts'
import { openJob, type RunnerRequest } from './openJob.ts'
import type { RunState } from './runState.ts'

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation */
const TERMINATION_MINUTES = 5

export type RunnerResult = Pick<JobRun, 'steps' | 'outputs' | 'log' | 'summary' | 'annotations' | 'actionCalls'> & {
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  readonly environmentUrl: string
}

/** Runs the steps of a job in a workspace of its own, with tokens that end with the job. */
export async function runOnRunner(request: RunnerRequest, run: RunState): Promise<RunnerResult> {
  const { state } = run.options.gitHub
  const folder = await mkdtemp(join(tmpdir(), 'runner-'))
  const token = `ghs_${randomUUID()}`
  const identityToken = randomUUID()
  state.tokens.set(token, { kind: 'job', permissions: request.permissions })
  if (request.claims) state.tokens.set(identityToken, { kind: 'identity', claims: request.claims })
  try {
    const job = await openJob(request, run, { folder, token, identityToken })
    return await runSteps(request, run, job)
  } finally {
    state.tokens.delete(token)
    state.tokens.delete(identityToken)
    await rm(folder, { recursive: true, force: true })
  }
}

async function runSteps(request: RunnerRequest, run: RunState, job: JobState): Promise<RunnerResult> {
  const { definition, signal, timeoutMinutes } = request
  const timers: NodeJS.Timeout[] = []
  const cancel = (reason: string) => {
    if (job.isCancelled) return
    job.isCancelled = true
    job.annotations.push({ level: 'error', message: reason })
    job.cancelStep('by-condition')
    timers.push(setTimeout(terminate, TERMINATION_MINUTES * job.tools.minute))
  }
  const terminate = () => {
    job.isTerminated = true
    job.cancelStep('always')
  }
  const onAbort = () => cancel(String(signal.reason))
  if (signal.aborted) onAbort()
  signal.addEventListener('abort', onAbort)
  const timeout = () => cancel(`The job has exceeded the maximum execution time of ${timeoutMinutes} minutes.`)
  timers.push(setTimeout(timeout, timeoutMinutes * job.tools.minute))
  try {
    await executeSteps(definition.steps, job, index =>
      run.options.onStepStart?.({ id: definition.id, name: request.name, runId: run.id }, index),
    )
  } finally {
    for (const timer of timers) clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
  }
  const outputs = evaluateAtEnd(job, () => outputsOf(definition, job)) ?? {}
  const url = definition.environment && environmentMember(definition.environment, 'url')
  return {
    conclusion: jobStatus(job),
    environmentUrl: (url && evaluateAtEnd(job, () => evaluateText(url, stepScope(job)))) ?? '',
    outputs,
    steps: job.steps,
    log: job.log.text(),
    summary: job.steps.map(({ summary }) => summary).join(''),
    annotations: job.annotations,
    actionCalls: job.actionCalls,
  }
}

/** An output with a secret is left out, as GitHub does it. */
function outputsOf({ outputs }: JobDefinition, job: JobState): Readonly<Record<string, string>> {
  return Object.fromEntries(
    entriesOf(outputs, job.file).flatMap(([name, token]) => {
      const value = evaluateText(token, stepScope(job))
      if (job.log.masked(value) === value) return [[name, value] as const]
      const message = `Skip output '${name}' since it may contain secret.`
      job.annotations.push({ level: 'warning', message })
      return []
    }),
  )
}

function evaluateAtEnd<Value>(job: JobState, value: () => Value): Value | undefined {
  try {
    return value()
  } catch (error) {
    if (!(error instanceof ExpressionFailure)) throw error
    job.hasFailed = true
    job.annotations.push({ level: 'error', message: error.message })
    return undefined
  }
}
