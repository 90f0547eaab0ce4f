import type { JsonMap } from '#lib/model/json.ts'
import {
  addCommit,
  finishDeployment,
  mergePullRequest,
  openPullRequest,
  startDeployment,
} from './repository/repositoryActions.ts'
import { DEFAULT_BRANCH, type StoredPullRequest } from './repository/repositoryState.ts'
import { roleOfAction } from './roleOfAction.ts'
import { type JobResult, runJob, type WorkflowJob } from './runJob.ts'
import type { EmulatedGitHub } from './startGitHub.ts'
import { jobOfRole } from './workflow/jobOfRole.ts'
import { dispatchEvent, pullRequestEvent, pushEvent } from './workflow/webhookEvents.ts'

type WorkflowOptions = {
  readonly gitHub: EmulatedGitHub
  /** Its branch is `env/<name>`. */
  readonly environment: string
  /** The checkout of every job. */
  readonly workspace: string
  /** The folder of the bundles. */
  readonly dist: string
  /** Environment variables that direct a client to the built-in AWS. The jobs do not get its credentials. */
  readonly aws: Readonly<Record<string, string>>
}

type NewPullRequestFields = Partial<Pick<StoredPullRequest, 'author' | 'title' | 'headRef'>>
type JobRequest = Pick<WorkflowJob, 'action' | 'eventName' | 'event' | 'ref' | 'sha'> & Partial<WorkflowJob>

/** One environment's branch, and the workflows of its pull requests and pushes. */
export type EnvironmentWorkflows = {
  readonly branch: string
  /** The branch's newest commit. */
  readonly tip: () => string
  readonly open: (fields?: NewPullRequestFields) => StoredPullRequest
  /** Moves the tip; returns the commits of the push. */
  readonly merge: (pullRequest: StoredPullRequest, method?: 'merge' | 'squash' | 'rebase') => readonly string[]
  /** For `on: pull_request`. */
  readonly preview: (pullRequest: StoredPullRequest, overrides?: Partial<WorkflowJob>) => Promise<JobResult>
  /** For `on: push`, with the commits that were pushed, oldest first. */
  readonly deploy: (commits: readonly string[], overrides?: Partial<WorkflowJob>) => Promise<JobResult>
  /** For `on: workflow_dispatch`: on the environment's branch, or for verify, drift and teardown on the default branch. */
  readonly dispatch: (action: string, overrides?: Partial<WorkflowJob>) => Promise<JobResult>
  /** The branch that `dispatch` runs an action on. */
  readonly dispatchBranchOf: (action: string) => string
  /** Any job; one that deploys creates a deployment on GitHub. */
  readonly run: (request: JobRequest) => Promise<JobResult>
}

/** The job of an action as the trust policy of its role wants it; undefined for an action without AWS. */
function trustedJobOf(action: string, environment: string): ReturnType<typeof jobOfRole> | undefined {
  const role = roleOfAction(action)
  return role && jobOfRole(role, environment)
}

/** Jobs get no credentials except their token for GitHub and their identity token. */
export function createWorkflows({ gitHub, environment, workspace, dist, aws }: WorkflowOptions): EnvironmentWorkflows {
  const { state, identity, token } = gitHub
  const branch = `env/${environment}`
  const { AWS_ACCESS_KEY_ID: _, AWS_SECRET_ACCESS_KEY: __, AWS_REGION: ___, ...withoutCredentials } = aws
  const variables = {
    ...withoutCredentials,
    GITHUB_API_URL: gitHub.url,
    GITHUB_REPOSITORY: state.repository,
    ACTIONS_ID_TOKEN_REQUEST_URL: identity.url,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: identity.token,
  }
  let tip = addCommit(state)

  async function run(request: JobRequest): Promise<JobResult> {
    const { action, eventName, ref, sha } = request
    const jobEnvironment = trustedJobOf(action, environment)?.environment
    state.job = { eventName, ref, sha, ...(jobEnvironment !== undefined && { environment: jobEnvironment }) }
    const deployment = action === 'deploy' ? startDeployment(state, environment, sha) : undefined
    const finished = await runJob({
      workspace,
      dist,
      ...request,
      inputs: { 'github-token': token, ...request.inputs },
      variables: { ...variables, ...request.variables },
    })
    if (deployment) finishDeployment(state, deployment, finished.code === 0 ? 'success' : 'failure')
    return finished
  }

  return {
    branch,
    tip: () => tip,
    open: fields => openPullRequest(state, { ...fields, baseRef: branch, baseSha: tip }),
    merge: (pullRequest, method = 'merge') => {
      const commits = mergePullRequest(state, pullRequest, { baseSha: tip, method })
      tip = commits.at(-1) ?? tip
      return commits
    },
    preview: (pullRequest, overrides = {}) =>
      run({
        action: 'change-set',
        eventName: 'pull_request',
        event: pullRequestEvent(state, pullRequest, pullRequest.commits.length > 1 ? 'synchronize' : 'opened'),
        ref: `refs/pull/${pullRequest.number}/merge`,
        sha: pullRequest.mergeCommitSha ?? '',
        ...overrides,
      }),
    deploy: (commits, overrides = {}) =>
      run({ action: 'deploy', eventName: 'push', ...pushEventOf(commits), ...overrides }),
    dispatch: (action, overrides = {}) => {
      const name = dispatchBranchOf(action)
      const inputs = name === branch ? overrides.inputs : { environment, ...overrides.inputs }
      return run({
        action,
        eventName: 'workflow_dispatch',
        event: dispatchEvent(state, name, inputs),
        ref: `refs/heads/${name}`,
        sha: tip,
        ...overrides,
        ...(inputs && { inputs }),
      })
    },
    dispatchBranchOf,
    run,
  }

  /** Jobs that only read, and those that delete, belong to the default branch: it is no branch of an environment. */
  function dispatchBranchOf(action: string): string {
    return trustedJobOf(action, environment)?.ref === `refs/heads/${DEFAULT_BRANCH}` ? DEFAULT_BRANCH : branch
  }

  function pushEventOf(commits: readonly string[]): {
    readonly event: JsonMap
    readonly ref: string
    readonly sha: string
  } {
    const sha = commits.at(-1) ?? tip
    let before: string | undefined = sha
    while (before !== undefined && commits.includes(before)) before = state.commits.get(before)?.[0]
    const event = pushEvent(state, { branch, commits, ...(before !== undefined && { before }) })
    return { event, ref: `refs/heads/${branch}`, sha }
  }
}
