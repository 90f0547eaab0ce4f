import type { RetainedResource } from '../outcome.ts'

/** The observation of a run about a question; without a reading, the reason why nothing shows one. */
export type ReadingResult =
  | { readonly kind: 'observed'; readonly reading: string; readonly evidence: string }
  | { readonly kind: 'not-observed'; readonly reason: string }

/** The answer of a run to the question with an id: `nested-values`. */
export type QuestionResult = { readonly question: string; readonly observation: ReadingResult }

export type AcceptanceOutcome = {
  /** stopped: a step did not end as it should, so that later questions are open. */
  readonly kind: 'complete' | 'stopped'
  readonly answers: readonly QuestionResult[]
  /** The steps that ran, with their outcomes and whole seconds. */
  readonly steps: readonly { readonly step: string; readonly outcome: string; readonly seconds: number }[]
  /** The reason why the run stopped. */
  readonly reason: string | undefined
  readonly todo: string | undefined
  /** The resources that outlived the creation that failed on purpose, with the command that removes each. */
  readonly retained: readonly RetainedResource[]
  /** The id of the created root stack, under which CloudFormation keeps its events after the teardown. */
  readonly stackId: string | undefined
}

/** A question with its answer, for people. */
export type AnsweredQuestion = {
  readonly about: 'AWS' | 'GitHub'
  readonly text: string
  readonly observation: ReadingResult
}
