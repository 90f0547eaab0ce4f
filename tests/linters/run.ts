import { TEST_LINTERS_TOOL } from '../../scripts/command/catalogue/tests.ts'
import { runTool } from '../../scripts/command/runTool.ts'
import { compareEngines } from './compareEngines.ts'

await runTool(TEST_LINTERS_TOOL, compareEngines)
