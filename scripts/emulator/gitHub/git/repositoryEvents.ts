import { DEFAULT_BRANCH, type RepositoryState, type StoredPullRequest } from '../repository/repositoryState.ts'
import { type PullRequestAction, pullRequestEvent, pushEvent, scheduleEvent } from '../workflow/webhookEvents.ts'
import type { WorkflowEvent } from '../workflow/workflowRun.ts'
import type { BranchChange } from './gitBranches.ts'
import type { HostedRepository } from './hostedRepository.ts'

/** The events that start workflows, for what happened in a hosted repository. */
export type RepositoryEvents = {
  readonly push: (change: BranchChange, actor: string) => WorkflowEvent
  /** Undefined for a conflict: GitHub starts no workflow for it. `from` is the base before it was changed. */
  readonly pullRequest: (
    pullRequest: StoredPullRequest,
    action: PullRequestAction,
    actor: string,
    from?: string,
  ) => WorkflowEvent | undefined
  /** With the time as the workflow file has it. */
  readonly schedule: (cron: string, actor: string) => WorkflowEvent
}

export function createRepositoryEvents(state: RepositoryState, hosted: HostedRepository): RepositoryEvents {
  return {
    push: ({ branch, before, after }, actor) => {
      const deleted = after === undefined
      // The run of a deletion belongs to the default branch.
      const [ref, sha] = deleted ? [DEFAULT_BRANCH, hosted.tip(DEFAULT_BRANCH)] : [branch, after]
      const commits = before === undefined || deleted ? [] : hosted.commitsBetween(before, after)
      const push = { branch, commits, after: after ?? '0'.repeat(40), ...(before !== undefined && { before }) }
      return {
        name: 'push',
        payload: { ...pushEvent(state, push), deleted, pusher: { name: actor } },
        ref: `refs/heads/${ref}`,
        sha,
        actor,
        // Read on demand: few workflows have a filter for paths.
        get changedPaths() {
          return before === undefined ? [] : hosted.changedPaths(before, sha)
        },
        commitMessage: hosted.message(sha),
      }
    },
    pullRequest: (pullRequest, action, actor, from) => {
      const { number, mergeCommitSha: sha, baseSha = '', headSha } = pullRequest
      if (sha === undefined) return undefined
      const changes = from === undefined ? {} : { changes: { base: { ref: { from } } } }
      return {
        name: 'pull_request',
        payload: { ...pullRequestEvent(state, pullRequest, action), ...changes },
        ref: `refs/pull/${number}/merge`,
        sha,
        actor,
        get changedPaths() {
          return hosted.changedPaths(baseSha, sha)
        },
        commitMessage: hosted.message(headSha),
      }
    },
    schedule: (cron, actor) => ({
      name: 'schedule',
      payload: scheduleEvent(state, cron),
      ref: `refs/heads/${DEFAULT_BRANCH}`,
      sha: hosted.tip(DEFAULT_BRANCH),
      actor,
    }),
  }
}
