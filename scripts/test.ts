import { usageProblem } from './command/parseArguments.ts'
import { runTool } from './command/runTool.ts'
import { runLongTests, runTemplateTests, runTests } from './test/lanes.ts'

await runTool(
  {
    name: 'test',
    purpose: "Check format and types and run the tests. Prints the output of Node's test runner.",
    operands: { name: '[FILE …]', max: Number.POSITIVE_INFINITY },
    flags: {
      long: { meaning: 'run the proofs that take minutes instead; takes no files' },
      templates: { meaning: 'run the templates with every pair of parameter values instead; takes no files' },
    },
    examples: [
      { args: '', meaning: 'everything but the long proofs' },
      { args: 'tests/architecture.test.ts', meaning: 'only these files' },
      { args: '--long', meaning: 'only the long proofs' },
      { args: '--templates', meaning: 'only the proofs over the sets of parameters' },
    ],
    exits: { 0: 'passed', 1: 'failed' },
  },
  async ({ operands: files, has }) => {
    const proofs = (['long', 'templates'] as const).filter(has)
    if (proofs.length === 0) return runTests(files)
    if (proofs.length > 1) throw usageProblem({ name: 'test' }, "Flags '--long' and '--templates' exclude each other.")
    if (files.length > 0) throw usageProblem({ name: 'test' }, `Flag '--${proofs[0]}' takes no files.`)
    return proofs[0] === 'long' ? runLongTests() : runTemplateTests()
  },
)
