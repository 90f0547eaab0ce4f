import { runLongTests, runTests } from './test/lanes.ts'

/** `npm test` without words runs everything but the long proofs; it prints what Node's test runner prints. */
const files = process.argv.slice(2)
process.exitCode = files[0] === '--long' ? await runLongTests() : await runTests(files)
