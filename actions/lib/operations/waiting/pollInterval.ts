/**
 * Milliseconds until the next look at a stack operation: often at its ends, seldom in its middle. AWS begins to
 * throttle an account at 8 to 10 reads per second (https://github.com/aws/aws-cdk-cli/issues/1709).
 */
export function operationPollInterval(at: {
  readonly elapsed: number
  readonly quiet: number
  readonly nearEnd: boolean
  /** It is known what is still missing, and it is more than one thing. */
  readonly farFromEnd: boolean
}): number {
  // What has been quiet for long may stay so for long: a service that does not settle takes an hour.
  if (at.nearEnd) return clamp(at.quiet / 20, 800, 2_000)
  // Whatever is known to be missing: a small change is over in seconds.
  if (at.farFromEnd) return clamp(at.elapsed / 2, 700, 3_000)
  return at.elapsed < 10_000 ? 1_000 : 2_500
}

/**
 * Milliseconds until the next look at a change set that has been in the making for so many: a ninth of them, so that
 * it is noticed late by a twentieth of what it took, and a slow one costs few reads.
 */
export function changeSetPollInterval(elapsed: number): number {
  return clamp(elapsed / 9, 400, 2_000)
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

/** Milliseconds until the next look at one drift detection: a small stack takes seconds, a large one a minute and more. */
export function driftPollInterval(looks: number): number {
  if (looks <= 1) return 500
  if (looks <= 3) return 1_000
  return looks <= 30 ? 2_000 : 4_000
}
