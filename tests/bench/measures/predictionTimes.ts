import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LARGE_ENVIRONMENT, largeTemplate } from '../fixture/largeTemplate.ts'
import { runTimedVerb, type VerbRun } from '../fixture/verbRun.ts'
import { OTHER_TOOLS } from '../otherTools.ts'
import type { Row } from '../row.ts'
import { percentile } from '../statistics.ts'
import type { MeasureOptions } from './options.ts'

/** How long `change-set --predict` takes for a change of the largest template, with each of its topics and alarms in it. */
export async function predictionTimes({ quick, report }: MeasureOptions): Promise<readonly Row[]> {
  const folder = changedTemplate()
  try {
    const runs: VerbRun[] = []
    while (runs.length < (quick ? 1 : 3)) runs.push(await predict(folder))
    report('prediction measured')
    const times = runs.map(({ seconds }) => seconds)
    return [
      {
        metric: 'Prediction of a template of 500 resources',
        ...{ value: percentile(times, 50), unit: 's', budget: 3, others: OTHER_TOOLS.none },
        detail: `median of ${times.length}; ${Math.min(...times).toFixed(2)} to ${Math.max(...times).toFixed(2)}`,
      },
      {
        metric: 'Peak memory of a prediction of 500 resources',
        ...{ value: Math.max(...runs.map(({ peakMiB }) => peakMiB)), unit: 'MiB', budget: 250 },
        others: OTHER_TOOLS.none,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A repository whose working tree differs from its commit in every display name. */
function changedTemplate(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prediction-'))
  for (const part of ['cloudformation', 'environments']) mkdirSync(join(folder, part))
  writeFileSync(join(folder, 'environments/dev.yaml'), LARGE_ENVIRONMENT)
  writeFileSync(join(folder, 'cloudformation/main.yaml'), largeTemplate())
  git(folder, 'init', '--quiet')
  git(folder, 'add', '--all')
  git(folder, '-c', 'user.name=bench', '-c', 'user.email=bench@example.com', 'commit', '--quiet', '-m', 'bench')
  const changed = largeTemplate().replaceAll('StackName}-', 'StackName} ')
  writeFileSync(join(folder, 'cloudformation/main.yaml'), changed)
  return folder
}

async function predict(folder: string): Promise<VerbRun> {
  const run = await runTimedVerb(folder, 'change-set', ['dev', '--predict', '--base', 'HEAD'])
  if (run.code !== 0 || !run.output.includes('100 to change'))
    throw new Error(`'change-set --predict' ended with ${run.code}.\n${run.output}`)
  return run
}

function git(folder: string, ...args: readonly string[]): void {
  execFileSync('git', ['-C', folder, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
}
