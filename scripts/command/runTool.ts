import { openTerminal } from '#lib/console/terminal.ts'
import type { Tool } from './command.ts'
import { toolHelpLines } from './help.ts'
import { parseToolArguments, type ToolArguments } from './parseArguments.ts'
import { refuseFlagsOfNpm } from './refuseFlagsOfNpm.ts'
import { reportScriptFailure } from './reportScriptFailure.ts'
import { watchOutput } from './watchOutput.ts'

/** The frame of these scripts: reads arguments, sets the exit code. `--help` and invalid arguments run nothing. */
export async function runTool<Name extends string>(
  tool: Tool<Name>,
  perform: (args: ToolArguments<Name>) => Promise<0 | 1>,
  argv: readonly string[] = process.argv.slice(2),
): Promise<void> {
  watchOutput(process)
  try {
    refuseFlagsOfNpm(tool, argv, process.env)
    const args = parseToolArguments(tool, argv)
    if (args.has('help')) openTerminal(process.stdout).print(toolHelpLines(tool))
    else process.exitCode = await perform(args)
  } catch (error) {
    process.exitCode = reportScriptFailure(error, { writeDocument: undefined })
  }
}
