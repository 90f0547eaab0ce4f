import { openTerminal } from '#lib/console/terminal.ts'
import { bugDocument, problemDocument } from '#lib/render/json/json.ts'
import { line, span } from '#lib/render/text/layout/line.ts'
import { describeFailure } from '#lib/shell/describeFailure.ts'
import type { Command } from './command.ts'
import type { WriteDocument } from './writeDocument.ts'

type FailureOutputs = {
  readonly command: Command
  /** Undefined without `--json`. */
  readonly writeDocument: WriteDocument | undefined
  /** Default: stderr. */
  readonly errors?: NodeJS.WriteStream
}

/** Reports an error for people, or as the document of `--json`. @returns the exit code */
export function reportScriptFailure(
  error: unknown,
  { writeDocument, errors = process.stderr }: Omit<FailureOutputs, 'command'>,
): number {
  const { isBug, exitCode, problem, lines } = describeFailure(error)
  // A stack trace has no part in the document.
  if (!writeDocument || isBug) openTerminal(errors).print(lines)
  writeDocument?.(isBug ? bugDocument(problem) : problemDocument(problem))
  return exitCode
}

type InterruptOutputs = FailureOutputs & {
  /** The verb was interrupted at its question, before it changed anything. */
  readonly wasQuestion: boolean
}

/** Reports that Ctrl-C or another signal ended the verb. */
export function reportInterrupt(outputs: InterruptOutputs): void {
  const { command, writeDocument, errors = process.stderr, wasQuestion } = outputs
  const advice = wasQuestion ? 'Nothing was changed.' : command.afterInterrupt
  openTerminal(errors).print([line(span(['Interrupted.', advice].filter(Boolean).join(' '), 'warning'))])
  writeDocument?.({ outcome: 'interrupted' })
}
