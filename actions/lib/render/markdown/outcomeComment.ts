import type { RunLink } from '../../model/gitHub/workflowRun.ts'
import type { ReportedOutcome } from '../../model/outcome.ts'
import { fitParts, fixedPart, IN_COMMENT } from './fit.ts'
import { runLink } from './link.ts'
import { outcomeParts } from './outcome.ts'
import { MORE } from './problem.ts'

/** How the deployment of a merged pull request ended. */
export function outcomeComment(outcome: ReportedOutcome, environment: string, about: RunLink): string {
  const foot = fixedPart(`Said by ${runLink(about, 'this run')}.`)
  return fitParts([...outcomeParts(outcome, environment), foot], IN_COMMENT, MORE)
}
