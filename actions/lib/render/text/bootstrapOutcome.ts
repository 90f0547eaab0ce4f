import type { BootstrapOutcome } from '../../model/outcome.ts'
import { failedLines } from './deployOutcome.ts'
import type { Line } from './line.ts'
import { indented, line, span } from './line.ts'
import { outputLines } from './stackOutputs.ts'

/** The ground of an environment: its artifact bucket and its roles. */
export function bootstrapLines(outcome: BootstrapOutcome, environment: string): readonly Line[] {
  switch (outcome.kind) {
    case 'created':
      return ready(outcome.outputs, environment, 'has its bootstrap stack. Deployments can begin.')
    case 'updated':
      return ready(outcome.outputs, environment, 'has its bootstrap stack brought up to date.')
    case 'unchanged':
      return ready(outcome.outputs, environment, 'has its bootstrap stack already. Nothing changed.')
    case 'declined':
      return [line(span(environment, 'strong'), ' was not bootstrapped: you said no. Nothing was changed.')]
    case 'rolled-back':
    case 'failed':
      return failedLines(outcome, environment, 'was not bootstrapped')
    default:
      return outcome satisfies never
  }
}

function ready(outputs: Readonly<Record<string, string>>, environment: string, words: string): readonly Line[] {
  return [line(span('✓ ', 'good'), span(environment, 'strong'), ` ${words}`), ...indented(outputLines(outputs))]
}
