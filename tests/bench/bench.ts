import { Problem } from '#lib/model/problem.ts'
import { runScript } from '../../scripts/command/runScript.ts'
import { benchLines } from './benchLines.ts'
import { machine } from './machine.ts'
import { bundleSize } from './measures/bundleSize.ts'
import { commentCalls } from './measures/commentCalls.ts'
import { deployOverhead } from './measures/deployOverhead.ts'
import { firstCall } from './measures/firstCall.ts'
import { lintTimes } from './measures/lintTimes.ts'
import { memory } from './measures/memory.ts'
import { renderPreview } from './measures/renderPreview.ts'
import { signInProvider } from './measures/signInProvider.ts'
import { type Row, verdictOf } from './row.ts'

/**
 * The first call is measured first, because a large process starts another one more slowly; rendering before everything
 * else that renders, because nothing may be compiled yet; deployments last, because they take longest.
 */
const MEASURES = {
  firstCall,
  renderPreview,
  bundleSize,
  commentCalls,
  memory,
  signInProvider,
  lintTimes,
  deployOverhead,
}

await runScript(
  {
    name: 'bench',
    purpose: 'Measure the actions and compare them with their budgets and with other tools.',
    environments: 'none',
    flags: {
      quick: { meaning: 'fewer runs' },
      only: { value: 'MEASURE', meaning: `one of ${Object.keys(MEASURES).join(', ')}` },
    },
    examples: [{ args: '', meaning: 'everything, in less than five minutes' }],
    exits: { 0: 'every figure is within its budget', 1: 'a figure exceeds its budget' },
    readsOnly: true,
  },
  async ({ args }) => {
    const machineInfo = machine()
    const report = (text: string) => void process.stderr.write(`${text}\n`)
    const only = args.text('only')
    if (only !== undefined && !Object.hasOwn(MEASURES, only))
      throw new Problem(`Unknown measure '${only}'.`, {
        kind: 'usage',
        todo: `Use one of ${Object.keys(MEASURES).join(', ')}.`,
      })
    const rows: Row[] = []
    for (const [name, measure] of Object.entries(MEASURES)) {
      if (only !== undefined && only !== name) continue
      report(`measuring: ${name}`)
      rows.push(...(await measure({ quick: args.has('quick'), report })))
    }
    const isWithin = rows.length > 0 && rows.every(row => verdictOf(row) !== 'beyond')
    return {
      document: {
        outcome: isWithin ? 'within-budget' : 'beyond-budget',
        machine: machineInfo,
        rows: rows.map(row => ({ ...row, verdict: verdictOf(row) })),
      },
      lines: benchLines(rows, machineInfo),
      code: isWithin ? 0 : 1,
    }
  },
)
