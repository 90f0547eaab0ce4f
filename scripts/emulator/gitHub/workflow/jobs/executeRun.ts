import type { StoredRun } from '../../repository/storedItems.ts'
import { ExpressionFailure, evaluateText } from '../expressions/evaluate.ts'
import type { Conclusion, JobRun, WorkflowRun } from '../workflowRun.ts'
import { executeJobs } from './executeJobs.ts'
import { evaluateConcurrency } from './jobSettings.ts'
import type { RunState } from './runState.ts'
import { workflowScope } from './scopes.ts'

/** Runs one attempt: its turn in the concurrency group of the workflow, then its jobs. */
export async function executeRun(run: RunState, title: string): Promise<WorkflowRun> {
  const { id, number, attempt, event, definition } = run
  const stored: StoredRun = { id, attempt, status: 'queued' }
  run.options.gitHub.state.runs.push(stored)
  const described = { id, attempt, number, file: definition.file, workflow: definition.name, title, event }
  const member = { cancel: (reason: string) => cancelRun(run, reason) }
  const concurrency = evaluateConcurrency(definition.concurrency, workflowScope(run))
  run.group = concurrency?.group
  const cancelled = new Promise<'cancelled'>(resolve => {
    run.cancelWaiting = () => resolve('cancelled')
    if (run.isCancelled) resolve('cancelled')
  })
  try {
    const turn = concurrency && (await Promise.race([run.groups.enter(concurrency, member), cancelled]))
    if (turn === 'cancelled') return ended([], 'cancelled')
    stored.status = 'in_progress'
    return ended(await executeJobs(run))
  } catch (error) {
    for (const job of run.liveJobs)
      job.cancel('Another job of the run has a feature that the workflow runner does not know.')
    throw error
  } finally {
    stored.status = 'completed'
    if (concurrency) run.groups.leave(concurrency.group, member)
  }

  function ended(jobs: readonly JobRun[], conclusion = conclusionOf(jobs)): WorkflowRun {
    stored.conclusion = conclusion
    return { ...described, conclusion, jobs }
  }
}

/** The name of the run in the list of runs. */
export function titleOf(run: RunState): string {
  const { runName, name } = run.definition
  try {
    return runName ? evaluateText(runName, workflowScope(run)) : name
  } catch (error) {
    if (!(error instanceof ExpressionFailure)) throw error
    return name
  }
}

/** Cancels the jobs whose condition does not say `always()`. */
export function cancelRun(run: RunState, reason: string): void {
  run.isCancelled = true
  run.cancelWaiting()
  for (const job of [...run.liveJobs]) if (job.endsWithRun()) job.cancel(reason)
}

function conclusionOf(jobs: readonly JobRun[]): Conclusion {
  const results = jobs.map(({ result }) => result)
  if (results.includes('failure')) return 'failure'
  if (results.includes('cancelled')) return 'cancelled'
  return results.length > 0 && results.every(result => result === 'skipped') ? 'skipped' : 'success'
}
