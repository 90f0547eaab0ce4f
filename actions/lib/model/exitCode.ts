import type { ProblemKind } from './problem.ts'

/** How a process ends that could not do what it was asked for; a bug counts as a failure. */
export const EXIT_CODES: Readonly<Record<ProblemKind | 'bug', number>> = { failed: 1, usage: 2, refused: 3, bug: 1 }
