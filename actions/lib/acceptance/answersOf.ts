import type { Answer } from '../model/acceptance/answer.ts'
import type { Evidence } from '../model/acceptance/evidence.ts'
import { QUESTIONS } from './questions.ts'

/** The answer of a job's evidence to every question. */
export function answersOf(evidence: Evidence): readonly Answer[] {
  return QUESTIONS.map(({ id, observe }) => ({ question: id, observation: observe(evidence) }))
}

/**
 * One answer to each question: the later job's if it observed something, otherwise the earlier one's. Neither knows the
 * evidence of the other.
 */
export function mergeAnswers(earlier: readonly Answer[], later: readonly Answer[]): readonly Answer[] {
  const before = new Map(earlier.map(answer => [answer.question, answer]))
  return later.map(answer =>
    answer.observation.kind === 'observed' ? answer : (before.get(answer.question) ?? answer),
  )
}
