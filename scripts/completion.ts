import { COMMANDS } from './command/catalogue/commands.ts'
import { COMPLETION_TOOL, SHELLS } from './command/catalogue/shell.ts'
import { usageProblem } from './command/parseArguments.ts'
import { runTool } from './command/runTool.ts'
import { bashCompletion, zshCompletion } from './completion/bashCompletion.ts'
import { type CompletedCommand, completedCommands } from './completion/completedCommands.ts'
import { fishCompletion } from './completion/fishCompletion.ts'

const COMPLETIONS: Readonly<Record<(typeof SHELLS)[number], (commands: readonly CompletedCommand[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
}

await runTool(COMPLETION_TOOL, async ({ operands: [name] }) => {
  const shell = SHELLS.find(each => each === name)
  if (shell === undefined)
    throw usageProblem(
      COMPLETION_TOOL,
      name === undefined ? 'Missing shell.' : `There is no completion for '${name}'.`,
      `Run 'npm run -s completion -- SHELL' with one of ${SHELLS.join(', ')}.`,
    )
  process.stdout.write(COMPLETIONS[shell](completedCommands(COMMANDS)))
  return 0
})
