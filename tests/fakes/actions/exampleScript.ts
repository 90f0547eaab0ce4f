import { setTimeout } from 'node:timers/promises'
import { Problem } from '#lib/model/problem.ts'
import { line } from '#lib/render/text/layout/line.ts'
import { runScript } from '../../../scripts/command/runScript.ts'

const location = { file: 'environments/dev.yaml', line: 3, column: 5 }

/** A script that does what its 'environment' argument names. */
await runScript(
  {
    name: 'a-script',
    purpose: 'Show the frame of the scripts.',
    environments: 'one',
    flags: {},
    examples: [],
    exits: { 0: 'done', 1: 'failed' },
    afterInterrupt: 'The others continue.',
  },
  async ({ name, tools }) => {
    const { signal } = tools
    switch (name) {
      case 'bug':
        throw new TypeError('nobody foresaw this', { cause: new Error('the first cause') })
      case 'failed':
      case 'usage':
      case 'refused':
        throw new Problem('It cannot be done.', { kind: name, todo: 'Do something else.', location })
      case 'interrupted':
        process.kill(process.pid, 'SIGINT')
        await tools.clock.sleep(60_000, signal)
        break
      case 'unresponsive':
        process.kill(process.pid, 'SIGINT')
        // Longer than the time in which a second signal counts as the same key.
        await setTimeout(600)
        process.kill(process.pid, 'SIGINT')
        await setTimeout(60_000)
        break
      default:
        tools.reporter.report({ kind: 'warning', text: 'Mind the gap.' })
    }
    return { document: { outcome: 'done' }, lines: [line('done')], code: 0 }
  },
)
