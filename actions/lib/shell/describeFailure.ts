import { Problem } from '../model/problem.ts'
import { stackTraceOf } from '../model/stackTrace.ts'
import { redactError } from '../redaction/redactError.ts'
import { PATTERN_REDACTION } from '../redaction/redaction.ts'
import { type Line, line, span } from '../render/text/layout/line.ts'
import { problemLines } from '../render/text/problem.ts'
import { EXIT_CODES } from './exitCode.ts'

export type Failure = {
  readonly isBug: boolean
  readonly exitCode: number
  /** Of a bug it is a general sentence: the bug's own message may hold what was sent to AWS, and stays in `lines`. */
  readonly problem: Problem
  /** For the log or the terminal; of a bug with its stack trace. */
  readonly lines: readonly Line[]
}

/** A thrown error as terminals and jobs report it, without secrets; anything but a Problem is a bug of this repository. */
export function describeFailure(thrown: unknown): Failure {
  const error = redactError(thrown, PATTERN_REDACTION)
  if (error instanceof Problem) {
    return { isBug: false, exitCode: EXIT_CODES[error.kind], problem: error, lines: problemLines(error) }
  }
  const stack = stackTraceOf(error).split('\n')
  return {
    isBug: true,
    exitCode: EXIT_CODES.bug,
    problem: new Problem(BUG, { todo: 'The log has the stack trace: report it.' }),
    lines: [line(span(BUG, 'error')), ...stack.map(row => ({ ...line(row), hang: undefined }))],
  }
}

const BUG = 'This is a bug in this repository.'
