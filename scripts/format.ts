import { FORMAT_TOOL } from './command/catalogue/repository.ts'
import { runPrograms } from './command/runPrograms.ts'
import { runTool } from './command/runTool.ts'

await runTool(FORMAT_TOOL, ({ operands }) =>
  runPrograms([['biome', 'check', '--config-path=.github/biome.json', '--write', ...operands]]),
)
