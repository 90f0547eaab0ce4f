import { openWorkspace } from '#lib/files/openWorkspace.ts'
import { environmentNames } from '#lib/operations/environment/environmentNames.ts'
import { LOCK_APP_TOOL } from '../../../scripts/command/catalogue/tests.ts'
import { runTool } from '../../../scripts/command/runTool.ts'
import { readTask } from '../environment/readTask.ts'
import { newestVersion } from './applicationVersion.ts'
import { lockApplication, previousVersion } from './lockApplication.ts'

await runTool(LOCK_APP_TOOL, async ({ operands, text }) => {
  const names = operands.length > 0 ? operands : await environmentNames({ workspace: openWorkspace(process.cwd()) })
  const current = newestVersion(await Promise.all(names.map(name => readTask(name))))
  const previous = text('previous')?.replace(/^v/, '') ?? previousVersion(current)
  await lockApplication({ current, previous }, line => process.stderr.write(`${line}\n`))
  return 0
})
