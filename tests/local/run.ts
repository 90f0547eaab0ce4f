import { runTool } from '../../scripts/command/runTool.ts'
import { proveLocalRun } from './proveLocalRun.ts'

await runTool(
  {
    name: 'test:local',
    purpose: 'Start docker/compose.yaml for real, and prove that people sign in and that their chats are kept.',
    flags: {},
    examples: [{ args: '', meaning: 'every proof, in a project of its own' }],
    exits: { 0: 'everything is proved', 1: 'something is not, or Docker is missing' },
  },
  () => proveLocalRun(),
)
