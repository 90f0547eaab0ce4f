import { globSync } from 'node:fs'

/** These change nothing in their process and have hooks in suites only, so that one process can run them all. */
const IN_ONE_PROCESS = [
  'tests/{analysis,console,model,operations,pages,prediction,redaction,render,rules,template,templates}/**/*.test.ts',
  'tests/emulator/aws/engine/**/*.test.ts',
  'tests/emulator/gitHub/workflow/**/*.test.ts',
]

/** Only `npm run test:long` runs these. */
const LONG = ['tests/**/*.long.test.ts']

/** `npm test` runs a sample of what these generate, `npm run test:long` all of it: see `tests/fakes/testSize.ts`. */
const SAMPLED = [
  'tests/prediction/*.test.ts',
  'tests/faults/*.test.ts',
  'tests/templates/administratorPolicy.test.ts',
  'tests/roles/deniedActions.test.ts',
  'tests/emulator/aws/permissions/{serviceRoleStatements,untaggedResources}.test.ts',
  'tests/emulator/aws/{everySwitch,firstCreation,protectionAfterCreation,proveUnchanged,restore,versionChange}.test.ts',
  'tests/actions/{deployReviewedOnly,deployStalePreview,forkPreviews,gitHubFaults,secretLeaks,untrustedText,wrongInputs}.test.ts',
]

export type TestFiles = {
  /** Loading the library and CloudFormation's specification once for many saves a third of the time. */
  readonly inOneProcess: readonly string[]
  /** They share a process of their own: they mostly wait for the bundles, so that another lane uses the processor meanwhile. */
  readonly actions: readonly string[]
  readonly others: readonly string[]
  readonly long: readonly string[]
}

/** Every test file of the repository; paths are relative to `root`. */
export function testFiles(root: string): TestFiles {
  const filesOf = (patterns: readonly string[]): readonly string[] => globSync(patterns, { cwd: root }).sort()
  const long = filesOf(LONG)
  const short = filesOf(['tests/**/*.test.ts']).filter(file => !long.includes(file))
  const inOneProcess = filesOf(IN_ONE_PROCESS).filter(file => short.includes(file))
  const actions = filesOf(['tests/actions/**/*.test.ts']).filter(file => short.includes(file))
  const listed = new Set([...inOneProcess, ...actions])
  return {
    inOneProcess,
    actions,
    others: short.filter(file => !listed.has(file)),
    long: [...long, ...filesOf(SAMPLED)],
  }
}
