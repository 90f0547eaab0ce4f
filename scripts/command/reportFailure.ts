import { openTerminal } from '#lib/console/terminal.ts'
import { EXIT_CODES } from '#lib/model/exitCode.ts'
import { Problem } from '#lib/model/problem.ts'
import { stackTraceOf } from '#lib/model/stackTrace.ts'
import { redactError } from '#lib/redaction/redactError.ts'
import { PATTERN_REDACTION } from '#lib/redaction/redaction.ts'
import { jsonText, problemDocument } from '#lib/render/json/json.ts'
import { line, span } from '#lib/render/text/line.ts'
import { problemLines } from '#lib/render/text/problem.ts'
import type { Command } from './command.ts'
import { EXIT_INTERRUPTED } from './handleSignals.ts'

type FailureContext = { readonly command: Command; readonly json: boolean; readonly interrupted: boolean }

/** Says why a script ends without an outcome; gives the exit code. */
export function reportFailure(thrown: unknown, { command, json, interrupted }: FailureContext): number {
  const terminal = openTerminal(process.stderr)
  if (interrupted) {
    terminal.print([line(span(`Interrupted${command.afterwards ? `; ${command.afterwards}` : ''}.`, 'careful'))])
    if (json) process.stdout.write(jsonText({ outcome: 'interrupted' }))
    return EXIT_INTERRUPTED
  }
  const error = redactError(thrown, PATTERN_REDACTION)
  if (error instanceof Problem) {
    if (json) process.stdout.write(jsonText(problemDocument(error)))
    else terminal.print(problemLines(error))
    return EXIT_CODES[error.kind]
  }
  const stack = stackTraceOf(error).split('\n')
  terminal.print([
    line(span('This is a bug in this repository.', 'bad')),
    ...stack.map(row => ({ ...line(row), hang: undefined })),
  ])
  if (json)
    process.stdout.write(jsonText({ outcome: 'bug', message: error instanceof Error ? error.message : String(error) }))
  return EXIT_CODES.bug
}
