import type { ResourceDrift } from '../../model/cloudFormation/resourceDrift.ts'
import type { Stack } from '../../model/cloudFormation/stack.ts'
import { isWithin, parseOfficeHours } from '../../model/officeHours.ts'

const SCALABLE_TARGET = 'AWS::ApplicationAutoScaling::ScalableTarget'
const SCHEDULED: readonly string[] = ['/MinCapacity', '/MaxCapacity']

/**
 * The drift of a resource without what office hours explain: outside of them the limits of scaling are those of the
 * schedule, and the template has those of office hours. Any other number is drift.
 */
export function withoutSchedule<D extends ResourceDrift>(
  drift: D,
  { outputs, parameters }: Pick<Stack, 'outputs' | 'parameters'>,
  now: Date,
): D {
  const hours = parseOfficeHours(outputs.OfficeHours)
  if (drift.type !== SCALABLE_TARGET || drift.kind !== 'modified' || !hours || isWithin(hours, now)) return drift
  const { TasksOutsideOfficeHours: outside } = parameters
  const properties = drift.properties.filter(
    ({ path, kind, actual }) => !(kind === 'modify' && SCHEDULED.includes(path) && actual === outside),
  )
  return { ...drift, properties, ...(properties.length === 0 ? { kind: 'in-sync' } : {}) }
}
