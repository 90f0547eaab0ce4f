import { globSync } from 'node:fs'

/** Tests of these change nothing in their process and have hooks in suites only, so one process can run them all. */
const TOGETHER = [
  'tests/{analysis,console,model,operations,prediction,redaction,render,rules,template,templates}/**/*.test.ts',
  'tests/emulator/aws/engine/**/*.test.ts',
]

/** Every test file, once. Loading the library and CloudFormation's specification once for many saves a third of the time. */
export function testFiles(root: string) {
  const filesOf = (patterns: readonly string[]): readonly string[] => globSync(patterns, { cwd: root }).sort()
  const together = filesOf(TOGETHER)
  const actions = filesOf(['tests/actions/**/*.test.ts'])
  const known = new Set([...together, ...actions])
  return { together, actions, others: filesOf(['tests/**/*.test.ts']).filter(file => !known.has(file)) }
}
