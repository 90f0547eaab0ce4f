import { CHECK_TOOL } from './command/catalogue/repository.ts'
import { runPrograms } from './command/runPrograms.ts'
import { runTool } from './command/runTool.ts'

await runTool(CHECK_TOOL, () =>
  runPrograms([
    ['biome', 'check', '--config-path=.github/biome.json', '--error-on-warnings'],
    ['tsc', '--project', '.'],
  ]),
)
