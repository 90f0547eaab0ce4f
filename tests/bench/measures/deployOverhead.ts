import { setTimeout as pause } from 'node:timers/promises'
import { type Deployments, prepareDeployments } from '../fixture/deployments.ts'
import type { DeployRun } from '../fixture/deployRun.ts'
import { SCENARIOS } from '../fixture/scenarios.ts'
import type { Row } from '../row.ts'
import { deployRows } from './deployRows.ts'
import type { MeasureOptions } from './options.ts'

/** Milliseconds of every call to AWS and GitHub, beside what the server takes: what the other tools were measured with. */
const LATENCY = 60
const RUNS_PER_LANE = 3
/** How many lanes are prepared at the same time; most of it is waiting for calls. */
const AT_ONCE = 3
/** Seconds between the first deployments of two lanes. */
const STAGGER = 3

/** What a deployment takes beyond CloudFormation's own time: process start, calls, and waiting for what is already done. */
export async function deployOverhead({ quick, tell }: MeasureOptions): Promise<readonly Row[]> {
  const wanted = SCENARIOS.flatMap(scenario => Array.from({ length: scenario.lanes }, () => scenario))
  const lanes: Deployments[] = []
  try {
    // Nothing is measured before everything is prepared: preparing takes all the processor there is.
    const left = wanted.values()
    const prepareOneByOne = async (): Promise<void> => {
      for (const scenario of left) {
        lanes.push(await prepareDeployments({ scenario, latency: LATENCY }))
        tell(`prepared ${lanes.length} of ${wanted.length}: ${scenario.name}`)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, prepareOneByOne))
    return deployRows(await runDeployments(lanes, quick ? 1 : RUNS_PER_LANE, tell))
  } finally {
    await Promise.all(lanes.map(({ close }) => close()))
  }
}

async function runDeployments(
  lanes: readonly Deployments[],
  runsPerLane: number,
  tell: MeasureOptions['tell'],
): Promise<readonly DeployRun[]> {
  const runs: DeployRun[] = []
  const play = async ({ next }: Deployments, index: number): Promise<void> => {
    await pause(index * STAGGER * 1_000)
    for (let turn = 0; turn < runsPerLane; turn++) {
      const run = await next()
      runs.push(run)
      const { scenario, overhead, server } = run
      const count = `${runs.length} of ${lanes.length * runsPerLane}`
      tell(`deployment ${count}: ${scenario}, ${overhead.toFixed(1)} s beyond CloudFormation's ${Math.round(server)} s`)
    }
  }
  await Promise.all(lanes.map(play))
  return runs
}
