import { openWorkspace } from '#lib/files/openWorkspace.ts'
import { environmentNames } from '#lib/operations/environment/environmentNames.ts'
import { runTool } from '../../../scripts/command/runTool.ts'
import { readTask } from '../environment/readTask.ts'
import { newestVersion } from './applicationVersion.ts'
import { lockApplication, previousVersion } from './lockApplication.ts'

await runTool(
  {
    name: 'lock:app',
    purpose:
      'Lock the packages of the application proof: Open WebUI in the version of the environments, and its services.',
    operands: { name: '[ENVIRONMENT]', max: 1 },
    flags: {
      previous: { value: 'VERSION', meaning: 'the version to upgrade from, instead of the one locked until now' },
    },
    examples: [
      { args: '', meaning: 'the newest version of all environments' },
      { args: 'production', meaning: 'the version of this environment' },
      { args: '--previous 0.11.4', meaning: 'prove the upgrade from this version' },
    ],
    exits: { 0: 'the locks are written', 1: 'a package or the machine lacks something' },
  },
  async ({ operands, text }) => {
    const names = operands.length > 0 ? operands : await environmentNames({ workspace: openWorkspace(process.cwd()) })
    const current = newestVersion(await Promise.all(names.map(name => readTask(name))))
    const previous = text('previous')?.replace(/^v/, '') ?? previousVersion(current)
    await lockApplication({ current, previous }, line => process.stderr.write(`${line}\n`))
    return 0
  },
)
