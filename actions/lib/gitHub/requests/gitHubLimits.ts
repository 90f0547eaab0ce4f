/** How long GitHub is waited for, in milliseconds. */
export const GITHUB_LIMITS: GitHubLimits = {
  /** One attempt, up to the last byte of its response. GitHub itself ends a request after ten seconds. */
  attempt: 20_000,
  /** An attempt that begins after the operation was stopped: GitHub kills a cancelled step after ten seconds. */
  attemptAfterStop: 4_000,
  /** All pauses and all failed attempts of a connection together, so that a comment does not hold up a job. */
  waiting: 180_000,
  /** One attempt of the service that issues identity tokens. */
  identityToken: 10_000,
}

export type GitHubLimits = Readonly<Record<'attempt' | 'attemptAfterStop' | 'waiting' | 'identityToken', number>>

/** Attempts of a request to GitHub's API, the first included. */
export const GITHUB_ATTEMPTS = 5
/** Attempts to request an identity token, as many as GitHub's own client has. */
export const TOKEN_ATTEMPTS = 3
