import type { JsonMap } from '#lib/model/json.ts'
import { DEFAULT_BRANCH, type RepositoryState } from '../repository/repositoryState.ts'
import type { StoredPullRequest } from '../repository/storedItems.ts'
import { mergeGroupEvent, type PullRequestAction, pullRequestEvent, pushEvent, scheduleEvent } from './webhookEvents.ts'
import type { WorkflowEvent } from './workflowRun.ts'

type EventFacts = Pick<WorkflowEvent, 'actor' | 'changedPaths' | 'commitMessage'>

type PushFacts = EventFacts & {
  /** `env/dev` */
  readonly branch: string
  /** Oldest first. */
  readonly commits: readonly string[]
  /** The branch's new tip, by default the last commit. */
  readonly after?: string
  /** The previous tip; undefined for a new branch. */
  readonly before?: string
}

/** `on: push` */
export function pushOf(state: RepositoryState, { branch, commits, after, before, ...facts }: PushFacts): WorkflowEvent {
  const sha = after ?? commits.at(-1) ?? ''
  const payload = pushEvent(state, { branch, commits, after: sha, ...(before !== undefined && { before }) })
  return { name: 'push', payload: withSender(payload, facts.actor), ref: `refs/heads/${branch}`, sha, ...facts }
}

/** `on: pull_request`; undefined for a pull request with a conflict, for which GitHub runs nothing. */
export function pullRequestOf(
  state: RepositoryState,
  pullRequest: StoredPullRequest,
  { action = 'opened', ...facts }: Partial<EventFacts> & { readonly action?: PullRequestAction } = {},
): WorkflowEvent | undefined {
  const { mergeCommitSha: sha, author, number } = pullRequest
  if (sha === undefined) return undefined
  const actor = facts.actor ?? author
  const payload = withSender(pullRequestEvent(state, pullRequest, action), actor)
  return { name: 'pull_request', payload, ref: `refs/pull/${number}/merge`, sha, ...facts, actor }
}

type MergeGroupFacts = EventFacts & {
  /** `main` */
  readonly base: string
  readonly baseSha: string
  readonly headSha: string
  /** The pull request that waits in the merge queue. */
  readonly number: number
}

/** `on: merge_group` */
export function mergeGroupOf(
  state: RepositoryState,
  { base, baseSha, headSha, number, ...facts }: MergeGroupFacts,
): WorkflowEvent {
  const ref = `refs/heads/gh-readonly-queue/${base}/pr-${number}-${baseSha}`
  const payload = mergeGroupEvent(state, { headRef: ref, headSha, baseRef: `refs/heads/${base}`, baseSha })
  return { name: 'merge_group', payload: withSender(payload, facts.actor), ref, sha: headSha, ...facts }
}

/** `on: schedule`, on the newest commit of the default branch. */
export function scheduleOf(
  state: RepositoryState,
  { cron, sha, actor }: { readonly cron: string; readonly sha: string; readonly actor: string },
): WorkflowEvent {
  const payload = withSender(scheduleEvent(state, cron), actor)
  return { name: 'schedule', payload, ref: `refs/heads/${DEFAULT_BRANCH}`, sha, actor }
}

function withSender(payload: JsonMap, login: string): JsonMap {
  const sender = payload.sender
  return { ...payload, sender: { ...(typeof sender === 'object' ? sender : {}), login } }
}
