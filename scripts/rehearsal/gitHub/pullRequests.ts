import type { JsonMap } from '#lib/model/json.ts'
import { type Answers, NOT_FOUND, refusedWith, userOf } from './answer.ts'
import type { State, StoredPullRequest } from './state.ts'

export const pullRequestAnswers: Answers = {
  'pulls/get': (state, { path }) => {
    const found = state.pullRequests.find(one => one.number === Number(path.pull_number))
    return found ? { status: 200, body: { ...shown(state, found), ...detailsOf(found) } } : NOT_FOUND
  },
  'pulls/list': (state, { query }) => {
    const { state: wanted = 'open', base } = query
    const fitting = state.pullRequests.filter(
      one => (wanted === 'all' || one.state === wanted) && (base === undefined || one.baseRef === base),
    )
    return { list: fitting.toReversed().map(one => shown(state, one)) }
  },
  'repos/list-pull-requests-associated-with-commit': (state, { path }) => {
    const sha = String(path.commit_sha)
    if (!state.commits.has(sha)) return refusedWith(422, { message: `No commit found for SHA: ${sha}` })
    return { list: state.pullRequests.filter(one => one.commits.includes(sha)).map(one => shown(state, one)) }
  },
}

function shown(state: State, given: StoredPullRequest): JsonMap {
  const [owner = ''] = state.repository.split('/')
  const base = repositoryOf(state.repository)
  return {
    number: given.number,
    title: given.title,
    state: given.state,
    user: userOf(given.author),
    html_url: `https://github.com/${state.repository}/pull/${given.number}`,
    base: {
      ref: given.baseRef,
      sha: '0'.repeat(40),
      label: `${owner}:${given.baseRef}`,
      repo: base,
      user: userOf(owner),
    },
    head: {
      ref: given.headRef,
      sha: given.headSha,
      label: `${owner}:${given.headRef}`,
      repo: given.headRepository === undefined ? null : repositoryOf(given.headRepository),
      user: userOf(given.headRepository?.split('/')[0] ?? 'ghost'),
    },
    merge_commit_sha: given.mergeCommitSha ?? null,
    merged_at: given.mergedAt ?? null,
  }
}

function detailsOf({ mergedAt }: StoredPullRequest): JsonMap {
  return { merged: mergedAt !== undefined, mergeable_state: 'clean', body: null }
}

function repositoryOf(fullName: string): JsonMap {
  const [owner = '', name = ''] = fullName.split('/')
  return { name, full_name: fullName, owner: userOf(owner), default_branch: 'main' }
}
