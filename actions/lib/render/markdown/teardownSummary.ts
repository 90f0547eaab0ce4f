import type { TeardownOutcome } from '../../model/outcome.ts'
import { nothingToDoText } from '../phrases/retainedResources.ts'
import { SHORTENED_NOTE } from './parts/problem.ts'
import { retainedResourceParts } from './parts/retainedResources.ts'
import { rootCause } from './parts/rootCause.ts'
import { EMOJI } from './syntax/emoji.ts'
import { codeSpan } from './syntax/escape.ts'
import type { DocumentPart } from './syntax/fit.ts'
import { fitParts, fixedPart, IN_SUMMARY } from './syntax/fit.ts'
import { prose } from './syntax/prose.ts'

export function teardownSummary(outcome: TeardownOutcome, environment: string): string {
  return fitParts(teardownParts(outcome, environment), IN_SUMMARY, SHORTENED_NOTE)
}

function teardownParts(outcome: TeardownOutcome, environment: string): readonly DocumentPart[] {
  const name = codeSpan(environment)
  switch (outcome.kind) {
    case 'gone':
      return [fixedPart(`### ${EMOJI.success} ${name} is gone.`), ...retainedResourceParts(outcome.retained)]
    case 'nothing-to-do':
      return [
        fixedPart(`### ${EMOJI.success} ${name} ${nothingToDoText(outcome)}`),
        ...retainedResourceParts(outcome.deleted?.retained ?? [], 'earlier'),
      ]
    case 'failed':
      return [
        fixedPart(`### ${EMOJI.error} ${name} is not gone: ${rootCause(outcome.rootCause)}`),
        fixedPart(`The stack stopped in ${codeSpan(outcome.status)}.`),
        ...(outcome.todo ? [fixedPart(prose(outcome.todo))] : []),
      ]
    default:
      return outcome satisfies never
  }
}
