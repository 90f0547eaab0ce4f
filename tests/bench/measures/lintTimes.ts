import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LARGE_ENVIRONMENT, largeTemplate } from '../fixture/largeTemplate.ts'
import { forgetResults, lintFolder, runLint } from '../fixture/lintRun.ts'
import type { VerbRun } from '../fixture/verbRun.ts'
import { OTHER_TOOLS } from '../otherTools.ts'
import type { Row } from '../row.ts'
import { percentile } from '../statistics.ts'
import type { MeasureOptions } from './options.ts'

/** How long `lint` takes with and without the results of earlier runs, and with the largest template. */
export async function lintTimes({ quick, report }: MeasureOptions): Promise<readonly Row[]> {
  const folder = lintFolder()
  const count = quick ? 1 : 3
  try {
    await runLint(folder)
    const cold = await repeat(count, () => {
      forgetResults(folder)
      return runLint(folder)
    })
    report('lint without earlier results measured')
    const unchanged = await repeat(count, () => runLint(folder))
    const edited = await repeat(count, run => {
      addLogGroup(folder, run)
      return runLint(folder, ['dev'])
    })
    writeFileSync(join(folder, 'cloudformation/main.yaml'), largeTemplate())
    writeFileSync(join(folder, 'environments/dev.yaml'), LARGE_ENVIRONMENT)
    const large = await repeat(1, () => runLint(folder, ['dev']))
    const runs = [...cold, ...unchanged, ...edited, ...large]
    return [
      timeRow('Lint of all environments without earlier results', 15, cold),
      timeRow('Lint of all environments when nothing changed', 3, unchanged),
      timeRow('Lint of one environment after an edit', 6, edited),
      timeRow('Lint of a template of 500 resources without earlier results', 15, large),
      {
        metric: 'Peak memory of lint, without cfn-lint and Guard',
        value: Math.max(...runs.map(({ peakMiB }) => peakMiB)),
        unit: 'MiB',
        budget: 250,
        others: OTHER_TOOLS.none,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** To the template that cfn-lint takes longest for. */
function addLogGroup(folder: string, run: number): void {
  const file = join(folder, 'cloudformation/compute.yaml')
  const text = readFileSync(file, 'utf8')
  const logGroup = '{ Type: AWS::Logs::LogGroup, DeletionPolicy: Delete, UpdateReplacePolicy: Delete }'
  writeFileSync(file, text.replace('\nOutputs:', `\n  LogGroup${run}: ${logGroup}\n\nOutputs:`))
}

function timeRow(metric: string, budget: number, runs: readonly VerbRun[]): Row {
  const times = runs.map(({ seconds }) => seconds)
  const [least, most] = [Math.min(...times), Math.max(...times)].map(time => time?.toFixed(2))
  const detail = `median of ${times.length}; ${least} to ${most}`
  return { metric, value: percentile(times, 50), unit: 's', budget, detail, others: OTHER_TOOLS.none }
}

async function repeat(count: number, run: (index: number) => Promise<VerbRun>): Promise<readonly VerbRun[]> {
  const runs: VerbRun[] = []
  while (runs.length < count) runs.push(await run(runs.length))
  return runs
}
