import { finishDeployment, startDeployment } from '../../repository/repositoryActions.ts'
import type { StoredDeployment } from '../../repository/storedItems.ts'
import type { Conclusion } from '../workflowRun.ts'
import type { RunState } from './runState.ts'

/** The record of a job that uses an environment, on GitHub's list of deployments. */
export function openDeployment(run: RunState, environment: string, isReviewed: boolean): StoredDeployment {
  const { state } = run.options.gitHub
  const { ref, sha } = run.event
  return startDeployment(state, environment, sha, {
    ref: ref.replace(/^refs\/heads\//, ''),
    status: isReviewed ? 'waiting' : 'in_progress',
  })
}

/** Ends the record with the result of the job. */
export function closeDeployment(
  run: RunState,
  deployment: StoredDeployment | undefined,
  conclusion: Conclusion,
  url: string,
): void {
  if (!deployment) return
  if (url !== '') deployment.url = url
  const status = conclusion === 'success' ? 'success' : conclusion === 'failure' ? 'failure' : 'error'
  finishDeployment(run.options.gitHub.state, deployment, status)
}
