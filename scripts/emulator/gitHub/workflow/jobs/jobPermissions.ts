import { isMap } from '#lib/model/json.ts'
import type { Permissions } from '../../repository/tokenGrants.ts'
import type { JobDefinition, WorkflowFile } from '../parse/workflowFile.ts'
import type { WorkflowEvent } from '../workflowRun.ts'

/** The restricted default of new repositories, for a workflow that says nothing. */
const REPOSITORY_DEFAULT: Permissions = { contents: 'read', packages: 'read' }

/**
 * The permissions of a job's token. Those of the job replace all of the workflow's. A pull request from a fork and
 * everything by Dependabot has no write permission.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions
 */
export function permissionsOfJob(
  workflow: Pick<WorkflowFile, 'permissions'>,
  job: Pick<JobDefinition, 'permissions'>,
  event: WorkflowEvent,
  repository: string,
): Permissions {
  const written = job.permissions ?? workflow.permissions ?? REPOSITORY_DEFAULT
  return isReadOnly(event, repository) ? reducedToRead(written) : written
}

function reducedToRead(permissions: Permissions): Permissions {
  const scopes = Object.keys(permissions).filter(scope => scope !== 'id-token')
  return Object.fromEntries(scopes.map(scope => [scope, 'read']))
}

function isReadOnly({ name, actor, payload }: WorkflowEvent, repository: string): boolean {
  if (actor === 'dependabot[bot]') return name === 'push' || name === 'pull_request'
  if (name !== 'pull_request') return false
  const { pull_request: pullRequest } = payload
  const head = isMap(pullRequest) && isMap(pullRequest.head) ? pullRequest.head.repo : undefined
  // The repository of a fork that was deleted is null.
  return !isMap(head) || head.full_name !== repository
}
