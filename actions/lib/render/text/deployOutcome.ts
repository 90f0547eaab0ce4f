import type { DeployOutcome } from '../../model/outcome.ts'
import type { FailedDeployment, FinishedDeployment } from '../phrases/deployOutcome.ts'
import { DECLINED, NOT_DEPLOYED, outcomeText, stackStateText, statusHint } from '../phrases/deployOutcome.ts'
import { plainText } from '../phrases/phrase.ts'
import { checkLines, nextStepLines } from './check.ts'
import { rootCauseLines } from './event.ts'
import type { Line } from './line.ts'
import { copyable, EMPTY, indented, line, span } from './line.ts'
import { retainedResourceLines } from './retainedResources.ts'

/** How a deployment ended: what is true now, where it can be seen, and what to do next. */
export function deployLines(outcome: DeployOutcome, environment: string): readonly Line[] {
  switch (outcome.kind) {
    case 'deployed':
    case 'unchanged':
      return ended(outcome, environment)
    case 'deployed-not-proven':
      return [
        ...ended(outcome, environment),
        ...goOn('When that is settled, ask again:', `npm run verify -- ${environment}`),
      ]
    case 'declined':
      return [line(span(environment, 'strong'), ` ${DECLINED}`)]
    case 'rolled-back':
    case 'failed':
      return failedLines(outcome, environment)
    default:
      return outcome satisfies never
  }
}

function ended(outcome: FinishedDeployment, environment: string): readonly Line[] {
  const { outputs, checks } = outcome
  const { well, words } = outcomeText(outcome)
  return [
    line(span(well ? '✓ ' : '! ', well ? 'good' : 'careful'), span(environment, 'strong'), ` ${words}`),
    ...(outputs.Url ? [copyable(outputs.Url, 2)] : []),
    ...(checks.length > 0 ? [EMPTY, ...indented(checkLines(checks)), ...nextStepLines(checks)] : []),
  ]
}

/** The first line is the root cause: whoever reads only that one knows what to mend. */
export function failedLines(
  { kind, rootCause, status, retained, todo }: FailedDeployment,
  environment: string,
  undone = NOT_DEPLOYED,
): readonly Line[] {
  return [
    ...rootCauseLines(rootCause),
    EMPTY,
    line(span(environment, 'strong'), ` ${undone}. ${plainText(stackStateText(kind, status))}`),
    ...retainedResourceLines(retained),
    EMPTY,
    line(todo ?? statusHint(environment)),
  ]
}

function goOn(words: string, command: string): readonly Line[] {
  return [EMPTY, line(words), copyable(command, 2)]
}
