/**
 * Milliseconds until the next look at a stack operation: often at its ends, seldom in its quiet middle. AWS begins to
 * throttle an account at 8 to 10 reads per second (https://github.com/aws/aws-cdk-cli/issues/1709).
 */
export function operationTick(at: {
  readonly elapsed: number
  readonly quiet: number
  readonly nearEnd: boolean
}): number {
  if (at.elapsed < 10_000 || at.nearEnd) return 1_000
  return at.quiet < 6_000 ? 1_500 : 2_500
}

/** Milliseconds until the next look at a change set that is being made: most are ready within two seconds. */
export function changeSetTick(looks: number): number {
  if (looks <= 3) return 400
  return looks <= 8 ? 1_000 : 2_000
}

/** Milliseconds until the next look at one drift detection: a small stack takes seconds, a large one a minute and more. */
export function driftTick(looks: number): number {
  if (looks <= 1) return 500
  if (looks <= 3) return 1_000
  return looks <= 30 ? 2_000 : 4_000
}
