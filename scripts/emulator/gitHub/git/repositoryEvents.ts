import { DEFAULT_BRANCH, type RepositoryState } from '../repository/repositoryState.ts'
import type { StoredPullRequest } from '../repository/storedItems.ts'
import type { PullRequestAction } from '../workflow/webhookEvents.ts'
import { pullRequestOf, pushOf, scheduleOf } from '../workflow/workflowEvents.ts'
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
      const event = pushOf(state, { ...push, actor, commitMessage: hosted.message(sha) })
      return {
        ...event,
        payload: { ...event.payload, deleted },
        ref: `refs/heads/${ref}`,
        sha,
        // Read on demand: few workflows have a filter for paths.
        get changedPaths() {
          return before === undefined ? [] : hosted.changedPaths(before, sha)
        },
      }
    },
    pullRequest: (pullRequest, action, actor, from) => {
      const { baseSha = '', headSha, mergeCommitSha: sha = '' } = pullRequest
      const event = pullRequestOf(state, pullRequest, { action, actor, commitMessage: hosted.message(headSha) })
      if (!event) return undefined
      const changes = from === undefined ? {} : { changes: { base: { ref: { from } } } }
      return {
        ...event,
        payload: { ...event.payload, ...changes },
        get changedPaths() {
          return hosted.changedPaths(baseSha, sha)
        },
      }
    },
    schedule: (cron, actor) => scheduleOf(state, { cron, sha: hosted.tip(DEFAULT_BRANCH), actor }),
  }
}
