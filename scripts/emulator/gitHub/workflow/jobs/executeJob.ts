import type { JsonMap } from '#lib/model/json.ts'
import type { StoredCheckRun, StoredDeployment } from '../../repository/storedItems.ts'
import { ExpressionFailure, type ExpressionScope, evaluateCondition } from '../expressions/evaluate.ts'
import type { JobDefinition } from '../parse/workflowFile.ts'
import type { Conclusion, JobRun } from '../workflowRun.ts'
import { claimsOfJob } from './identityClaims.ts'
import { closeDeployment, openDeployment } from './jobDeployment.ts'
import { permissionsOfJob } from './jobPermissions.ts'
import { completeCheckRun, createCheckRun, unstartedJob } from './jobRecord.ts'
import { evaluateJobSettings, type JobSettings } from './jobSettings.ts'
import type { RunnerRequest } from './openJob.ts'
import { awaitRules, branchRefusal, environmentOf, isWaitingFor } from './passEnvironment.ts'
import { type RunnerResult, runOnRunner } from './runOnRunner.ts'
import type { LiveJob, RunState } from './runState.ts'

export type JobRequest = {
  readonly definition: JobDefinition
  /** With `matrix` and `strategy`, and with the status of its run now. */
  readonly scope: () => ExpressionScope
  readonly combination: JsonMap
  /** Cancels the job with the others of its matrix. */
  readonly signal: AbortSignal
}

/** Runs one job: its turn in its concurrency group, the rules of its environment, its steps. */
export async function executeJob(request: JobRequest, run: RunState): Promise<JobRun> {
  const { definition, scope, combination } = request
  const permissions = permissionsOfJob(run.definition, definition, run.event, run.options.gitHub.state.repository)
  let settings: JobSettings
  try {
    settings = evaluateJobSettings(definition, combination, scope())
  } catch (error) {
    if (!(error instanceof ExpressionFailure)) throw error
    const identity = { name: definition.id, permissions, message: error.message }
    completeCheckRun(createCheckRun(run, definition.id), 'failure')
    return unstartedJob(definition, 'failure', identity)
  }
  const checkRun = createCheckRun(run, settings.name)
  const controller = new AbortController()
  const live: LiveJob = {
    endsWithRun: () => !evaluateCondition(definition.condition, scope()),
    cancel: reason => controller.abort(reason),
  }
  const cancelWithMatrix = () => controller.abort(request.signal.reason)
  if (request.signal.aborted) cancelWithMatrix()
  request.signal.addEventListener('abort', cancelWithMatrix)
  run.liveJobs.add(live)
  const leaveGroup = () => settings.concurrency && run.groups.leave(settings.concurrency.group, live)
  try {
    const job = await runWithRules(
      { ...request, settings, permissions, checkRun, live, signal: controller.signal },
      run,
    )
    const isForgiven = settings.continuesOnError && job.conclusion === 'failure'
    const completed: JobRun = { ...job, result: isForgiven ? 'success' : job.conclusion }
    completeCheckRun(checkRun, completed.conclusion)
    run.options.onJobEnd?.({ id: run.id, attempt: run.attempt, file: run.definition.file }, completed)
    return completed
  } finally {
    run.liveJobs.delete(live)
    request.signal.removeEventListener('abort', cancelWithMatrix)
    leaveGroup()
  }
}

type RuledRequest = JobRequest & {
  readonly settings: JobSettings
  readonly permissions: JobRun['permissions']
  readonly checkRun: StoredCheckRun
  readonly live: LiveJob
}

async function runWithRules(request: RuledRequest, run: RunState): Promise<JobRun> {
  const { definition, settings, permissions, signal, live } = request
  const { name, environment, concurrency } = settings
  const endBeforeStart = (conclusion: Conclusion, message: string) =>
    unstartedJob(definition, conclusion, { name, permissions, message })
  const cancelled = new Promise<'cancelled'>(resolve => {
    if (signal.aborted) resolve('cancelled')
    signal.addEventListener('abort', () => resolve('cancelled'))
  })
  if (signal.aborted) return endBeforeStart('cancelled', String(signal.reason))
  if (concurrency) {
    if (concurrency.group.toLowerCase() === run.group?.toLowerCase())
      return endBeforeStart(
        'cancelled',
        `Canceling since a deadlock for concurrency group '${concurrency.group}' was detected between 'top level workflow' and '${definition.id}'`,
      )
    if ((await Promise.race([run.groups.enter(concurrency, live), cancelled])) === 'cancelled')
      return endBeforeStart('cancelled', String(signal.reason))
  }
  if (signal.aborted) return endBeforeStart('cancelled', String(signal.reason))
  if (environment === undefined) return start(request, run, undefined)
  const rules = environmentOf(run, environment)
  const refusal = branchRefusal(rules, run)
  if (refusal !== undefined) return endBeforeStart('failure', refusal)
  const deployment = settings.hasDeployment ? openDeployment(run, environment, isWaitingFor(rules)) : undefined
  const review = await Promise.race([cancelled, awaitRules(rules, run, { job: name, signal })])
  if (review !== undefined) {
    closeDeployment(run, deployment, review === 'cancelled' ? 'cancelled' : 'failure', '')
    return review === 'cancelled'
      ? endBeforeStart('cancelled', String(signal.reason))
      : endBeforeStart('failure', review)
  }
  if (deployment && isWaitingFor(rules)) deployment.statuses.push('in_progress')
  return start(request, run, deployment)
}

async function start(request: RuledRequest, run: RunState, deployment: StoredDeployment | undefined): Promise<JobRun> {
  const { definition, settings, permissions, checkRun } = request
  const { name, environment } = settings
  checkRun.status = 'in_progress'
  const claims =
    permissions['id-token'] === 'write'
      ? claimsOfJob(run.options.gitHub.state, run, { environment, checkRunId: checkRun.id })
      : undefined
  const visible = environment === undefined ? undefined : { name: environment, url: '' }
  run.options.onJobStart?.({
    id: run.id,
    attempt: run.attempt,
    file: run.definition.file,
    event: run.event,
    job: { id: definition.id, name, permissions, environment: visible, claims },
  })
  const startedAt = new Date()
  const result = await runOrFail({ ...request, ...settings, scope: request.scope(), claims }, run)
  const { environmentUrl: url, ...rest } = result
  closeDeployment(run, deployment, rest.conclusion, url)
  return {
    ...unstartedJob(definition, rest.conclusion, { name, permissions }),
    ...rest,
    environment: visible && { ...visible, url },
    claims,
    startedAt,
    endedAt: new Date(),
  }
}

/** An expression of the variables of the job can fail too. */
async function runOrFail(request: RunnerRequest, run: RunState): Promise<RunnerResult> {
  try {
    return await runOnRunner(request, run)
  } catch (error) {
    if (!(error instanceof ExpressionFailure)) throw error
    const annotation = { level: 'error', message: error.message } as const
    const nothing = { steps: [], outputs: {}, log: '', summary: '', actionCalls: [], environmentUrl: '' }
    return { ...nothing, conclusion: 'failure', annotations: [annotation] }
  }
}
