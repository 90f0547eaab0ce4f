import type { DeployRun } from '../fixture/deployRun.ts'
import { OTHER_TOOLS } from '../otherTools.ts'
import type { Row, Unit } from '../row.ts'
import { mean, percentile } from '../statistics.ts'

const SEQUENTIAL_CALLS =
  'most of it are sequential calls of 60 ms each: login, account, bootstrap stack, templates and stack before the change set; reading, storing and executing it; confirming the end and reporting it.'

const READS_OF_A_SHORT_DEPLOYMENT =
  'a deployment makes about 17 reads before and after its operation, which count most for one stack that is done in half a minute.'

type Figure = Exclude<keyof DeployRun, 'scenario'>

/** The figures of all deployments. */
export function deployRows(runs: readonly DeployRun[]): readonly Row[] {
  const of = (figure: Figure) => runs.map(run => run[figure])
  return [
    {
      metric: "Deployment, beyond CloudFormation's own time, median",
      value: percentile(of('overhead'), 50),
      unit: 's',
      budget: 1.6,
      detail: `${runs.length} runs; ${byScenario(runs, 'overhead')}`,
      others: OTHER_TOOLS.overheadMedian,
      reason: SEQUENTIAL_CALLS,
    },
    {
      metric: "Deployment, beyond CloudFormation's own time, median of the slowest scenario",
      value: Math.max(...scenariosIn(runs).map(some => median(some.map(run => run.overhead)))),
      unit: 's',
      budget: 1.8,
      detail: byScenario(runs, 'overhead'),
      others: '',
      reason: SEQUENTIAL_CALLS,
    },
    {
      metric: "Deployment, beyond CloudFormation's own time, 99th of 100",
      value: percentile(of('overhead'), 99),
      unit: 's',
      budget: 3,
      detail: partsOf(runs),
      others: OTHER_TOOLS.overheadWorst,
    },
    {
      metric: 'Change set ready, until detected, median',
      value: percentile(of('detect'), 50),
      unit: 's',
      budget: 0.35,
      detail: spread(of('detect'), 's'),
      others: OTHER_TOOLS.detect,
    },
    {
      metric: 'Stack done, until exit, median',
      value: percentile(of('exit'), 50),
      unit: 's',
      budget: 0.6,
      detail: spread(of('exit'), 's'),
      others: OTHER_TOOLS.exit,
    },
    {
      metric: 'Reads of CloudFormation a second and stack, mean of the worst scenario',
      value: Math.max(...scenariosIn(runs).map(some => mean(some.map(run => run.reads)))),
      unit: 'reads/s',
      budget: 0.7,
      detail: byScenario(runs, 'reads', mean),
      others: OTHER_TOOLS.reads,
      reason: READS_OF_A_SHORT_DEPLOYMENT,
    },
  ]
}

/** The medians of the parts, which do not add up to the median of the total. */
function partsOf(runs: readonly DeployRun[]): string {
  const parts = {
    'to the change set': 'start',
    'to detect it': 'detect',
    'to execute it': 'decide',
    'to the exit': 'exit',
  } as const
  return Object.entries(parts)
    .map(([label, figure]) => `${label} ${median(runs.map(run => run[figure])).toFixed(2)} s`)
    .join(', ')
}

function spread(values: readonly number[], unit: Unit): string {
  const [middle, most] = [mean(values), Math.max(...values)].map(value => value.toFixed(2))
  return `mean ${middle} ${unit}, 90th of 100 ${percentile(values, 90).toFixed(2)} ${unit}, most ${most} ${unit}`
}

const median = (values: readonly number[]) => percentile(values, 50)

function scenariosIn(runs: readonly DeployRun[]): readonly (readonly DeployRun[])[] {
  return [...Map.groupBy(runs, run => run.scenario).values()]
}

function byScenario(runs: readonly DeployRun[], figure: Figure, middle = median): string {
  const groups = Map.groupBy(runs, run => run.scenario)
  return [...groups].map(([name, some]) => `${name} ${middle(some.map(run => run[figure])).toFixed(2)}`).join(', ')
}
