import type { RunLink } from '../../model/gitHub/workflowRun.ts'
import type { ReportedOutcome } from '../../model/outcome.ts'
import { fitParts, fixedPart, IN_COMMENT } from './fit.ts'
import { runLink } from './link.ts'
import { outcomeParts } from './outcome.ts'
import { SHORTENED_NOTE } from './problem.ts'

/** The result of deploying a merged pull request. */
export function outcomeComment(outcome: ReportedOutcome, environment: string, run: RunLink): string {
  const footer = fixedPart(`Reported by ${runLink(run, 'this run')}.`)
  return fitParts([...outcomeParts(outcome, environment), footer], IN_COMMENT, SHORTENED_NOTE)
}
