import type { AcceptanceOutcome, AnsweredQuestion } from '../../model/acceptance/questionResult.ts'
import { durationOf } from '../phrases/duration.ts'
import { SHORTENED_NOTE } from './parts/problem.ts'
import { retainedResourceParts } from './parts/retainedResources.ts'
import { EMOJI } from './syntax/emoji.ts'
import { codeSpan } from './syntax/escape.ts'
import { type DocumentPart, fitParts, fixedPart, IN_SUMMARY } from './syntax/fit.ts'
import { prose } from './syntax/prose.ts'
import { markdownTable } from './syntax/table.ts'

type AnsweredRun = Pick<AcceptanceOutcome, 'kind' | 'steps' | 'reason' | 'todo' | 'retained'> & {
  readonly questions: readonly AnsweredQuestion[]
}

/** The answers of an acceptance run: what was observed, then what stays open and why. */
export function acceptanceSummary(
  { kind, steps, reason, todo, retained, questions }: AnsweredRun,
  environment: string,
): string {
  const name = codeSpan(environment)
  const head = kind === 'complete' ? `${EMOJI.success} ${name} was accepted` : `${EMOJI.error} ${name} was not accepted`
  const parts: readonly DocumentPart[] = [
    fixedPart(`### ${head}: ${answerCount(questions)}`),
    ...[reason, todo].filter(text => text !== undefined).map(text => fixedPart(prose(text))),
    fixedPart(stepTable(steps)),
    ...retainedResourceParts(retained, 'earlier'),
    fixedPart(['#### Observed', observedTable(questions)].join('\n\n')),
    fixedPart(['#### Still open', openTable(questions)].join('\n\n')),
  ]
  return fitParts(parts, IN_SUMMARY, SHORTENED_NOTE)
}

/** `17 of 28 questions answered` */
function answerCount(questions: readonly AnsweredQuestion[]): string {
  const observed = questions.filter(({ observation }) => observation.kind === 'observed')
  return `${observed.length} of ${questions.length} questions answered`
}

function stepTable(steps: AnsweredRun['steps']): string {
  const rows = steps.map(({ step, outcome, seconds }) => [step, codeSpan(outcome), durationOf(seconds)])
  return markdownTable(['Step', 'Outcome', 'Time'], rows)
}

function observedTable(questions: readonly AnsweredQuestion[]): string {
  const rows = questions.flatMap(({ about, text, observation }) =>
    observation.kind === 'observed'
      ? [[about, prose(text), `**${prose(observation.reading)}**`, codeSpan(observation.evidence)]]
      : [],
  )
  return markdownTable(['About', 'Question', 'Reading', 'Evidence'], rows)
}

function openTable(questions: readonly AnsweredQuestion[]): string {
  const rows = questions.flatMap(({ about, text, observation }) =>
    observation.kind === 'not-observed' ? [[about, prose(text), prose(observation.reason)]] : [],
  )
  return markdownTable(['About', 'Question', 'Why, and what would show it'], rows)
}
