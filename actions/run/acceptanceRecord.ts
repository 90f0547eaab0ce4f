import type { AcceptanceOutcome, QuestionResult } from '#lib/model/acceptance/questionResult.ts'
import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import { Problem } from '#lib/model/problem.ts'

/** The outcome of one job, for the next job: an output of the first, an input of the second. */
export function recordOf(outcome: AcceptanceOutcome): string {
  return JSON.stringify(outcome)
}

/** @throws Problem if the text is not one of `recordOf` */
export function readRecord(text: string | undefined): AcceptanceOutcome {
  const record = parsed(text ?? '')
  const { kind, answers, steps, reason, todo, stackId } = isMap(record) ? record : {}
  if (!Array.isArray(answers) || !Array.isArray(steps)) throw wrongRecord()
  return {
    kind: kind === 'complete' ? 'complete' : 'stopped',
    answers: answers.filter(isMap).flatMap(answerIn),
    steps: steps.filter(isMap).map(({ step, outcome, seconds }) => ({
      step: String(step),
      outcome: String(outcome),
      seconds: Number(seconds),
    })),
    reason: textOrUndefined(reason),
    todo: textOrUndefined(todo),
    // The job that saw them has reported them.
    retained: [],
    stackId: textOrUndefined(stackId),
  }
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    throw wrongRecord()
  }
}

function answerIn({ question, observation }: JsonMap): readonly QuestionResult[] {
  if (typeof question !== 'string' || !isMap(observation ?? null)) return []
  const { kind, reading, evidence, reason } = isMap(observation) ? observation : {}
  return [
    {
      question,
      observation:
        kind === 'observed'
          ? { kind, reading: String(reading), evidence: String(evidence) }
          : { kind: 'not-observed', reason: String(reason) },
    },
  ]
}

function textOrUndefined(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function wrongRecord(): Problem {
  return new Problem("The input 'record' is not what the stage 'deploy' has reported.", {
    kind: 'usage',
    todo: "Give this step the output 'record' of the job that deployed.",
  })
}
