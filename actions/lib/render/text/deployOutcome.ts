import type { DeployOutcome } from '../../model/outcome.ts'
import type { FailedDeployment, FinishedDeployment } from '../phrases/deployOutcome.ts'
import { addressIn, DECLINED, NOT_DEPLOYED, outcomeText, stackStateText, statusHint } from '../phrases/deployOutcome.ts'
import { plainText } from '../phrases/phrase.ts'
import { checkLines, nextStepLines, noteLines } from './check.ts'
import { rootCauseLines } from './event.ts'
import type { Line } from './layout/line.ts'
import { copyable, EMPTY, indented, line, span } from './layout/line.ts'
import { stepLines } from './nextSteps.ts'
import { retainedResourceLines } from './retainedResources.ts'

/** The result of a deployment, the application's URL, the checks, and the next steps. */
export function deployLines(outcome: DeployOutcome, environment: string): readonly Line[] {
  switch (outcome.kind) {
    case 'deployed':
    case 'unchanged':
      return finishedLines(outcome, environment)
    case 'deployed-not-proven':
      return [
        ...finishedLines(outcome, environment),
        ...commandLines('To verify again:', `npm run verify -- ${environment}`),
      ]
    case 'deployed-not-protected':
      return [...finishedLines(outcome, environment), EMPTY, line(outcome.reason), line(outcome.todo)]
    case 'declined':
      return [line(span(environment, 'bold'), ` ${DECLINED}`)]
    case 'rolled-back':
    case 'failed':
      return failedLines(outcome, environment)
    default:
      return outcome satisfies never
  }
}

function finishedLines(outcome: FinishedDeployment, environment: string): readonly Line[] {
  const { outputs, checks, note } = outcome
  const { isProven, text } = outcomeText(outcome)
  const address = addressIn(outputs)
  return [
    line(span(isProven ? '✓ ' : '! ', isProven ? 'success' : 'warning'), span(environment, 'bold'), ` ${text}`),
    ...(address === undefined ? [] : [copyable(address, 2)]),
    ...(checks.length > 0
      ? [EMPTY, ...indented(checkLines(checks)), ...noteLines(note), ...nextStepLines(checks)]
      : []),
  ]
}

/** The root cause comes first: it is the line to fix. */
export function failedLines(
  { kind, rootCause, blockers, status, retained, todo, steps }: FailedDeployment,
  environment: string,
  result = NOT_DEPLOYED,
): readonly Line[] {
  return [
    ...rootCauseLines(rootCause, blockers),
    EMPTY,
    line(span(environment, 'bold'), ` ${result}. ${plainText(stackStateText(kind, status))}`),
    ...retainedResourceLines(retained),
    EMPTY,
    ...(steps ? stepLines(steps) : [line(todo ?? statusHint(environment))]),
  ]
}

function commandLines(title: string, command: string): readonly Line[] {
  return [EMPTY, line(title), copyable(command, 2)]
}
