import type { BootstrapOutcome } from '../../model/outcome.ts'
import { failedLines } from './deployOutcome.ts'
import type { Line } from './layout/line.ts'
import { indented, line, span } from './layout/line.ts'
import { outputLines } from './stackOutputs.ts'

/** The result of a bootstrap, with the outputs of the bootstrap stack. */
export function bootstrapLines(outcome: BootstrapOutcome, environment: string): readonly Line[] {
  switch (outcome.kind) {
    case 'created':
      return ready(outcome, environment, 'is bootstrapped and ready for its first deployment.')
    case 'updated':
      return ready(outcome, environment, 'has an updated bootstrap stack.')
    case 'unchanged':
      return ready(
        outcome,
        environment,
        outcome.createdRoles.length > 0 ? 'is already bootstrapped.' : 'is already bootstrapped: nothing to change.',
      )
    case 'declined':
      return [line(span(environment, 'bold'), ' was not bootstrapped: declined at the prompt. Nothing was changed.')]
    case 'rolled-back':
    case 'failed':
      return failedLines(outcome, environment, 'was not bootstrapped')
    default:
      return outcome satisfies never
  }
}

type ReadyOutcome = Extract<BootstrapOutcome, { readonly outputs: unknown }>

function ready({ outputs, createdRoles }: ReadyOutcome, environment: string, text: string): readonly Line[] {
  return [
    line(span('✓ ', 'success'), span(environment, 'bold'), ` ${text}`),
    ...indented(outputLines(outputs)),
    ...createdRoles.map(name => line(`  Created service-linked role ${name}.`)),
  ]
}
