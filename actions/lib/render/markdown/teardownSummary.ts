import type { TeardownOutcome } from '../../model/outcome.ts'
import { code } from './escaped.ts'
import type { Part } from './fit.ts'
import { fitted, fixed, IN_SUMMARY } from './fit.ts'
import { leftOverParts } from './leftOver.ts'
import { MORE } from './problem.ts'
import { prose } from './prose.ts'
import { rootCause } from './rootCause.ts'
import { SIGNS } from './sign.ts'

export function teardownSummary(outcome: TeardownOutcome, environment: string): string {
  return fitted(teardownParts(outcome, environment), IN_SUMMARY, MORE)
}

function teardownParts(outcome: TeardownOutcome, environment: string): readonly Part[] {
  const name = code(environment)
  switch (outcome.kind) {
    case 'gone':
      return [fixed(`### ${SIGNS.good} ${name} is gone.`), ...leftOverParts(outcome.leftOvers)]
    case 'nothing to do':
      return [fixed(`### ${SIGNS.good} ${name} has no stack. Nothing was changed.`)]
    case 'failed':
      return [
        fixed(`### ${SIGNS.bad} ${name} is not gone: ${rootCause(outcome.rootCause)}`),
        fixed(`The stack stopped in ${code(outcome.status)}.`),
        ...(outcome.todo ? [fixed(prose(outcome.todo))] : []),
      ]
    default:
      return outcome satisfies never
  }
}
