import type { Clock } from '#lib/ports.ts'
import type { StoredPullRequest } from '../../emulator/gitHub/repository/storedItems.ts'
import type { RepositoryHost } from '../../emulator/gitHub/repositoryHost.ts'
import type { JobRun } from '../../emulator/gitHub/workflow/workflowRun.ts'
import { applyEdit } from '../rollout/workingCopy.ts'
import type { RehearsalAction, StepCommit } from './pullRequestSteps.ts'
import { exitCodeOfRuns, type RehearsedRun, rehearsedRunOf } from './rehearsedRun.ts'
import type { Timeline } from './timeline.ts'

/** The logins of the author, the reviewer, and the administrator of the repository. */
export const [AUTHOR, REVIEWER, ADMINISTRATOR] = ['mira', 'jonas', 'octocat'] as const

type ActionTools = {
  readonly host: RepositoryHost
  readonly environment: string
  /** Runs the verb in a clone of a branch. Resolves to its exit code. */
  readonly bootstrap: (branch: string) => Promise<number>
  readonly timeline: Timeline
  readonly clock: Clock
  /** The role that a job assumed. */
  readonly roleOf: (job: JobRun) => string | undefined
  readonly onRuns: (runs: readonly RehearsedRun[]) => void
  readonly signal: AbortSignal | undefined
}

/** Runs an action and the workflows that it starts. Resolves to the exit code of the verb or the job that failed, or 0. */
export async function runRehearsalAction(action: RehearsalAction, tools: ActionTools): Promise<number> {
  const { host, environment, timeline, clock } = tools
  const { hosted } = host
  const code = await act()
  const at = clock.now()
  const runs = await completedRuns(tools)
  const rehearsed = runs.map(run => rehearsedRunOf(run, { at, roleOf: tools.roleOf }))
  timeline.addRuns(rehearsed)
  tools.onRuns(rehearsed)
  return code === 0 ? exitCodeOfRuns(runs) : code

  async function act(): Promise<number> {
    switch (action.kind) {
      case 'bootstrap':
        commitOnNewBranch(action.branch, action)
        return tools.bootstrap(action.branch)
      case 'open': {
        const { branch, title, body, commit, edits } = action
        if (commit !== undefined && edits !== undefined) commitOnNewBranch(branch, { commit, edits })
        open({ title, body, base: hosted.defaultBranch, head: branch })
        return 0
      }
      case 'push': {
        const pullRequest = newest()
        const sha = commitTo(pullRequest.headRef, action)
        recordCommit(pullRequest, sha)
        return 0
      }
      case 'promote': {
        const { branch, title, body } = action
        host.promote({ from: hosted.defaultBranch, to: `env/${environment}`, branch, by: AUTHOR })
        open({ title, body, base: `env/${environment}`, head: branch })
        return 0
      }
      case 'merge': {
        const pullRequest = newest()
        host.merge(pullRequest, { by: REVIEWER })
        const { mergeCommitSha: sha = '' } = pullRequest
        timeline.addEvent(pullRequest, { kind: 'approved', at: clock.now(), by: REVIEWER })
        timeline.addEvent(pullRequest, { kind: 'merged', at: clock.now(), by: REVIEWER, sha })
        return 0
      }
      case 'schedule':
        host.startSchedule(action.workflow)
        return 0
      case 'dispatch':
        await host.dispatch({ workflow: action.workflow, inputs: action.inputs, by: REVIEWER })
        return 0
      default:
        return action satisfies never
    }
  }

  function commitOnNewBranch(branch: string, details: StepCommit): void {
    hosted.createBranch(branch, hosted.tip(hosted.defaultBranch))
    commitTo(branch, details)
  }

  function commitTo(branch: string, { commit, edits }: StepCommit): string {
    const path = `environments/${environment}.yaml`
    const text = edits.reduce(applyEdit, hosted.read(hosted.tip(branch), path) ?? '')
    return host.push(branch, { message: commit, author: AUTHOR, edits: { [path]: text } })
  }

  function open(details: {
    readonly title: string
    readonly body: string
    readonly base: string
    readonly head: string
  }) {
    const pullRequest = host.open({ author: AUTHOR, ...details })
    timeline.addPullRequest(pullRequest)
    for (const sha of pullRequest.commits) recordCommit(pullRequest, sha)
  }

  function newest(): StoredPullRequest {
    const pullRequest = host.pullRequests().at(-1)
    if (!pullRequest) throw new Error('There is no pull request yet.')
    return pullRequest
  }

  function recordCommit(pullRequest: StoredPullRequest, sha: string): void {
    const [message = ''] = hosted.message(sha).split('\n')
    timeline.addEvent(pullRequest, { kind: 'committed', at: clock.now(), by: AUTHOR, sha, message })
  }
}

/** An interruption cancels the runs, and waits for what they still do. */
async function completedRuns({ host, signal }: ActionTools) {
  const cancel = () => host.cancel()
  signal?.addEventListener('abort', cancel)
  if (signal?.aborted) cancel()
  try {
    return await host.completed()
  } finally {
    signal?.removeEventListener('abort', cancel)
  }
}
