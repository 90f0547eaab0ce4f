import { Problem } from '#lib/model/problem.ts'
import { runScript } from '../../scripts/command/runScript.ts'
import { benchLines } from './benchLines.ts'
import { machine } from './machine.ts'
import { bundleSize } from './measures/bundleSize.ts'
import { commentCalls } from './measures/commentCalls.ts'
import { deployOverhead } from './measures/deployOverhead.ts'
import { firstCall } from './measures/firstCall.ts'
import { memory } from './measures/memory.ts'
import { renderPreview } from './measures/renderPreview.ts'
import { type Row, verdictOf } from './row.ts'

/**
 * The first call comes first, because a process that has grown takes longer to start another one; rendering before what
 * else renders, because it is to be the first time; deploying last, because it takes longest.
 */
const MEASURES = { firstCall, renderPreview, bundleSize, commentCalls, memory, deployOverhead }

await runScript(
  {
    name: 'bench',
    purpose: 'Measure the actions, beside their budgets and beside other tools.',
    environments: 'none',
    flags: {
      quick: { meaning: 'fewer runs, for a look' },
      only: { value: 'MEASURE', meaning: `one of ${Object.keys(MEASURES).join(', ')}` },
    },
    examples: [{ args: '', meaning: 'everything, in less than five minutes' }],
    exits: { 0: 'everything is within its budget', 1: 'something is beyond it' },
    readsOnly: true,
  },
  async ({ args }) => {
    const about = machine()
    const tell = (text: string) => void process.stderr.write(`${text}\n`)
    const only = args.text('only')
    if (only !== undefined && !Object.hasOwn(MEASURES, only))
      throw new Problem(`There is no measure '${only}'.`, {
        kind: 'usage',
        todo: `Name one of ${Object.keys(MEASURES).join(', ')}.`,
      })
    const rows: Row[] = []
    for (const [name, measure] of Object.entries(MEASURES)) {
      if (only !== undefined && only !== name) continue
      tell(`measuring: ${name}`)
      rows.push(...(await measure({ quick: args.has('quick'), tell })))
    }
    const isWithin = rows.length > 0 && rows.every(row => verdictOf(row) !== 'beyond')
    return {
      document: {
        outcome: isWithin ? 'within-budget' : 'beyond-budget',
        machine: about,
        rows: rows.map(row => ({ ...row, verdict: verdictOf(row) })),
      },
      lines: benchLines(rows, about),
      code: isWithin ? 0 : 1,
    }
  },
)
