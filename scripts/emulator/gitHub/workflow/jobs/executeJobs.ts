import { ExpressionFailure, type ExpressionScope, evaluateCondition } from '../expressions/evaluate.ts'
import type { JobDefinition } from '../parse/workflowFile.ts'
import type { JobRun } from '../workflowRun.ts'
import { ancestorsOf, earlierJobsContext, type FinishedJobs, statusOfEarlierJobs } from './earlierJobs.ts'
import { executeJob } from './executeJob.ts'
import { permissionsOfJob } from './jobPermissions.ts'
import { completeCheckRun, createCheckRun, unstartedJob } from './jobRecord.ts'
import { expandStrategy, type Strategy } from './matrix.ts'
import type { RunState } from './runState.ts'
import { jobScope, withContexts } from './scopes.ts'

/** Runs the jobs of a run, each after those that it needs. Resolves to all jobs in the order of the file. */
export async function executeJobs(run: RunState): Promise<readonly JobRun[]> {
  const { jobs } = run.definition
  const finished = new Map<string, readonly JobRun[]>()
  const started = new Map<string, Promise<void>>()
  const start = (definition: JobDefinition): Promise<void> => {
    const running = started.get(definition.id) ?? runAfterNeeds(definition)
    started.set(definition.id, running)
    return running
  }
  async function runAfterNeeds(definition: JobDefinition): Promise<void> {
    await Promise.all(jobs.filter(({ id }) => definition.needs.includes(id)).map(start))
    const previous = run.previousJobs.get(definition.id)
    finished.set(definition.id, previous ?? (await executeDefinition(definition, run, finished)))
  }
  await Promise.all(jobs.map(start))
  return jobs.flatMap(({ id }) => finished.get(id) ?? [])
}

async function executeDefinition(
  definition: JobDefinition,
  run: RunState,
  finished: FinishedJobs,
): Promise<readonly JobRun[]> {
  const needs = earlierJobsContext(definition, finished)
  const scopeNow = () =>
    jobScope(run, needs, statusOfEarlierJobs(definition, run.definition.jobs, finished, run.isCancelled))
  let strategy: Strategy
  try {
    if (!evaluateCondition(definition.condition, scopeNow())) {
      const isWaiting = statusOfEarlierJobs(definition, run.definition.jobs, finished, false).isSuccess
      return [endWithoutRun(definition, run, run.isCancelled && isWaiting ? 'cancelled' : 'skipped')]
    }
    const skipReason = run.options.skipJob?.({ file: run.definition.file, id: definition.id })
    if (skipReason !== undefined) return [endWithoutRun(definition, run, 'skipped', skipReason)]
    strategy = expandStrategy(definition.strategy, scopeNow())
  } catch (error) {
    if (!(error instanceof ExpressionFailure)) throw error
    return [endWithoutRun(definition, run, 'failure', error.message)]
  }
  return runCombinations(definition, run, strategy, scopeNow)
}

async function runCombinations(
  definition: JobDefinition,
  run: RunState,
  { combinations, failFast, maxParallel }: Strategy,
  scopeNow: () => ExpressionScope,
): Promise<readonly JobRun[]> {
  const controller = new AbortController()
  const results: JobRun[] = []
  const waiting = [...combinations.entries()]
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, matrix] = next
      const strategy = {
        'fail-fast': failFast,
        'job-index': index,
        'job-total': combinations.length,
        'max-parallel': maxParallel,
      }
      const scope = () => withContexts(scopeNow(), { matrix, strategy })
      const job = await executeJob({ definition, scope, combination: matrix, signal: controller.signal }, run)
      results[index] = job
      if (failFast && job.result === 'failure')
        controller.abort(`The strategy configuration was canceled because "${job.name}" failed`)
    }
  }
  await Promise.all(Array.from({ length: Math.min(maxParallel, combinations.length) }, work))
  return results
}

function endWithoutRun(
  definition: JobDefinition,
  run: RunState,
  conclusion: 'skipped' | 'cancelled' | 'failure',
  message?: string,
): JobRun {
  const name = definition.name?.isLiteral ? definition.name.toString() : definition.id
  completeCheckRun(createCheckRun(run, name), conclusion)
  const { repository } = run.options.gitHub.state
  const permissions = permissionsOfJob(run.definition, definition, run.event, repository)
  return unstartedJob(definition, conclusion, { name, permissions, ...(message !== undefined && { message }) })
}

/** The jobs that do not run again: all but these and those that need them. */
export function jobsWithout(
  ids: readonly string[],
  previous: readonly JobRun[],
  jobs: readonly JobDefinition[],
): ReadonlyMap<string, readonly JobRun[]> {
  const again = jobs.filter(({ id }) => [...ancestorsOf([id], jobs)].some(ancestor => ids.includes(ancestor)))
  const remaining = previous.filter(({ id }) => !again.some(job => job.id === id))
  return Map.groupBy(remaining, ({ id }) => id)
}
