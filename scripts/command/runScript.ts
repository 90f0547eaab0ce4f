import { enableCompileCache } from 'node:module'
import { openTerminal } from '#lib/console/terminal.ts'
import { jsonText } from '#lib/render/json/json.ts'
import type { Line } from '#lib/render/text/line.ts'
import type { Command } from './command.ts'
import type { LocalTools } from './connectTools.ts'
import { oneEnvironment } from './environmentArgument.ts'
import { EXIT_INTERRUPTED, handleSignals } from './handleSignals.ts'
import { helpLines } from './help.ts'
import { type Arguments, parseArguments } from './parseArguments.ts'
import { reportFailure } from './reportFailure.ts'

/** 0: done. 1: failed. 3: refused by the person. */
export type ExitCode = 0 | 1 | 3

export type ScriptResult = {
  /** For `--json`. */
  readonly document: object
  /** For people. */
  readonly lines: readonly Line[]
  readonly code: ExitCode
}

export type ScriptContext<Name extends string> = {
  readonly words: Arguments<Name>
  /** The environment that was named; '' where a verb takes any number of them. */
  readonly name: string
  readonly tools: LocalTools
}

/** The frame of every script: words in, one outcome out, and an exit code that tells which. Only here are errors caught. */
export async function runScript<Name extends string>(
  command: Command<Name>,
  run: (given: ScriptContext<Name>) => Promise<ScriptResult>,
): Promise<void> {
  // The AWS SDK is loaded after this line, and compiling it is most of a verb's start.
  enableCompileCache()
  const typed = process.argv.slice(2)
  const json = typed.includes('--json')
  const terminal = openTerminal(json ? process.stderr : process.stdout)
  const interruption = handleSignals(terminal, {
    what: command.readsOnly ? 'reads' : 'tidies',
    tell: () => reportFailure(undefined, { command, json, interrupted: true }),
  })
  try {
    const words = parseArguments(command, typed)
    if (words.has('help')) return terminal.print(helpLines(command))
    // Loaded this late, help and a wrong word cost nothing.
    const { connectTools } = await import('./connectTools.ts')
    const tools = connectTools({ terminal, json, ...interruption })
    const name =
      command.environments === 'one' ? await oneEnvironment(command, words.environments, tools.workspace) : ''
    const { document, lines, code } = await run({ words, name, tools })
    terminal.live(undefined)
    if (json) process.stdout.write(jsonText(document))
    else terminal.print(lines)
    process.exitCode = interruption.signal.aborted ? EXIT_INTERRUPTED : code
  } catch (error) {
    terminal.live(undefined)
    process.exitCode = reportFailure(error, { command, json, interrupted: interruption.signal.aborted })
  } finally {
    interruption.end()
  }
}
