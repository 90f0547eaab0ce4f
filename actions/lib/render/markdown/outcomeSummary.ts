import type { ReportedOutcome } from '../../model/outcome.ts'
import { fitParts, IN_SUMMARY } from './fit.ts'
import { outcomeParts } from './outcome.ts'
import { MORE } from './problem.ts'

export function outcomeSummary(outcome: ReportedOutcome, environment: string): string {
  return fitParts(outcomeParts(outcome, environment), IN_SUMMARY, MORE)
}
