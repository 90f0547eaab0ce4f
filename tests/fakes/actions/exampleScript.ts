import { setTimeout } from 'node:timers/promises'
import { Problem } from '#lib/model/problem.ts'
import { line } from '#lib/render/text/layout/line.ts'
import { runScript } from '../../../scripts/command/runScript.ts'

const location = { file: 'environments/dev.yaml', line: 3, column: 5 }

/** These have a quarter of a second after Ctrl-C. */
const READS_ONLY: ReadonlySet<string> = new Set(['lingering', 'stuck'])

/** A script that does what its 'environment' argument names. */
await runScript(
  {
    name: 'a-script',
    purpose: 'Show the frame of the scripts.',
    environments: 'one',
    flags: { result: { meaning: 'the result alone on stdout' } },
    resultOnStdout: 'result',
    examples: [],
    exits: { 0: 'done', 1: 'failed' },
    afterInterrupt: 'The others continue.',
    ...(process.argv.some(name => READS_ONLY.has(name)) && { readsOnly: true as const }),
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
      case 'terminated':
        process.kill(process.pid, 'SIGTERM')
        await tools.clock.sleep(60_000, signal)
        break
      case 'closed':
        process.kill(process.pid, 'SIGHUP')
        await tools.clock.sleep(60_000, signal)
        break
      case 'finished':
        // The operation ignores the signal and has an outcome.
        process.kill(process.pid, 'SIGINT')
        await setTimeout(50)
        break
      case 'lingering':
        process.kill(process.pid, 'SIGINT')
        await setTimeout(50)
        // Keeps the process alive for longer than the time to clean up.
        setTimeout(700)
        break
      case 'stuck':
        process.kill(process.pid, 'SIGINT')
        await setTimeout(60_000)
        break
      case 'late':
        // The signal arrives after the outcome was printed.
        setTimeout(300).then(() => process.kill(process.pid, 'SIGTERM'))
        setTimeout(5_000)
        break
      default:
        tools.reporter.report({ kind: 'warning', text: 'Mind the gap.' })
    }
    return { document: { outcome: 'done' }, lines: [line('done')], code: 0 }
  },
)
