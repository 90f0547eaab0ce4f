import { openTerminal } from '#lib/console/terminal.ts'
import { HELP_TOOL } from './command/catalogue/shell.ts'
import { helpArguments, namedHelp } from './command/namedHelp.ts'
import { overviewLines } from './command/overview.ts'
import { runTool } from './command/runTool.ts'

await runTool(
  HELP_TOOL,
  async ({ operands: [name] }) => {
    openTerminal(process.stdout).print(name === undefined ? overviewLines() : namedHelp(name))
    return 0
  },
  helpArguments(process.argv.slice(2)),
)
