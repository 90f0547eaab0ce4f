import { isMap } from '#lib/model/json.ts'
import { jobClaims } from '../../api/identityToken.ts'
import type { RepositoryState } from '../../repository/repositoryState.ts'
import type { IdentityClaims } from '../../repository/tokenGrants.ts'
import { baseOf } from '../triggers/isTriggered.ts'
import type { WorkflowEvent } from '../workflowRun.ts'

type IdentifiedRun = {
  readonly id: number
  readonly number: number
  readonly attempt: number
  readonly event: WorkflowEvent
  readonly definition: { readonly path: string; readonly name: string }
}

/** The claims of the identity tokens of a job. https://docs.github.com/en/actions/reference/security/oidc */
export function claimsOfJob(
  state: Pick<RepositoryState, 'repository' | 'repositoryIds'>,
  run: IdentifiedRun,
  job: { readonly environment: string | undefined; readonly checkRunId: number },
): IdentityClaims {
  const { event, definition } = run
  const { name: eventName, ref, sha, actor } = event
  const { environment } = job
  const workflowRef = `${state.repository}/${definition.path}@${ref}`
  return {
    ...jobClaims(state, { eventName, ref, sha, ...(environment !== undefined && { environment }) }),
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    actor,
    actor_id: String(idOfActor(event)),
    workflow: definition.name,
    workflow_ref: workflowRef,
    workflow_sha: sha,
    job_workflow_ref: workflowRef,
    job_workflow_sha: sha,
    run_id: String(run.id),
    run_number: String(run.number),
    run_attempt: String(run.attempt),
    check_run_id: String(job.checkRunId),
    head_ref: headOf(event),
    base_ref: eventName === 'pull_request' ? baseOf(event) : '',
    repository_visibility: 'private',
    runner_environment: 'github-hosted',
  }
}

/** The branch of a pull request; empty for other events. */
export function headOf({ payload }: WorkflowEvent): string {
  const { pull_request: pullRequest } = payload
  return isMap(pullRequest) && isMap(pullRequest.head) ? String(pullRequest.head.ref) : ''
}

export function idOfActor({ payload }: WorkflowEvent): number {
  return isMap(payload.sender) ? Number(payload.sender.id) : 0
}
