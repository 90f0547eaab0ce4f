import type { TeardownOutcome } from '../../model/outcome.ts'
import { EMOJI } from './emoji.ts'
import { codeSpan } from './escape.ts'
import type { DocumentPart } from './fit.ts'
import { fitParts, fixedPart, IN_SUMMARY } from './fit.ts'
import { SHORTENED_NOTE } from './problem.ts'
import { prose } from './prose.ts'
import { retainedResourceParts } from './retainedResources.ts'
import { rootCause } from './rootCause.ts'

export function teardownSummary(outcome: TeardownOutcome, environment: string): string {
  return fitParts(teardownParts(outcome, environment), IN_SUMMARY, SHORTENED_NOTE)
}

function teardownParts(outcome: TeardownOutcome, environment: string): readonly DocumentPart[] {
  const name = codeSpan(environment)
  switch (outcome.kind) {
    case 'gone':
      return [fixedPart(`### ${EMOJI.good} ${name} is gone.`), ...retainedResourceParts(outcome.retained)]
    case 'nothing-to-do':
      return [fixedPart(`### ${EMOJI.good} ${name} has no stack. Nothing was changed.`)]
    case 'failed':
      return [
        fixedPart(`### ${EMOJI.bad} ${name} is not gone: ${rootCause(outcome.rootCause)}`),
        fixedPart(`The stack stopped in ${codeSpan(outcome.status)}.`),
        ...(outcome.todo ? [fixedPart(prose(outcome.todo))] : []),
      ]
    default:
      return outcome satisfies never
  }
}
