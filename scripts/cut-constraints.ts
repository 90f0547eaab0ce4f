import { CUT_CONSTRAINTS_TOOL } from './command/catalogue/repository.ts'
import { runPrograms } from './command/runPrograms.ts'
import { runTool } from './command/runTool.ts'

const FOLDER = 'scripts/emulator/aws/constraints'

await runTool(CUT_CONSTRAINTS_TOOL, () =>
  runPrograms([
    ['tsx', `${FOLDER}/cutConstraints.ts`],
    ['biome', 'format', '--config-path=.github/biome.json', '--write', FOLDER],
  ]),
)
