import type { AcceptanceOutcome, QuestionResult, ReadingResult } from '../model/acceptance/questionResult.ts'
import { byFields, listOf, type Redactor, text } from './fields.ts'
import { redactRetainedResources } from './redactOutcomeParts.ts'

const redactReadingResult: Redactor<ReadingResult> = byFields<ReadingResult>({
  kind: 'kept',
  // Texts of our own.
  reading: ourText,
  evidence: text,
  reason: text,
})

export const redactAcceptanceOutcome: Redactor<AcceptanceOutcome> = byFields<AcceptanceOutcome>({
  kind: 'kept',
  answers: listOf(byFields<QuestionResult>({ question: ourText, observation: redactReadingResult })),
  steps: listOf(byFields<AcceptanceOutcome['steps'][number]>({ step: ourText, outcome: ourText, seconds: 'kept' })),
  reason: text,
  todo: text,
  retained: redactRetainedResources,
  stackId: ourText,
})

/** Ids and readings of questions, names of steps, and the id of the stack: later code compares or reads them. */
function ourText(value: string): string {
  return value
}
