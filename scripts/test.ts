import { runLanes } from './test/lanes.ts'

/** Everything that is checked, or only the test files that are named. It speaks as the test runner does. */
process.exitCode = await runLanes(process.argv.slice(2))
