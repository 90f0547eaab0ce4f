import { isMap, type Json } from '#lib/model/json.ts'
import type { FlatResource } from '../../fakes/template/alterStack.ts'
import { at, list } from './readResources.ts'

/** Values by the name of the dimension. */
export type Metric = {
  readonly namespace: Json
  readonly name: string
  readonly dimensions: ReadonlyMap<string, Json>
}

/** The metrics of an alarm, of its own or in an expression. */
export function alarmMetrics({ Metrics, ...properties }: FlatResource['properties']): readonly Metric[] {
  const own = properties.MetricName === undefined ? [] : [properties]
  const inMath = list(Metrics).flatMap(metric => list(at(metric, 'MetricStat', 'Metric')))
  return [...own, ...inMath].map(metric => ({
    namespace: at(metric, 'Namespace') ?? null,
    name: String(at(metric, 'MetricName')),
    dimensions: new Map(
      list(at(metric, 'Dimensions')).map(item => [String(at(item, 'Name')), at(item, 'Value') ?? null]),
    ),
  }))
}

/** The metrics of a dashboard: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html */
export function dashboardMetrics({ DashboardBody: body }: FlatResource['properties']): readonly Metric[] {
  const dashboard: Json = JSON.parse(String(at(body, 'Unknown') ?? body))
  return list(at(dashboard, 'widgets')).flatMap(widget => {
    let above: readonly string[] = []
    return list(at(widget, 'properties', 'metrics')).map(row => {
      const words = list(row).filter(word => !isMap(word))
      // A point repeats what stands above it, and three of them the whole row.
      above = words[0] === '...' ? above : words.map((word, at) => (word === '.' ? (above[at] ?? '') : String(word)))
      const [namespace = '', name = '', ...rest] = above
      const pairs = rest.flatMap((word, at) => (at % 2 === 0 ? [[word, { Unknown: rest[at + 1] ?? '' }] as const] : []))
      return { namespace, name, dimensions: new Map(pairs) }
    })
  })
}
