import type { DeployOutcome } from '../model/outcome.ts'
import { checkLines, todoLines } from './check.ts'
import type { Ended, Failed } from './deployWords.ts'
import { DECLINED, endedWords, NOT_DEPLOYED, standingOf, whereItStands } from './deployWords.ts'
import { rootCauseLines } from './event.ts'
import { leftOverLines } from './leftOver.ts'
import type { Line } from './line.ts'
import { copyable, EMPTY, indented, line, span } from './line.ts'
import { plainOf } from './phrase.ts'

/** How a deployment ended: what is true now, where it can be seen, and what to do next. */
export function deployLines(outcome: DeployOutcome, environment: string): readonly Line[] {
  switch (outcome.kind) {
    case 'deployed':
    case 'unchanged':
      return ended(outcome, environment)
    case 'deployed, not proven':
      return [
        ...ended(outcome, environment),
        ...goOn('When that is settled, ask again:', `npm run verify -- ${environment}`),
      ]
    case 'declined':
      return [line(span(environment, 'strong'), ` ${DECLINED}`)]
    case 'rolled back':
    case 'failed':
      return failedLines(outcome, environment)
    default:
      return outcome satisfies never
  }
}

function ended(outcome: Ended, environment: string): readonly Line[] {
  const { outputs, checks } = outcome
  const { well, words } = endedWords(outcome)
  return [
    line(span(well ? '✓ ' : '! ', well ? 'good' : 'careful'), span(environment, 'strong'), ` ${words}`),
    ...(outputs.Url ? [copyable(outputs.Url, 2)] : []),
    ...(checks.length > 0 ? [EMPTY, ...indented(checkLines(checks)), ...todoLines(checks)] : []),
  ]
}

/** The first line is the root cause: whoever reads only that one knows what to mend. */
export function failedLines(
  { kind, rootCause, status, leftOvers, todo }: Failed,
  environment: string,
  undone = NOT_DEPLOYED,
): readonly Line[] {
  return [
    ...rootCauseLines(rootCause),
    EMPTY,
    line(span(environment, 'strong'), ` ${undone}. ${plainOf(standingOf(kind, status))}`),
    ...leftOverLines(leftOvers),
    EMPTY,
    line(todo ?? whereItStands(environment)),
  ]
}

function goOn(words: string, command: string): readonly Line[] {
  return [EMPTY, line(words), copyable(command, 2)]
}
