import { Problem } from '#lib/model/problem.ts'
import { BENCH_COMMAND, BENCH_MEASURES } from '../../scripts/command/catalogue/tests.ts'
import { runScript } from '../../scripts/command/runScript.ts'
import { benchLines } from './benchLines.ts'
import { machine } from './machine.ts'
import { bundleSize } from './measures/bundleSize.ts'
import { commentCalls } from './measures/commentCalls.ts'
import { deployOverhead } from './measures/deployOverhead.ts'
import { firstCall } from './measures/firstCall.ts'
import { lintTimes } from './measures/lintTimes.ts'
import { memory } from './measures/memory.ts'
import { predictionTimes } from './measures/predictionTimes.ts'
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
  predictionTimes,
  deployOverhead,
} satisfies Readonly<Record<(typeof BENCH_MEASURES)[number], unknown>>

await runScript(BENCH_COMMAND, async ({ args }) => {
  const machineInfo = machine()
  const report = (text: string) => void process.stderr.write(`${text}\n`)
  const only = args.text('only')
  if (only !== undefined && !BENCH_MEASURES.some(name => name === only))
    throw new Problem(`Unknown measure '${only}'.`, {
      kind: 'usage',
      todo: `Use one of ${BENCH_MEASURES.join(', ')}.`,
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
})
