import { join } from 'node:path'
import { TEST_TOOL } from './command/catalogue/tests.ts'
import { usageProblem } from './command/parseArguments.ts'
import { runTool } from './command/runTool.ts'
import { runLongTests, runTemplateTests, runTests } from './test/lanes.ts'
import { selectTests } from './test/selectTests.ts'

await runTool(TEST_TOOL, async ({ operands: files, has }) => {
  const proofs = (['long', 'templates'] as const).filter(has)
  if (proofs.length === 0) {
    const folders = { root: join(import.meta.dirname, '..'), current: process.env.INIT_CWD ?? process.cwd() }
    return runTests(files.length > 0 ? selectTests(files, folders) : [])
  }
  if (proofs.length > 1) throw usageProblem({ name: 'test' }, "Flags '--long' and '--templates' exclude each other.")
  if (files.length > 0) throw usageProblem({ name: 'test' }, `Flag '--${proofs[0]}' takes no files.`)
  return proofs[0] === 'long' ? runLongTests() : runTemplateTests()
})
