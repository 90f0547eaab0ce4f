import type { Check } from '../model/check.ts'
import { verdictOf } from '../model/check.ts'
import type { DeployOutcome } from '../model/outcome.ts'
import { checkLines, todoLines } from './check.ts'
import { rootCauseLines } from './event.ts'
import { leftOverLines } from './leftOver.ts'
import type { Line, Tone } from './line.ts'
import { copyable, EMPTY, indented, line, span } from './line.ts'

/** How a deployment ended: what is true now, where it can be seen, and what to do next. */
export function deployLines(outcome: DeployOutcome, environment: string): readonly Line[] {
  switch (outcome.kind) {
    case 'deployed':
      return proven(outcome, environment, 'good', 'is deployed and healthy.')
    case 'deployed, not proven':
      return [
        ...proven(outcome, environment, 'careful', notProven(outcome.checks)),
        ...goOn('When that is settled, ask again:', `npm run verify -- ${environment}`),
      ]
    case 'unchanged':
      return unchanged(outcome, environment)
    case 'declined':
      return [line(span(environment, 'strong'), ' was not deployed: you said no. Nothing was changed.')]
    case 'rolled back':
    case 'failed':
      return failedLines(outcome, environment)
    default:
      return outcome satisfies never
  }
}

type Ended = Extract<DeployOutcome, { readonly checks: unknown }>
type Failed = Extract<DeployOutcome, { readonly kind: 'rolled back' | 'failed' }>

function unchanged(outcome: Ended, environment: string): readonly Line[] {
  const verdict = outcome.checks.length === 0 ? 'healthy' : verdictOf(outcome.checks)
  const words = 'has nothing to deploy. Nothing changed.'
  if (verdict === 'healthy') return proven(outcome, environment, 'good', words)
  const but = verdict === 'unhealthy' ? 'But it is not healthy.' : 'But some checks could not be made.'
  return proven(outcome, environment, 'careful', `${words} ${but}`)
}

function notProven(checks: readonly Check[]): string {
  return verdictOf(checks) === 'unhealthy'
    ? 'is deployed, but it is not healthy. Nothing was rolled back.'
    : 'is deployed, but not proven: some checks could not be made.'
}

function proven({ outputs, checks }: Ended, environment: string, tone: Tone, words: string): readonly Line[] {
  const mark = tone === 'good' ? '✓ ' : '! '
  return [
    line(span(mark, tone), span(environment, 'strong'), ` ${words}`),
    ...(outputs.Url ? [copyable(outputs.Url, 2)] : []),
    ...(checks.length > 0 ? [EMPTY, ...indented(checkLines(checks)), ...todoLines(checks)] : []),
  ]
}

/** The first line is the root cause: whoever reads only that one knows what to mend. */
export function failedLines(
  { kind, rootCause, status, leftOvers, todo }: Failed,
  environment: string,
  undone = 'was not deployed',
): readonly Line[] {
  return [
    ...rootCauseLines(rootCause),
    EMPTY,
    line(span(environment, 'strong'), ` ${undone}. ${standing(kind, status)}`),
    ...leftOverLines(leftOvers),
    EMPTY,
    line(todo ?? `Run 'npm run status -- ${environment}' to see where it stands.`),
  ]
}

function standing(kind: Failed['kind'], status: string | undefined): string {
  if (status === undefined) return 'Its first creation was undone: the stack is gone.'
  if (status === 'ROLLBACK_COMPLETE') return `Its first creation was undone: an empty stack is left (${status}).`
  if (kind === 'rolled back') return `CloudFormation undid the change: what ran before runs again (${status}).`
  return `The stack stopped half-way and stays as it is (${status}).`
}

function goOn(words: string, command: string): readonly Line[] {
  return [EMPTY, line(words), copyable(command, 2)]
}
