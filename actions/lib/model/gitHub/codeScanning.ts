/** Findings for GitHub's code scanning. */
export type CodeScanningUpload = {
  /** The commit that was checked, and a reference to it: `refs/pull/7/merge`. */
  readonly commit: string
  readonly ref: string
  /** SARIF 2.1.0 */
  readonly sarif: string
}

/** unavailable: the repository has no code scanning; `reason` is GitHub's own sentence. */
export type CodeScanningResult =
  | { readonly kind: 'uploaded' }
  | { readonly kind: 'unavailable'; readonly reason: string }
