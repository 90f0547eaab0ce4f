import { deployAgainAndAgain } from '../fixture/deployments.ts'
import type { DeployRun } from '../fixture/deployRun.ts'
import { SCENARIOS } from '../fixture/scenarios.ts'
import type { Row } from '../row.ts'
import { deployRows } from './deployRows.ts'
import type { Options } from './options.ts'

/** Milliseconds of every call to AWS and GitHub, beside what the server takes: what the other tools were measured with. */
const LATENCY = 60
const RUNS_PER_LANE = 3
/** Seconds between the first deployments of two lanes. */
const STAGGER = 3

/** What a deployment takes beyond CloudFormation's own time: process start, calls, and waiting for what is already done. */
export async function deployOverhead({ quick, tell }: Options): Promise<readonly Row[]> {
  const lanes = SCENARIOS.flatMap(scenario => Array.from({ length: scenario.lanes }, () => scenario))
  const runsPerLane = quick ? 1 : RUNS_PER_LANE
  const total = lanes.length * runsPerLane
  const runs: DeployRun[] = []
  const note = (run: DeployRun) => {
    runs.push(run)
    tell(
      `deployment ${runs.length} of ${total}: ${run.scenario}, ${run.overhead.toFixed(1)} s beyond CloudFormation's ${Math.round(run.server)} s`,
    )
  }
  await Promise.all(
    lanes.map((scenario, lane) =>
      deployAgainAndAgain({ scenario, runs: runsPerLane, latency: LATENCY, stagger: lane * STAGGER, tell: note }),
    ),
  )
  return deployRows(runs)
}
