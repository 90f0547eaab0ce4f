import { readFileSync } from 'node:fs'
import type { Clock } from '#lib/ports.ts'
import { permissionsIn } from '../../document/contracts.ts'
import { pushCommit } from '../../emulator/gitHub/repository/repositoryActions.ts'
import type { RepositoryState, StoredPullRequest } from '../../emulator/gitHub/repository/repositoryState.ts'
import type { JobResult, WorkflowJob } from '../../emulator/gitHub/runJob.ts'
import type { EnvironmentWorkflows } from '../../emulator/gitHub/workflows.ts'
import type { EnvironmentEdit } from '../rollout/workingCopy.ts'
import type { RehearsalAction } from './pullRequestSteps.ts'
import type { JobRun, Timeline } from './timeline.ts'

/** The logins of the author and the reviewer. */
const [AUTHOR, REVIEWER] = ['mira', 'jonas']

type ActionTools = {
  readonly state: RepositoryState
  readonly workflows: EnvironmentWorkflows
  readonly environment: string
  readonly edit: (edits: readonly EnvironmentEdit[]) => Promise<void>
  readonly bootstrap: () => Promise<number>
  readonly timeline: Timeline
  readonly clock: Clock
  /** Called before a job starts; `onLog` receives its output. */
  readonly onJobStart: (run: Pick<JobRun, 'action' | 'eventName'> & { readonly ref: string }) => void
  readonly onLog: (text: string) => void
  readonly signal: AbortSignal | undefined
}

/** Runs an action and the job that it starts. Resolves to the exit code of the job. */
export async function runRehearsalAction(rehearsalAction: RehearsalAction, tools: ActionTools): Promise<number> {
  const { state, workflows, environment, timeline, clock } = tools
  switch (rehearsalAction.kind) {
    case 'bootstrap':
      return tools.bootstrap()
    case 'open': {
      await tools.edit(rehearsalAction.edits)
      const opened = workflows.open({ author: AUTHOR, title: rehearsalAction.title, headRef: rehearsalAction.headRef })
      timeline.addPullRequest(opened, rehearsalAction.body)
      recordCommit(opened, rehearsalAction.commit)
      return preview(opened)
    }
    case 'push': {
      await tools.edit(rehearsalAction.edits)
      const pullRequest = newestPullRequest()
      pushCommit(state, pullRequest)
      recordCommit(pullRequest, rehearsalAction.commit)
      return preview(pullRequest)
    }
    case 'merge': {
      const pullRequest = newestPullRequest()
      const commits = workflows.merge(pullRequest)
      const sha = workflows.tip()
      timeline.addEvent(pullRequest, { kind: 'approved', at: clock.now(), by: REVIEWER })
      timeline.addEvent(pullRequest, { kind: 'merged', at: clock.now(), by: REVIEWER, sha })
      return job(
        { action: 'deploy', eventName: 'push', ref: `refs/heads/${workflows.branch}`, pullRequest },
        overrides => {
          timeline.addEvent(pullRequest, { kind: 'deployed', at: clock.now(), environment, sha, run: overrides.runId })
          return workflows.deploy(commits, overrides)
        },
      )
    }
    case 'job': {
      const { action, inputs = {} } = rehearsalAction
      const request = {
        action,
        eventName: 'workflow_dispatch',
        ref: `refs/heads/${workflows.dispatchBranchOf(action)}`,
        pullRequest: undefined,
      }
      return job(request, overrides => workflows.dispatch(action, { ...overrides, inputs }))
    }
    default:
      return rehearsalAction satisfies never
  }

  function newestPullRequest(): StoredPullRequest {
    const newest = state.pullRequests.at(-1)
    if (!newest) throw new Error('There is no pull request yet.')
    return newest
  }
  function recordCommit(pullRequest: StoredPullRequest, message: string): void {
    const { headSha: sha } = pullRequest
    timeline.addEvent(pullRequest, { kind: 'committed', at: clock.now(), by: AUTHOR, sha, message })
  }
  function preview(pullRequest: StoredPullRequest): Promise<number> {
    const ref = `refs/pull/${pullRequest.number}/merge`
    return job({ action: 'change-set', eventName: 'pull_request', ref, pullRequest }, overrides =>
      workflows.preview(pullRequest, overrides),
    )
  }

  type JobRequest = Pick<JobRun, 'action' | 'eventName'> & {
    readonly ref: string
    readonly pullRequest: StoredPullRequest | undefined
  }
  type RunOptions = Partial<WorkflowJob> & { readonly runId: number }
  async function job(
    { pullRequest, ...request }: JobRequest,
    run: (overrides: RunOptions) => Promise<JobResult>,
  ): Promise<number> {
    const at = clock.now()
    const id = timeline.report().runs.length + 1
    const actor = request.eventName === 'pull_request' ? AUTHOR : REVIEWER
    tools.onJobStart(request)
    // Only the permissions in the contract of the action, so that a job that needs more fails here.
    state.permissions = permissionsOf(request.action)
    const { onLog, signal } = tools
    const finished = await run({ runId: id, actor, onLog, signal, variables: { NO_COLOR: '' } })
    const seconds = (clock.now().getTime() - at.getTime()) / 1000
    timeline.addRun({ ...finished, ...request, id, at, seconds, pullRequest: pullRequest?.number })
    timeline.updateComments()
    return finished.code
  }
}

function permissionsOf(action: string): RepositoryState['permissions'] {
  const contract = readFileSync(new URL(`../../../actions/${action}/action.yml`, import.meta.url), 'utf8')
  return Object.fromEntries(
    permissionsIn(contract).map(permission => {
      const [scope = '', level] = permission.split(': ')
      return [scope, level === 'write' ? 'write' : 'read'] as const
    }),
  )
}
