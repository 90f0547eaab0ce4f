import { TEST_CLIENTS_TOOL } from '../../scripts/command/catalogue/tests.ts'
import { runTool } from '../../scripts/command/runTool.ts'
import { runClients } from './runClients.ts'

await runTool(TEST_CLIENTS_TOOL, runClients)
