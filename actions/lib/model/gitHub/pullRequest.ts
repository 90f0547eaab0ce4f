/** A pull request, as far as a deployment has to know it. Title and branch names are foreign text. */
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
  /** While it is open the commit of `refs/pull/N/merge`; once merged, the commit that brought it to its base. */
  readonly mergeCommitSha: string | undefined
  readonly mergedAt: Date | undefined
}

/** A fork's pull request gets no credentials and no comment; a deleted repository may have been one. */
export function isFromFork({ headRepository }: PullRequest, repository: string): boolean {
  return headRepository?.toLowerCase() !== repository.toLowerCase()
}

/** What the hidden marker of a preview's comment says. */
export type PreviewMarker = {
  readonly environment: string
  readonly headSha: string
  /** The merge result that the preview was made from. */
  readonly mergeSha: string
  readonly inputsDigest: string
  readonly fingerprint: string
  /** stale: another deployment changed the environment since. */
  readonly state: 'current' | 'stale'
}

/** A comment on a pull request. The body is foreign text until author and editor are known. */
export type ForgeComment = {
  readonly id: number
  /** The global id, by which GraphQL knows who edited it last. */
  readonly nodeId: string
  readonly author: string
  readonly body: string
}
