import { argv, chdir, exit, stdout } from 'node:process'
import { openTrial } from './openTrial.ts'
import { runSteps } from './runSteps.ts'

// A process of its own for each template: one that never ends is killed, and the next ones go on.
const [folder = '', root = ''] = argv.slice(2)
chdir(folder)
await using trial = await openTrial(folder, root)
await runSteps(trial, result => stdout.write(`${JSON.stringify(result)}\n`))
// A request that CloudFormation never answered would keep the process.
stdout.write('', () => exit(0))
