import type { ProblemKind } from './problem.ts'

/** The exit code of a process that did not succeed; a bug counts as a failure. */
export const EXIT_CODES: Readonly<Record<ProblemKind | 'bug', number>> = { failed: 1, usage: 2, refused: 3, bug: 1 }
