import type { DeployRun } from '../fixture/deployRun.ts'
import { OTHER_TOOLS } from '../otherTools.ts'
import type { Row, Unit } from '../row.ts'
import { mean, percentile } from '../statistics.ts'

const WAITING_CALLS =
  "most of it are calls that need each other's answers, 60 ms each: login, account, bootstrap stack, templates and stack before the change set can be ordered; reading, keeping and executing it; confirming the end and telling it."

const READS_OF_A_SHORT_ONE =
  'a deployment reads some 17 times before and after its operation, which weighs most on one stack that is done in half a minute.'

type Figure = Exclude<keyof DeployRun, 'scenario'>

/** What all deployments together say. */
export function deployRows(runs: readonly DeployRun[]): readonly Row[] {
  const of = (figure: Figure) => runs.map(run => run[figure])
  return [
    {
      metric: "Deployment, beyond CloudFormation's own time, median",
      value: percentile(of('overhead'), 50),
      unit: 's',
      budget: 1.8,
      detail: `${runs.length} runs; ${byScenario(runs, 'overhead')}`,
      others: OTHER_TOOLS.overheadMedian,
      reason: WAITING_CALLS,
    },
    {
      metric: "Deployment, beyond CloudFormation's own time, 99th of 100",
      value: percentile(of('overhead'), 99),
      unit: 's',
      budget: 3.5,
      detail: partsOf(runs),
      others: OTHER_TOOLS.overheadWorst,
    },
    {
      metric: 'Change set ready, until noticed, median',
      value: percentile(of('noticed'), 50),
      unit: 's',
      budget: 0.4,
      detail: spread(of('noticed'), 's'),
      others: OTHER_TOOLS.noticed,
    },
    {
      metric: 'Stack done, until exit, median',
      value: percentile(of('exit'), 50),
      unit: 's',
      budget: 0.7,
      detail: spread(of('exit'), 's'),
      others: OTHER_TOOLS.exit,
    },
    {
      metric: 'Reads of CloudFormation a second and stack, mean of the worst scenario',
      value: Math.max(
        ...[...Map.groupBy(runs, run => run.scenario).values()].map(some => mean(some.map(run => run.reads))),
      ),
      unit: 'reads/s',
      budget: 0.7,
      detail: byScenario(runs, 'reads', mean),
      others: OTHER_TOOLS.reads,
      reason: READS_OF_A_SHORT_ONE,
    },
  ]
}

/** Where the time goes; medians, so they do not add up to the median of the whole. */
function partsOf(runs: readonly DeployRun[]): string {
  const parts = {
    'to the change set': 'start',
    'to notice it': 'noticed',
    'to execute it': 'decide',
    'to the exit': 'exit',
  } as const
  return Object.entries(parts)
    .map(([words, figure]) => `${words} ${median(runs.map(run => run[figure])).toFixed(2)} s`)
    .join(', ')
}

function spread(values: readonly number[], unit: Unit): string {
  const [middle, most] = [mean(values), Math.max(...values)].map(value => value.toFixed(2))
  return `mean ${middle} ${unit}, 90th of 100 ${percentile(values, 90).toFixed(2)} ${unit}, most ${most} ${unit}`
}

const median = (values: readonly number[]) => percentile(values, 50)

function byScenario(runs: readonly DeployRun[], figure: Figure, middle = median): string {
  const groups = Map.groupBy(runs, run => run.scenario)
  return [...groups].map(([name, some]) => `${name} ${middle(some.map(run => run[figure])).toFixed(2)}`).join(', ')
}
