/** The fields of a pull request that a deployment needs. Title and branch names are untrusted text. */
export type PullRequest = {
  readonly number: number
  readonly title: string
  readonly state: 'open' | 'closed'
  /** The branch it is merged into: `env/dev`. */
  readonly baseRef: string
  readonly headRef: string
  readonly headSha: string
  /** `owner/name`; undefined when that repository was deleted. */
  readonly headRepository: string | undefined
  /** While open: the commit of `refs/pull/N/merge`. Once merged: the commit that brought it to its base branch. */
  readonly mergeCommitSha: string | undefined
  readonly mergedAt: Date | undefined
}

/** A fork's pull request gets no credentials and no comment; a deleted repository may have been a fork. */
export function isFromFork({ headRepository }: PullRequest, repository: string): boolean {
  return headRepository?.toLowerCase() !== repository.toLowerCase()
}

/** The hidden marker in the first line of a preview's comment. */
export type PreviewMarker = {
  readonly environment: string
  readonly headSha: string
  /** The merge result that the preview was made from. */
  readonly mergeSha: string
  readonly inputsDigest: string
  readonly fingerprint: string
  /** stale: a later deployment changed the environment. */
  readonly state: 'current' | 'stale'
}

/** A comment on a pull request. The body is untrusted text until author and editor are checked. */
export type ForgeComment = {
  readonly id: number
  /** The global node id, for GraphQL's query of the last editor. */
  readonly nodeId: string
  readonly author: string
  readonly body: string
}
