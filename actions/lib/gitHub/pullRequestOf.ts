import type { PullRequest } from '../model/gitHub/pullRequest.ts'

/** What GitHub's two shapes of a pull request share. */
type PullRequestResponse = {
  readonly number: number
  readonly title: string
  readonly state: string
  readonly base: { readonly ref: string }
  readonly head: { readonly ref: string; readonly sha: string; readonly repo?: { readonly full_name: string } | null }
  readonly merge_commit_sha?: string | null
  readonly merged_at?: string | null
}

export function pullRequestOf(given: PullRequestResponse): PullRequest {
  return {
    number: given.number,
    title: given.title,
    state: given.state === 'open' ? 'open' : 'closed',
    baseRef: given.base.ref,
    headRef: given.head.ref,
    headSha: given.head.sha,
    headRepository: given.head.repo?.full_name,
    mergeCommitSha: given.merge_commit_sha ?? undefined,
    mergedAt: given.merged_at ? new Date(given.merged_at) : undefined,
  }
}
