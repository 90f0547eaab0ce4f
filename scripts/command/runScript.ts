import { enableCompileCache } from 'node:module'
import { openTerminal, type Terminal } from '#lib/console/terminal.ts'
import type { OutcomeDocument } from '#lib/render/json/json.ts'
import type { Line } from '#lib/render/text/layout/line.ts'
import { type AwsSession, awsSessionOf } from '#lib/shell/awsSession.ts'
import type { ExitCode } from '#lib/shell/exitCode.ts'
import { exitWhenWritten } from '#lib/shell/exitWhenWritten.ts'
import type { Command } from './command.ts'
import type { ScriptTools } from './connectScriptTools.ts'
import { environmentArgument } from './environmentArgument.ts'
import { handleInterrupt } from './handleInterrupt.ts'
import { helpLines } from './help.ts'
import { type Arguments, parseArguments } from './parseArguments.ts'
import { refuseFlagsOfNpm } from './refuseFlagsOfNpm.ts'
import { isRehearsalStep } from './rehearsalStep.ts'
import { reportInterrupt, reportScriptFailure } from './reportScriptFailure.ts'
import { watchOutput } from './watchOutput.ts'
import { asksForDocument, documentWriter } from './writeDocument.ts'

export type ScriptResult = {
  /** For `--json`. */
  readonly document: OutcomeDocument
  /** For the terminal. */
  readonly lines: readonly Line[]
  readonly code: ExitCode
}

export type ScriptContext<Name extends string> = {
  readonly args: Arguments<Name>
  /** The environment's name; '' for a verb that takes any number of them, or none. */
  readonly name: string
  readonly tools: ScriptTools
  readonly session: AwsSession
  /** For what is printed before the outcome; with `--json` it is stderr. */
  readonly terminal: Terminal
}

/** The frame of every script: reads arguments, reports one outcome, sets the exit code. Errors are caught here and nowhere else. */
export async function runScript<Name extends string>(
  command: Command<Name>,
  perform: (context: ScriptContext<Name>) => Promise<ScriptResult>,
): Promise<void> {
  watchOutput(process)
  const argv = process.argv.slice(2)
  const json = asksForDocument(argv)
  const isStep = isRehearsalStep(process.env)
  const resultAlone = isStep || (command.resultOnStdout !== undefined && argv.includes(`--${command.resultOnStdout}`))
  const terminal = openTerminal(json || resultAlone ? process.stderr : process.stdout)
  const writeDocument = json ? documentWriter(process.stdout, command.name) : undefined
  const errors = isStep && !json ? process.stdout : process.stderr
  const outputs = { command: isStep ? withoutAdvice(command) : command, writeDocument, errors }
  const interrupt = handleInterrupt(terminal, {
    mode: readsOnly(command, argv) ? 'readsOnly' : 'cleansUp',
    onExit: () => reportInterrupt({ ...outputs, wasQuestion: interrupt.wasQuestion() }),
  })
  // The AWS SDK is loaded after this line, and compiling it is most of a verb's start.
  enableCompileCache()
  try {
    refuseFlagsOfNpm(command, argv, process.env)
    const args = parseArguments(command, argv)
    if (args.has('help')) return terminal.print(helpLines(command))
    // Loaded after the arguments are checked, so that help and wrong arguments take no time.
    const { connectScriptTools } = await import('./connectScriptTools.ts')
    interrupt.signal.throwIfAborted()
    const previews = isStep && !json && command.previewIsResult ? openTerminal(process.stdout) : terminal
    const tools = connectScriptTools({ terminal, previews, json, ...interrupt })
    const name =
      command.environments === 'one' ? await environmentArgument(command, args.environments, tools.workspace) : ''
    const { document, lines, code } = await perform({
      ...{ args, name, tools, terminal },
      session: awsSessionOf(process.env),
    })
    terminal.live(undefined)
    const isResult = resultAlone && !interrupt.signal.aborted
    if (!writeDocument) (isResult ? openTerminal(process.stdout) : terminal).print(lines)
    // The outcome of an interrupted operation is incomplete, so no program may take it for the real one.
    if (interrupt.signal.aborted) endInterrupted()
    else {
      writeDocument?.(document)
      process.exitCode = code
    }
  } catch (error) {
    terminal.live(undefined)
    if (interrupt.signal.aborted) endInterrupted()
    else process.exitCode = reportScriptFailure(error, outputs)
  } finally {
    interrupt.end()
    exitWhenWritten()
  }

  function endInterrupted(): void {
    reportInterrupt({ ...outputs, wasQuestion: interrupt.wasQuestion() })
    process.exitCode = interrupt.exitCode()
  }
}

/** Before the arguments are checked: Ctrl-C works from the first moment. */
function readsOnly({ readsOnly: declared }: Command, argv: readonly string[]): boolean {
  return typeof declared === 'object' ? !argv.includes(`--${declared.unless}`) : declared === true
}

/** In a rehearsal nothing continues after the interruption. */
function withoutAdvice<Name extends string>({ afterInterrupt: _, ...command }: Command<Name>): Command<Name> {
  return command
}
