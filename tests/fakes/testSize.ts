import { test } from 'node:test'

/** `npm run test:long` sets it: every generated case runs. `npm test` takes a sample of them. */
export const isLongRun = process.env.TEST_SIZE === 'long' || process.env.TEST_SIZE === 'all'

/** A test that only the long run has: of all generated cases together, or of a slow case beside the sampled ones. */
export function testLong(title: string, body: () => void | Promise<void>): void {
  if (isLongRun) test(title, body)
}

/** How many generated values a property is tried with: a fifth of them in `npm test`. */
export function runsOf(count: number): number {
  return isLongRun ? count : Math.ceil(count / 5)
}

/** All cases of a table, or the last ones in `npm test`: for tables of which each case is a process. */
export function sampleOf<Case>(cases: readonly Case[], size = 1): readonly Case[] {
  return isLongRun ? cases : cases.slice(-size)
}
