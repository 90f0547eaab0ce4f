import { runTool } from '../../scripts/command/runTool.ts'
import { inspectDocker } from './machine.ts'

await runTool(
  {
    name: 'test:local',
    purpose: 'Start docker/compose.yaml for real, and prove that people sign in and that their chats are kept.',
    flags: {
      published: { meaning: 'fail when an image cannot be pulled, in place of a stand-in of programs of this machine' },
    },
    examples: [
      { args: '', meaning: 'every proof, in a project of its own' },
      { args: '--published', meaning: 'the same, with the published images alone' },
    ],
    exits: { 0: 'everything is proved', 1: 'something is not, or Docker is missing' },
  },
  async ({ has }) => {
    process.stdout.write(`${await inspectDocker()}\n`)
    // Not before: a machine without Docker is told so at once.
    const { proveLocalRun } = await import('./proveLocalRun.ts')
    return proveLocalRun({ publishedOnly: has('published') })
  },
)
