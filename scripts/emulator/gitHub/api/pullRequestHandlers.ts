import type { JsonMap } from '#lib/model/json.ts'
import type { RepositoryState } from '../repository/repositoryState.ts'
import type { StoredPullRequest } from '../repository/storedItems.ts'
import { type ApiHandlers, errorResponseOf, NOT_FOUND, toApiUser } from './apiResponse.ts'

export const pullRequestHandlers: ApiHandlers = {
  'pulls/get': (state, { path }) => {
    const stored = state.pullRequests.find(pullRequest => pullRequest.number === Number(path.pull_number))
    return stored
      ? { status: 200, body: { ...toApiPullRequest(state, stored), ...pullRequestDetails(stored) } }
      : NOT_FOUND
  },
  'pulls/list': (state, { query }) => {
    const { state: requestedState = 'open', base } = query
    const selected = state.pullRequests.filter(
      pullRequest =>
        (requestedState === 'all' || pullRequest.state === requestedState) &&
        (base === undefined || pullRequest.baseRef === base),
    )
    return { list: selected.toReversed().map(item => toApiPullRequest(state, item)) }
  },
  'repos/list-pull-requests-associated-with-commit': (state, { path }) => {
    const sha = String(path.commit_sha)
    if (!state.commits.has(sha)) return errorResponseOf(422, { message: `No commit found for SHA: ${sha}` })
    return {
      list: state.pullRequests
        .filter(pullRequest => pullRequest.commits.includes(sha))
        .map(pullRequest => toApiPullRequest(state, pullRequest)),
    }
  },
}

function toApiPullRequest(state: RepositoryState, pullRequest: StoredPullRequest): JsonMap {
  const [owner = ''] = state.repository.split('/')
  const base = toApiRepository(state.repository)
  return {
    number: pullRequest.number,
    title: pullRequest.title,
    state: pullRequest.state,
    user: toApiUser(pullRequest.author),
    html_url: `https://github.com/${state.repository}/pull/${pullRequest.number}`,
    base: {
      ref: pullRequest.baseRef,
      sha: '0'.repeat(40),
      label: `${owner}:${pullRequest.baseRef}`,
      repo: base,
      user: toApiUser(owner),
    },
    head: {
      ref: pullRequest.headRef,
      sha: pullRequest.headSha,
      label: `${owner}:${pullRequest.headRef}`,
      repo: pullRequest.headRepository === undefined ? null : toApiRepository(pullRequest.headRepository),
      user: toApiUser(pullRequest.headRepository?.split('/')[0] ?? 'ghost'),
    },
    merge_commit_sha: pullRequest.mergeCommitSha ?? null,
    merged_at: pullRequest.mergedAt ?? null,
  }
}

function pullRequestDetails({ mergedAt }: StoredPullRequest): JsonMap {
  return { merged: mergedAt !== undefined, mergeable_state: 'clean', body: null }
}

function toApiRepository(fullName: string): JsonMap {
  const [owner = '', name = ''] = fullName.split('/')
  return { name, full_name: fullName, owner: toApiUser(owner), default_branch: 'main' }
}
