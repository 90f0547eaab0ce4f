import type { RunLink } from '../../model/gitHub/workflowRun.ts'
import type { ReportedOutcome } from '../../model/outcome.ts'
import { outcomeParts } from './parts/outcome.ts'
import { SHORTENED_NOTE } from './parts/problem.ts'
import { fitParts, fixedPart, IN_COMMENT } from './syntax/fit.ts'
import { runLink } from './syntax/link.ts'

/** The result of deploying a merged pull request. */
export function outcomeComment(outcome: ReportedOutcome, environment: string, run: RunLink): string {
  const footer = fixedPart(`Reported by ${runLink(run, 'this run')}.`)
  return fitParts([...outcomeParts(outcome, environment), footer], IN_COMMENT, SHORTENED_NOTE)
}
