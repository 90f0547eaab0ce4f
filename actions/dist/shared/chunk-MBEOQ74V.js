import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// actions/lib/gitHub/requests/gitHubLimits.ts
var GITHUB_LIMITS = {
  /** One attempt, up to the last byte of its response. GitHub itself ends a request after ten seconds. */
  attempt: 2e4,
  /** An attempt that begins after the operation was stopped: GitHub kills a cancelled step after ten seconds. */
  attemptAfterStop: 4e3,
  /** All pauses and all failed attempts of a connection together, so that a comment does not hold up a job. */
  waiting: 18e4,
  /** One attempt of the service that issues identity tokens. */
  identityToken: 1e4
};
var GITHUB_ATTEMPTS = 5;
var TOKEN_ATTEMPTS = 3;

export {
  GITHUB_LIMITS,
  GITHUB_ATTEMPTS,
  TOKEN_ATTEMPTS
};
