import type { Evidence } from '../model/acceptance/evidence.ts'
import type { AnsweredQuestion, QuestionResult } from '../model/acceptance/questionResult.ts'
import { QUESTIONS } from './questions.ts'

/** The answer of a job's evidence to every question. */
export function questionResultsOf(evidence: Evidence): readonly QuestionResult[] {
  return QUESTIONS.map(({ id, observe }) => ({ question: id, observation: observe(evidence) }))
}

/**
 * One answer to each question: the one that observed something. Of two, the one whose reading its question names last, which
 * is the exception: `some type is denied` outweighs `no type is denied`.
 */
export function mergeQuestionResults(
  earlier: readonly QuestionResult[],
  later: readonly QuestionResult[],
): readonly QuestionResult[] {
  return QUESTIONS.map(({ id, readings }) => {
    const given = [earlier, later].flatMap(answers => answers.filter(({ question }) => question === id))
    const rank = ({ observation }: QuestionResult) =>
      observation.kind === 'observed' ? readings.indexOf(observation.reading) : -1
    const [first, ...others] = given
    const none: QuestionResult = {
      question: id,
      observation: { kind: 'not-observed', reason: 'The run stopped before.' },
    }
    return others.reduce((best, other) => (rank(other) > rank(best) ? other : best), first ?? none)
  })
}

/** Every question with its answer, for people. */
export function answeredQuestions(answers: readonly QuestionResult[]): readonly AnsweredQuestion[] {
  return QUESTIONS.flatMap(({ id, about, text }) => {
    const answer = answers.find(({ question }) => question === id)
    return answer ? [{ about, text, observation: answer.observation }] : []
  })
}
