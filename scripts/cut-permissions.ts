import { CUT_PERMISSIONS_TOOL } from './command/catalogue/repository.ts'
import { runPrograms } from './command/runPrograms.ts'
import { runTool } from './command/runTool.ts'

const FOLDER = 'scripts/emulator/aws/permissions'

await runTool(CUT_PERMISSIONS_TOOL, () =>
  runPrograms([
    ['tsx', `${FOLDER}/cutPermissions.ts`],
    ['biome', 'format', '--config-path=.github/biome.json', '--write', FOLDER],
  ]),
)
