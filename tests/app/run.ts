import { TEST_APP_TOOL } from '../../scripts/command/catalogue/tests.ts'
import { runTool } from '../../scripts/command/runTool.ts'
import { runOutside } from './runOutside.ts'

await runTool(TEST_APP_TOOL, runOutside)
