import type { ProblemReason } from '../model/problem.ts'

/** What a Problem is made of here. */
export type ProblemText = {
  readonly message: string
  readonly reason?: ProblemReason
  readonly todo?: string
  readonly missingPermission?: string
}
