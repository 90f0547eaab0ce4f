import { createHash } from 'node:crypto'
import { BOT_LOGIN, nextId, nextNumber, type RepositoryState } from './repositoryState.ts'
import type { DeploymentStatus, StoredComment, StoredDeployment, StoredPullRequest } from './storedItems.ts'

/** Actions of people on GitHub, for tests and the rehearsal. */

/** A commit with a generated id. */
export function addCommit(state: RepositoryState, ...parents: readonly string[]): string {
  const sha = createHash('sha1').update(`${state.commits.size} ${parents}`).digest('hex')
  state.commits.set(sha, parents)
  return sha
}

type NewPullRequest = Partial<Pick<StoredPullRequest, 'author' | 'title' | 'headRef' | 'headRepository'>> & {
  /** `env/dev` */
  readonly baseRef: string
  readonly headSha?: string
  /** The commit at the tip of the base. */
  readonly baseSha?: string
}

export function openPullRequest(
  state: RepositoryState,
  { baseSha, headSha, ...fields }: NewPullRequest,
): StoredPullRequest {
  const head = headSha ?? addCommit(state, ...(baseSha ? [baseSha] : []))
  const pullRequest: StoredPullRequest = {
    author: 'engineer',
    title: 'Give dev a bigger database',
    headRef: 'bigger-database',
    headRepository: state.repository,
    ...fields,
    number: nextNumber(state),
    headSha: head,
    state: 'open',
    mergeCommitSha: addCommit(state, ...(baseSha ? [baseSha] : []), head),
    mergedAt: undefined,
    commits: [head],
  }
  state.pullRequests.push(pullRequest)
  return pullRequest
}

/** Adds a commit to the pull request's branch; GitHub creates a new merge result. */
export function pushCommit(state: RepositoryState, pullRequest: StoredPullRequest): string {
  pullRequest.headSha = addCommit(state, pullRequest.headSha)
  pullRequest.commits.push(pullRequest.headSha)
  pullRequest.mergeCommitSha = addCommit(state, pullRequest.headSha)
  return pullRequest.headSha
}

type MergeOptions = { readonly baseSha: string; readonly method?: 'merge' | 'squash' | 'rebase' }

/** Returns the commits that the merge adds to the base, oldest first, as in the push event. */
export function mergePullRequest(
  state: RepositoryState,
  pullRequest: StoredPullRequest,
  { baseSha, method = 'merge' }: MergeOptions,
): readonly string[] {
  const mergedCommits = commitsOfMerge(state, pullRequest, baseSha, method)
  pullRequest.state = 'closed'
  pullRequest.mergedAt = '2026-11-22T12:00:00Z'
  pullRequest.mergeCommitSha = mergedCommits.at(-1)
  pullRequest.commits.push(...mergedCommits)
  return mergedCommits
}

function commitsOfMerge(
  state: RepositoryState,
  { headSha, commits }: StoredPullRequest,
  baseSha: string,
  method: MergeOptions['method'],
): readonly string[] {
  if (method === 'squash') return [addCommit(state, baseSha)]
  if (method === 'merge') return [...commits, addCommit(state, baseSha, headSha)]
  const rebased: string[] = []
  for (const _ of commits) rebased.push(addCommit(state, rebased.at(-1) ?? baseSha))
  return rebased
}

export function addComment(
  state: RepositoryState,
  pullRequest: number,
  { author = BOT_LOGIN, body }: { readonly author?: string; readonly body: string },
): StoredComment {
  const created = { id: nextId(state), pullRequest, author, body, editor: undefined, edited: false }
  state.comments.push(created)
  return created
}

export function editComment(stored: StoredComment, by: string | undefined, body: string): void {
  stored.body = body
  stored.editor = by
  stored.edited = true
}

export function deleteComment(state: RepositoryState, id: number): void {
  const index = state.comments.findIndex(comment => comment.id === id)
  if (index >= 0) state.comments.splice(index, 1)
}

/** The deployment that GitHub creates at the start of a job with an `environment`. */
export function startDeployment(
  state: RepositoryState,
  environment: string,
  sha: string,
  { ref, status = 'in_progress' }: { readonly ref?: string; readonly status?: DeploymentStatus } = {},
): StoredDeployment {
  const id = nextId(state)
  const deployment: StoredDeployment = { id, environment, sha, statuses: [status], ...(ref !== undefined && { ref }) }
  state.deployments.push(deployment)
  return deployment
}

/** A success makes the earlier deployments inactive. */
export function finishDeployment(state: RepositoryState, deployment: StoredDeployment, result: DeploymentStatus): void {
  if (result === 'success')
    for (const earlier of state.deployments)
      if (earlier.environment === deployment.environment && earlier.statuses.at(-1) === 'success')
        earlier.statuses.push('inactive')
  deployment.statuses.push(result)
}

export function addDeployment(
  state: RepositoryState,
  environment: string,
  sha: string,
  result: DeploymentStatus,
): void {
  finishDeployment(state, startDeployment(state, environment, sha), result)
}
