/**
 * Milliseconds until the next poll of a stack operation: short at its start and end, long in its middle. AWS starts to
 * throttle an account at 8 to 10 reads per second (https://github.com/aws/aws-cdk-cli/issues/1709).
 */
export function operationPollInterval(at: {
  readonly elapsed: number
  readonly quiet: number
  readonly nearEnd: boolean
  /** More than one resource is known to be unfinished. */
  readonly farFromEnd: boolean
}): number {
  // An operation without events for long may stay so for long: a service that does not stabilize takes an hour.
  if (at.nearEnd) return clamp(at.quiet / 20, 700, 2_000)
  // Short at first even then: a small change takes seconds.
  if (at.farFromEnd) return clamp(at.elapsed / 2, 700, 3_000)
  return at.elapsed < 10_000 ? 1_000 : 2_500
}

/**
 * Milliseconds until the next poll of a change set whose creation has taken `elapsed` milliseconds: few in the first two
 * seconds, in which hardly any is ready, then a twelfth of them. So a slow change set costs few reads.
 */
export function changeSetPollInterval(elapsed: number): number {
  if (elapsed < 400) return 400
  return elapsed < 2_000 ? 800 : clamp(elapsed / 12, 350, 2_000)
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

/** Milliseconds until the next poll of a drift detection: a small stack takes seconds, a large one a minute and more. */
export function driftPollInterval(polls: number): number {
  if (polls <= 1) return 500
  if (polls <= 3) return 1_000
  return polls <= 30 ? 2_000 : 4_000
}
