import type { DriftOutcome } from '../../model/cloudFormation/driftedResource.ts'
import type { RunLink } from '../../model/gitHub/workflowRun.ts'
import { driftCount, driftParts } from './parts/drift.ts'
import { SHORTENED_NOTE } from './parts/problem.ts'
import { fitParts, fixedPart, IN_COMMENT } from './syntax/fit.ts'
import { runLink } from './syntax/link.ts'

const ADVICE =
  'Revert each difference by hand, or adopt it in the templates with a pull request. Deploying unchanged templates reverts nothing. This issue is closed when the stack is in sync again.'

/** The one drift issue of an environment, while it has drifted and when it is in sync again. */
export function driftIssue(
  outcome: DriftOutcome,
  environment: string,
  run: RunLink,
): { readonly title: string; readonly body: string } {
  const footer = `Reported by ${runLink(run, 'this run')}.`
  const advice = outcome.kind === 'drifted' ? [ADVICE] : []
  const parts = [...driftParts(outcome, environment), ...[...advice, footer].map(fixedPart)]
  return { title: titleOf(outcome, environment), body: fitParts(parts, IN_COMMENT, SHORTENED_NOTE) }
}

function titleOf(outcome: DriftOutcome, environment: string): string {
  // GitHub does not read Markdown in a title, but resolves mentions and references there.
  const name = environment.replaceAll(/[^\w.-]/g, '?').slice(0, 100)
  return `Drift in ${name}: ${outcome.kind === 'drifted' ? driftCount(outcome.resources) : 'none'}`
}
