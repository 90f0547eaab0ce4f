import { setTimeout as pause } from 'node:timers/promises'
import { type Deployments, prepareDeployments } from '../fixture/deployments.ts'
import type { DeployRun } from '../fixture/deployRun.ts'
import { SCENARIOS } from '../fixture/scenarios.ts'
import type { Row } from '../row.ts'
import { deployRows } from './deployRows.ts'
import type { MeasureOptions } from './options.ts'

/** Additional milliseconds of every call to AWS and GitHub, as for the other tools. */
const LATENCY = 60
const RUNS_PER_ENVIRONMENT = 3
/** The number of environments that are prepared in parallel; they mostly wait for calls. */
const PARALLEL_PREPARATIONS = 3
/** Seconds between the first deployments of two environments. */
const STAGGER = 3

/**
 * The time of a deployment beyond CloudFormation's own: process start, calls, and delays in detecting completed work.
 */
export async function deployOverhead({ quick, report }: MeasureOptions): Promise<readonly Row[]> {
  const scenarios = SCENARIOS.flatMap(scenario => Array.from({ length: scenario.environments }, () => scenario))
  const environments: Deployments[] = []
  try {
    // The measurement starts after the preparation, which uses the whole processor.
    const remaining = scenarios.values()
    const prepareOneByOne = async (): Promise<void> => {
      for (const scenario of remaining) {
        environments.push(await prepareDeployments({ scenario, latency: LATENCY }))
        report(`prepared ${environments.length} of ${scenarios.length}: ${scenario.name}`)
      }
    }
    await Promise.all(Array.from({ length: PARALLEL_PREPARATIONS }, prepareOneByOne))
    return deployRows(await runDeployments(environments, quick ? 1 : RUNS_PER_ENVIRONMENT, report))
  } finally {
    await Promise.all(environments.map(({ close }) => close()))
  }
}

async function runDeployments(
  environments: readonly Deployments[],
  runsPerEnvironment: number,
  report: MeasureOptions['report'],
): Promise<readonly DeployRun[]> {
  const runs: DeployRun[] = []
  const runOne = async ({ next }: Deployments, index: number): Promise<void> => {
    await pause(index * STAGGER * 1_000)
    for (let turn = 0; turn < runsPerEnvironment; turn++) {
      const run = await next()
      runs.push(run)
      const { scenario, overhead, server } = run
      const count = `${runs.length} of ${environments.length * runsPerEnvironment}`
      report(
        `deployment ${count}: ${scenario}, ${overhead.toFixed(1)} s beyond CloudFormation's ${Math.round(server)} s`,
      )
    }
  }
  await Promise.all(environments.map(runOne))
  return runs
}
