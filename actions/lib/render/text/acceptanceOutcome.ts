import type { AcceptanceOutcome, AnsweredQuestion } from '../../model/acceptance/questionResult.ts'
import { clean } from '../phrases/clean.ts'
import { EMPTY, type Line, line, span } from './layout/line.ts'
import { retainedResourceLines } from './retainedResources.ts'

/** The answers, one line each, and the reason why the run stopped. */
export function acceptanceLines(
  { reason, todo, retained }: Pick<AcceptanceOutcome, 'reason' | 'todo' | 'retained'>,
  questions: readonly AnsweredQuestion[],
): readonly Line[] {
  const answers = questions.map(({ text, observation }) =>
    observation.kind === 'observed'
      ? line(span('✓ ', 'success'), `${text} `, span(observation.reading, 'bold'))
      : line(span('· ', 'dim'), `${text} `, span('not observed', 'dim')),
  )
  const problem = [reason, todo].filter(text => text !== undefined).map(text => line(clean(text)))
  return [...answers, ...(problem.length > 0 ? [EMPTY, ...problem] : []), ...retainedResourceLines(retained, 'earlier')]
}
