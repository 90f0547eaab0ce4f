import type { ReportedOutcome } from '../../model/outcome.ts'
import { fitParts, IN_SUMMARY } from './fit.ts'
import { outcomeParts } from './outcome.ts'
import { SHORTENED_NOTE } from './problem.ts'

export function outcomeSummary(outcome: ReportedOutcome, environment: string): string {
  return fitParts(outcomeParts(outcome, environment), IN_SUMMARY, SHORTENED_NOTE)
}
