import type { TeardownOutcome } from '../../model/outcome.ts'
import { nothingToDoText } from '../phrases/retainedResources.ts'
import { rootCauseLines } from './event.ts'
import type { Line } from './layout/line.ts'
import { EMPTY, line, span } from './layout/line.ts'
import { retainedResourceLines } from './retainedResources.ts'

/** The result of a teardown, the retained resources, and the next step. */
export function teardownLines(outcome: TeardownOutcome, environment: string): readonly Line[] {
  switch (outcome.kind) {
    case 'gone':
      return [
        line(span('✓ ', 'success'), span(environment, 'bold'), ' is gone.'),
        ...retainedResourceLines(outcome.retained),
      ]
    case 'nothing-to-do':
      return [
        line(span('✓ ', 'success'), span(environment, 'bold'), ` ${nothingToDoText(outcome)}`),
        ...retainedResourceLines(outcome.deleted?.retained ?? [], 'earlier'),
      ]
    case 'failed':
      return [
        ...rootCauseLines(outcome.rootCause),
        EMPTY,
        line(span(environment, 'bold'), ` was not deleted: its stack stopped in ${outcome.status}.`),
        EMPTY,
        line(outcome.todo ?? `Fix the cause, then run 'npm run teardown -- ${environment}' again.`),
      ]
    default:
      return outcome satisfies never
  }
}
