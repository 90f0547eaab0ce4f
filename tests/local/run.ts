import { TEST_LOCAL_TOOL } from '../../scripts/command/catalogue/tests.ts'
import { runTool } from '../../scripts/command/runTool.ts'
import { inspectDocker } from './machine.ts'

await runTool(TEST_LOCAL_TOOL, async ({ has }) => {
  process.stdout.write(`${await inspectDocker()}\n`)
  // Not before: a machine without Docker is told so at once.
  const { proveLocalRun } = await import('./proveLocalRun.ts')
  return proveLocalRun({ publishedOnly: has('published') })
})
