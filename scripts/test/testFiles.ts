import { globSync } from 'node:fs'

/**
 * The files of each line share one process: loading the library, the SDK and CloudFormation's specification once saves
 * half of their time. They leave nothing behind in their process, and have hooks in suites only.
 */
const SHARED = {
  library: [
    'tests/{analysis,console,model,operations,pages,prediction,redaction,render,rules,template,templates}/**/*.test.ts',
    'tests/emulator/aws/engine/**/*.test.ts',
    'tests/docker/compose{Containers,Environment,Schema,Variables}.test.ts',
  ],
  // Starting another process takes long from one that has the specification in its memory.
  'built-in GitHub': ['tests/{emulator/gitHub,workflows}/**/*.test.ts'],
  'built-in AWS': ['tests/{emulator,faults,roles}/**/*.test.ts'],
  adapters: ['tests/{aws,gitHub,shell}/**/*.test.ts'],
  actions: ['tests/actions/**/*.test.ts'],
  'sign-in provider': ['tests/docker/signIn/**/*.test.ts'],
  'application proof': ['tests/app/**/*.test.ts'],
} as const

/** Only `npm run test:long` runs these. */
const LONG = ['tests/**/*.long.test.ts']

/** Only `npm run test:templates` runs these. */
const TEMPLATES = ['tests/**/*.matrix.test.ts']

/** `npm test` runs a sample of what these generate, `npm run test:long` all of it: see `tests/fakes/testSize.ts`. */
const SAMPLED = [
  'tests/acceptance/everySwitch.test.ts',
  'tests/prediction/*.test.ts',
  'tests/faults/*.test.ts',
  'tests/templates/administratorPolicy.test.ts',
  'tests/render/markdown/{commentSize,untrustedText}.test.ts',
  'tests/render/sarif/sarif.test.ts',
  'tests/rules/names.test.ts',
  'tests/redaction/encodings.test.ts',
  'tests/gitHub/workflowCommand.test.ts',
  'tests/roles/deniedActions.test.ts',
  'tests/emulator/aws/permissions/{serviceRoleStatements,untaggedResources}.test.ts',
  'tests/emulator/aws/{everySwitch,firstCreation,orphanedChangeSets,protectionAfterCreation,proveUnchanged,restore,versionChange}.test.ts',
  'tests/aws/reviewedState.test.ts',
  'tests/rehearsal/rolloutRehearsal.test.ts',
  'tests/scripts/runScript.test.ts',
  'tests/actions/{deployBehindProxy,deployReviewedOnly,deployStalePreview,forkPreviews,gitHubFaults,secretLeaks,untrustedText,wrongInputs}.test.ts',
  'tests/workflows/{forgedWorkflows,invalidInput,refused}.test.ts',
]

export type TestFiles = {
  /** The subject of the files of one process, and those files. */
  readonly shared: readonly { readonly name: string; readonly files: readonly string[] }[]
  /** Each has a process of its own. */
  readonly others: readonly string[]
  readonly long: readonly string[]
  readonly templates: readonly string[]
}

/** Every test file of the repository; paths are relative to `root`. */
export function testFiles(root: string): TestFiles {
  const filesOf = (patterns: readonly string[]): readonly string[] => globSync(patterns, { cwd: root }).sort()
  const long = filesOf(LONG)
  const templates = filesOf(TEMPLATES)
  const listed = new Set([...long, ...templates])
  /** Of several lists that match a file the first one has it. */
  const rest = (patterns: readonly string[]): readonly string[] => {
    const files = filesOf(patterns).filter(file => !listed.has(file))
    for (const file of files) listed.add(file)
    return files
  }
  const shared = Object.entries(SHARED).map(([name, patterns]) => ({ name, files: rest(patterns) }))
  return { shared, others: rest(['tests/**/*.test.ts']), long: [...long, ...filesOf(SAMPLED)], templates }
}
