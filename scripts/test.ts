import { usageProblem } from './command/parseArguments.ts'
import { runTool } from './command/runTool.ts'
import { runLongTests, runTests } from './test/lanes.ts'

await runTool(
  {
    name: 'test',
    purpose: "Check format and types and run the tests. Prints the output of Node's test runner.",
    operands: { name: '[FILE …]', max: Number.POSITIVE_INFINITY },
    flags: { long: { meaning: 'run the proofs that take minutes instead; takes no files' } },
    examples: [
      { args: '', meaning: 'everything but the long proofs' },
      { args: 'tests/architecture.test.ts', meaning: 'only these files' },
      { args: '--long', meaning: 'only the long proofs' },
    ],
    exits: { 0: 'passed', 1: 'failed' },
  },
  async ({ operands: files, has }) => {
    if (!has('long')) return runTests(files)
    if (files.length > 0) throw usageProblem({ name: 'test' }, "Flag '--long' takes no files.")
    return runLongTests()
  },
)
