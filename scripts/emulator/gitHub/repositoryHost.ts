import type { CommitDetails } from './git/branches.ts'
import type { BranchChange } from './git/gitBranches.ts'
import { hostPullRequests, type NewPullRequestDetails } from './git/hostedPullRequests.ts'
import type { HostedRepository } from './git/hostedRepository.ts'
import type { MergeMethod } from './git/mergeCommits.ts'
import { createRepositoryEvents } from './git/repositoryEvents.ts'
import { DEFAULT_BRANCH, type RepositoryState } from './repository/repositoryState.ts'
import type { StoredPullRequest } from './repository/storedItems.ts'
import type { RerunOptions, StartedRun, WorkflowRunner } from './workflow/runnerOptions.ts'
import { createRunQueue, type RunQueue } from './workflow/runQueue.ts'
import type { WorkflowRun } from './workflow/workflowRun.ts'

type HostTools = {
  readonly state: RepositoryState
  readonly hosted: HostedRepository
  readonly runner: Pick<WorkflowRunner, 'start' | 'dispatch' | 'rerun'>
  readonly now?: () => Date
}

type DispatchDetails = {
  /** `teardown.yml` */
  readonly workflow: string
  /** `env/dev`; by default the default branch. */
  readonly branch?: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly by: string
}

type PromotionDetails = {
  /** `main` */
  readonly from: string
  /** `env/dev` */
  readonly to: string
  /** `promote-dev` */
  readonly branch: string
  readonly by: string
}

/**
 * A repository on the built-in GitHub with its workflows: what people do in it starts the workflows that it would start on
 * GitHub, with the files of the commit. Its methods return before these have run; `completed` waits for them.
 */
export type RepositoryHost = {
  readonly hosted: HostedRepository
  /** Pushes one commit; returns it. */
  readonly push: (branch: string, details: CommitDetails) => string
  /** The same in a fork, whose branch begins where the one here is. Its own workflows do not run here. */
  readonly pushToFork: (owner: string, branch: string, details: CommitDetails) => string
  /** Creates or moves a branch: a push of all commits that it did not have. */
  readonly pushCommit: (branch: string, sha: string, by: string) => void
  readonly deleteBranch: (branch: string, by: string) => void
  /** Pushes a new branch with all of one branch, which `to` has not, and with what `to` alone has: a branch for a promotion. */
  readonly promote: (details: PromotionDetails) => void
  /** In the order in which they were opened. */
  readonly pullRequests: () => readonly StoredPullRequest[]
  readonly open: (details: NewPullRequestDetails) => StoredPullRequest
  readonly updateBranch: (pullRequest: StoredPullRequest, by: string) => string
  readonly changeBase: (pullRequest: StoredPullRequest, base: string, by: string) => void
  readonly close: (pullRequest: StoredPullRequest) => void
  readonly reopen: (pullRequest: StoredPullRequest, by: string) => void
  /** Returns the commits that the base got, oldest first. */
  readonly merge: (
    pullRequest: StoredPullRequest,
    details: { readonly by: string; readonly method?: MergeMethod },
  ) => readonly string[]
  /** Rejects as GitHub refuses the request. */
  readonly dispatch: (details: DispatchDetails) => Promise<StartedRun>
  /** Starts the schedule of a workflow on the default branch. */
  readonly startSchedule: (workflow: string) => void
  readonly rerun: (run: WorkflowRun, options?: RerunOptions) => Promise<StartedRun>
} & Pick<RunQueue, 'started' | 'cancel' | 'completed'>

export function createRepositoryHost({ state, hosted, runner, now }: HostTools): RepositoryHost {
  const pullRequests = hostPullRequests(state, hosted, now)
  const events = createRepositoryEvents(state, hosted)
  let actor = 'octocat'
  const queue = createRunQueue(runner)
  const { start, started, cancel, completed } = queue
  hosted.tips.onChange(onBranchChange)

  function onBranchChange(change: BranchChange): void {
    start(events.push(change, actor))
    synchronize()
  }

  function synchronize(): void {
    for (const pullRequest of pullRequests.refresh()) start(events.pullRequest(pullRequest, 'synchronize', actor))
  }

  function by<T>(login: string, act: () => T): T {
    actor = login
    return act()
  }

  return {
    hosted,
    push: (branch, details) => by(details.author ?? 'octocat', () => hosted.commit(branch, details)),
    pushToFork: (owner, branch, details) =>
      by(owner, () => {
        const fork = hosted.fork(owner)
        if (!fork.tips.has(branch)) fork.createBranch(branch, hosted.tips.get(branch) ?? hosted.tip(DEFAULT_BRANCH))
        const sha = fork.commit(branch, { author: owner, ...details })
        synchronize()
        return sha
      }),
    pushCommit: (branch, sha, login) => by(login, () => hosted.moveBranch(branch, sha)),
    deleteBranch: (branch, login) => by(login, () => hosted.deleteBranch(branch)),
    promote: ({ from, to, branch, by: login }) =>
      by(login, () => {
        const [sha, otherSha] = [hosted.tip(from), hosted.tip(to)]
        const message = `Merge remote-tracking branch 'origin/${to}' into ${branch}`
        const merged =
          hosted.commitsBetween(sha, otherSha).length === 0
            ? [sha]
            : hosted.merge({ baseSha: sha, headSha: otherSha, method: 'merge', message, by: login })
        const tip = merged?.at(-1)
        if (tip === undefined) throw new Error(`'${from}' and '${to}' have a merge conflict.`)
        hosted.createBranch(branch, tip)
      }),
    pullRequests: () => state.pullRequests,
    open: details =>
      by(details.author, () => {
        const pullRequest = pullRequests.open(details)
        start(events.pullRequest(pullRequest, 'opened', actor))
        return pullRequest
      }),
    updateBranch: (pullRequest, login) => by(login, () => pullRequests.updateBranch(pullRequest, login)),
    changeBase: (pullRequest, base, login) =>
      by(login, () => {
        const from = pullRequest.baseRef
        pullRequests.changeBase(pullRequest, base)
        start(events.pullRequest(pullRequest, 'edited', actor, from))
      }),
    close: pullRequests.close,
    reopen: (pullRequest, login) =>
      by(login, () => {
        pullRequests.reopen(pullRequest)
        start(events.pullRequest(pullRequest, 'reopened', actor))
      }),
    merge: (pullRequest, details) => by(details.by, () => pullRequests.merge(pullRequest, details)),
    dispatch: ({ workflow, branch = DEFAULT_BRANCH, inputs = {}, by: login }) =>
      queue.add(() =>
        runner.dispatch({ workflow, sha: hosted.tip(branch), ref: `refs/heads/${branch}`, inputs, actor: login }),
      ),
    startSchedule: workflow => {
      const text = hosted.read(DEFAULT_BRANCH, `.github/workflows/${workflow}`) ?? ''
      const [, cron] = /^\s*- cron: '(.*)'$/m.exec(text) ?? []
      if (cron === undefined) throw new Error(`'${workflow}' has no schedule.`)
      start(events.schedule(cron, actor))
    },
    rerun: (run, options) => queue.add(() => runner.rerun(run, options)),
    started,
    cancel,
    completed,
  }
}
