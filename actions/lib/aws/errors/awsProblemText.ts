import type { ProblemReason } from '../../model/problem.ts'

/** Message and options of a Problem about AWS. */
export type AwsProblemText = {
  readonly message: string
  readonly reason?: ProblemReason
  readonly todo?: string
  readonly missingPermission?: string
}
