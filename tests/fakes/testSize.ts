import { test } from 'node:test'

/** `npm run test:long` sets it: every generated case runs. `npm test` takes a sample of them. */
export const isLongRun = process.env.TEST_SIZE === 'long'

/** A test of what only all generated cases together show: a sample has no such test. */
export function testLong(title: string, body: () => void): void {
  if (isLongRun) test(title, body)
}
