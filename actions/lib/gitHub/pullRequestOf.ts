import type { PullRequest } from '../model/gitHub/pullRequest.ts'

/** The members that GitHub's two forms of a pull request share. */
type PullRequestResponse = {
  readonly number: number
  readonly title: string
  readonly state: string
  readonly base: { readonly ref: string }
  readonly head: { readonly ref: string; readonly sha: string; readonly repo?: { readonly full_name: string } | null }
  readonly merge_commit_sha?: string | null
  readonly merged_at?: string | null
}

export function pullRequestOf(response: PullRequestResponse): PullRequest {
  return {
    number: response.number,
    title: response.title,
    state: response.state === 'open' ? 'open' : 'closed',
    baseRef: response.base.ref,
    headRef: response.head.ref,
    headSha: response.head.sha,
    headRepository: response.head.repo?.full_name,
    mergeCommitSha: response.merge_commit_sha ?? undefined,
    mergedAt: response.merged_at ? new Date(response.merged_at) : undefined,
  }
}
