import { createHash } from 'node:crypto'
import {
  BOT,
  type DeploymentState,
  nextId,
  nextNumber,
  type State,
  type StoredComment,
  type StoredDeployment,
  type StoredPullRequest,
} from './state.ts'

/** What people do on GitHub, so that a test reads like the story that it tells. */

/** A commit with a made-up id; without parents it stands alone. */
export function aCommit(state: State, ...parents: readonly string[]): string {
  const sha = createHash('sha1').update(`${state.commits.size} ${parents}`).digest('hex')
  state.commits.set(sha, parents)
  return sha
}

type Opening = Partial<Pick<StoredPullRequest, 'author' | 'title' | 'headRef' | 'headRepository'>> & {
  /** `env/dev` */
  readonly baseRef: string
  readonly headSha?: string
  /** The commit at the tip of the base. */
  readonly baseSha?: string
}

export function openPullRequest(state: State, { baseSha, headSha, ...opening }: Opening): StoredPullRequest {
  const head = headSha ?? aCommit(state, ...(baseSha ? [baseSha] : []))
  const opened: StoredPullRequest = {
    author: 'engineer',
    title: 'Give dev a bigger database',
    headRef: 'bigger-database',
    headRepository: state.repository,
    ...opening,
    number: nextNumber(state),
    headSha: head,
    state: 'open',
    mergeCommitSha: aCommit(state, ...(baseSha ? [baseSha] : []), head),
    mergedAt: undefined,
    commits: [head],
  }
  state.pullRequests.push(opened)
  return opened
}

/** Another commit on the pull request's branch; GitHub makes a new merge result. */
export function push(state: State, pullRequest: StoredPullRequest): string {
  pullRequest.headSha = aCommit(state, pullRequest.headSha)
  pullRequest.commits.push(pullRequest.headSha)
  pullRequest.mergeCommitSha = aCommit(state, pullRequest.headSha)
  return pullRequest.headSha
}

type Merging = { readonly baseSha: string; readonly how?: 'merge' | 'squash' | 'rebase' }

/** Gives the commits that the merge brought to the base, oldest first: what the push event lists. */
export function merge(
  state: State,
  pullRequest: StoredPullRequest,
  { baseSha, how = 'merge' }: Merging,
): readonly string[] {
  const brought = broughtBy(state, pullRequest, baseSha, how)
  pullRequest.state = 'closed'
  pullRequest.mergedAt = '2026-11-22T12:00:00Z'
  pullRequest.mergeCommitSha = brought.at(-1)
  pullRequest.commits.push(...brought)
  return brought
}

function broughtBy(
  state: State,
  { headSha, commits }: StoredPullRequest,
  baseSha: string,
  how: Merging['how'],
): readonly string[] {
  if (how === 'squash') return [aCommit(state, baseSha)]
  if (how === 'merge') return [...commits, aCommit(state, baseSha, headSha)]
  const rebased: string[] = []
  for (const _ of commits) rebased.push(aCommit(state, rebased.at(-1) ?? baseSha))
  return rebased
}

export function comment(
  state: State,
  pullRequest: number,
  { author = BOT, body }: { readonly author?: string; readonly body: string },
): StoredComment {
  const written = { id: nextId(state), pullRequest, author, body, editor: undefined, edited: false }
  state.comments.push(written)
  return written
}

export function editComment(written: StoredComment, by: string | undefined, body: string): void {
  written.body = body
  written.editor = by
  written.edited = true
}

export function deleteComment(state: State, id: number): void {
  const index = state.comments.findIndex(one => one.id === id)
  if (index >= 0) state.comments.splice(index, 1)
}

/** As the `environment` of a job makes it, when the job begins. */
export function beginDeployment(state: State, environment: string, sha: string): StoredDeployment {
  const begun: StoredDeployment = { id: nextId(state), environment, sha, states: ['in_progress'] }
  state.deployments.push(begun)
  return begun
}

/** A success makes the earlier ones inactive. */
export function endDeployment(state: State, ended: StoredDeployment, result: DeploymentState): void {
  if (result === 'success')
    for (const earlier of state.deployments)
      if (earlier.environment === ended.environment && earlier.states.at(-1) === 'success')
        earlier.states.push('inactive')
  ended.states.push(result)
}

export function deployed(state: State, environment: string, sha: string, result: DeploymentState): void {
  endDeployment(state, beginDeployment(state, environment, sha), result)
}
