import { isMap } from '#lib/model/json.ts'
import { nextId } from '../../repository/repositoryState.ts'
import type { StoredCheckRun } from '../../repository/storedItems.ts'
import type { JobDefinition } from '../parse/workflowFile.ts'
import type { Conclusion, JobRun } from '../workflowRun.ts'
import type { RunState } from './runState.ts'

type JobIdentity = Pick<JobRun, 'name' | 'permissions'>

/** A job that ended before it ran: skipped, cancelled or refused. */
export function unstartedJob(
  definition: JobDefinition,
  conclusion: Conclusion,
  { name, permissions, message }: JobIdentity & { readonly message?: string },
): JobRun {
  return {
    id: definition.id,
    name,
    needs: definition.needs,
    conclusion,
    result: conclusion,
    permissions,
    environment: undefined,
    claims: undefined,
    steps: [],
    outputs: {},
    log: '',
    summary: '',
    annotations: message === undefined ? [] : [{ level: conclusion === 'skipped' ? 'notice' : 'error', message }],
    actionCalls: [],
    startedAt: undefined,
    endedAt: undefined,
  }
}

/** The check of a job, on the head of its pull request or the commit of its event. */
export function createCheckRun({ id, event, options }: RunState, name: string): StoredCheckRun {
  const { state } = options.gitHub
  const { pull_request: pullRequest } = event.payload
  const head = isMap(pullRequest) && isMap(pullRequest.head) ? String(pullRequest.head.sha) : event.sha
  const checkRun: StoredCheckRun = {
    id: nextId(state),
    name,
    headSha: head,
    runId: id,
    status: 'queued',
    conclusion: undefined,
  }
  state.checkRuns.push(checkRun)
  return checkRun
}

export function completeCheckRun(checkRun: StoredCheckRun, conclusion: Conclusion): void {
  checkRun.status = 'completed'
  checkRun.conclusion = conclusion
}
