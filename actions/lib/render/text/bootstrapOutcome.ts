import type { BootstrapOutcome } from '../../model/outcome.ts'
import { failedLines } from './deployOutcome.ts'
import type { Line } from './layout/line.ts'
import { indented, line, span } from './layout/line.ts'
import { outputLines } from './stackOutputs.ts'

/** The result of a bootstrap, with the outputs of the bootstrap stack. */
export function bootstrapLines(outcome: BootstrapOutcome, environment: string): readonly Line[] {
  switch (outcome.kind) {
    case 'created':
      return ready(outcome.outputs, environment, 'is bootstrapped and ready for its first deployment.')
    case 'updated':
      return ready(outcome.outputs, environment, 'has an updated bootstrap stack.')
    case 'unchanged':
      return ready(outcome.outputs, environment, 'is already bootstrapped: nothing to change.')
    case 'declined':
      return [line(span(environment, 'bold'), ' was not bootstrapped: declined at the prompt. Nothing was changed.')]
    case 'rolled-back':
    case 'failed':
      return failedLines(outcome, environment, 'was not bootstrapped')
    default:
      return outcome satisfies never
  }
}

function ready(outputs: Readonly<Record<string, string>>, environment: string, text: string): readonly Line[] {
  return [line(span('✓ ', 'success'), span(environment, 'bold'), ` ${text}`), ...indented(outputLines(outputs))]
}
