import type { Evidence } from '../model/acceptance/evidence.ts'
import type { ReadingResult } from '../model/acceptance/questionResult.ts'

/** A question about AWS or GitHub that no page answers for certain. The code is right under each of its readings. */
export type Question = {
  /** Stable: a switch of the built-in AWS in the spelling of identifiers, where it has one. */
  readonly id: string
  readonly about: 'AWS' | 'GitHub'
  /** One sentence. */
  readonly text: string
  /** Every reading that an observation can have; none if no run of this kind can answer. */
  readonly readings: readonly string[]
  /** The evidence that answers; for a question without readings, how a person can find out. */
  readonly answeredBy: string
  readonly observe: (evidence: Evidence) => ReadingResult
}

export function observed(reading: string, evidence: string): ReadingResult {
  return { kind: 'observed', reading, evidence }
}

export function notObserved(reason: string): ReadingResult {
  return { kind: 'not-observed', reason }
}

type UnanswerableQuestion = Pick<Question, 'id' | 'about' | 'text' | 'answeredBy'> & { readonly reason: string }

/** A question that is on record although no run of this kind answers it. */
export function unanswerable({ reason, ...question }: UnanswerableQuestion): Question {
  return { ...question, readings: [], observe: () => notObserved(`${reason} ${question.answeredBy}`) }
}
