import type { DriftOutcome } from '../../model/cloudFormation/driftedResource.ts'
import type { RunLink } from '../../model/gitHub/workflowRun.ts'
import { driftCount, driftParts } from './drift.ts'
import { fitParts, fixedPart, IN_COMMENT } from './fit.ts'
import { runLink } from './link.ts'
import { MORE } from './problem.ts'

const ADVICE =
  'Undo each by hand, or take it over into the templates by a pull request. Deploying unchanged templates undoes nothing. This issue is closed when nothing differs any more.'
/** The one issue of an environment, while something differs and when nothing does any more. */
export function driftIssue(
  outcome: DriftOutcome,
  environment: string,
  about: RunLink,
): { readonly title: string; readonly body: string } {
  const foot = `Compared by ${runLink(about, 'this run')}.`
  const advice = outcome.kind === 'drifted' ? [ADVICE] : []
  const parts = [...driftParts(outcome, environment), ...[...advice, foot].map(fixedPart)]
  return { title: titleOf(outcome, environment), body: fitParts(parts, IN_COMMENT, MORE) }
}

function titleOf(outcome: DriftOutcome, environment: string): string {
  // A title is no Markdown, but mentions and references in it are found all the same.
  const name = environment.replaceAll(/[^\w.-]/g, '?').slice(0, 100)
  return `Drift in ${name}: ${outcome.kind === 'drifted' ? driftCount(outcome.resources) : 'none'}`
}
