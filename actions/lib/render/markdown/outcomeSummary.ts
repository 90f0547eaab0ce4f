import type { ReportedOutcome } from '../../model/outcome.ts'
import { outcomeParts } from './parts/outcome.ts'
import { SHORTENED_NOTE } from './parts/problem.ts'
import { fitParts, IN_SUMMARY } from './syntax/fit.ts'

export function outcomeSummary(outcome: ReportedOutcome, environment: string): string {
  return fitParts(outcomeParts(outcome, environment), IN_SUMMARY, SHORTENED_NOTE)
}
