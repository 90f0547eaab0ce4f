import { openTerminal } from '#lib/console/terminal.ts'
import type { ProblemKind } from '#lib/model/problem.ts'
import { Problem } from '#lib/model/problem.ts'
import { jsonText, problemDocument } from '#lib/render/json.ts'
import { line, span } from '#lib/render/line.ts'
import { problemLines } from '#lib/render/problem.ts'
import type { Command } from './command.ts'
import { INTERRUPTED } from './interruption.ts'

type Circumstances = { readonly command: Command; readonly json: boolean; readonly interrupted: boolean }

const EXIT_CODES: Readonly<Record<ProblemKind, number>> = { failed: 1, usage: 2, refused: 3 }
const BUG = 1

/** Says why a script ends without an outcome; gives the exit code. */
export function tellFailure(error: unknown, { command, json, interrupted }: Circumstances): number {
  const terminal = openTerminal(process.stderr)
  if (interrupted) {
    terminal.print([line(span(`Interrupted${command.afterwards ? `; ${command.afterwards}` : ''}.`, 'careful'))])
    if (json) process.stdout.write(jsonText({ outcome: 'interrupted' }))
    return INTERRUPTED
  }
  if (error instanceof Problem) {
    if (json) process.stdout.write(jsonText(problemDocument(error)))
    else terminal.print(problemLines(error))
    return EXIT_CODES[error.kind]
  }
  const stack = stackOf(error).split('\n')
  terminal.print([
    line(span('This is a bug in this repository.', 'bad')),
    ...stack.map(row => ({ ...line(row), hang: undefined })),
  ])
  if (json)
    process.stdout.write(jsonText({ outcome: 'bug', message: error instanceof Error ? error.message : String(error) }))
  return BUG
}

// Only stacks: the other fields of an error may hold what was sent to AWS.
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const own = error.stack ?? error.message
  return error.cause === undefined ? own : `${own}\nCaused by: ${stackOf(error.cause)}`
}
