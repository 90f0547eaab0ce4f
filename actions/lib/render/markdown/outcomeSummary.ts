import { fitted, IN_SUMMARY } from './fit.ts'
import type { Told } from './outcome.ts'
import { outcomeParts } from './outcome.ts'
import { MORE } from './problem.ts'

export function outcomeSummary(outcome: Told, environment: string): string {
  return fitted(outcomeParts(outcome, environment), IN_SUMMARY, MORE)
}
