import type { Value, ValueMap } from '../../template/resolve/resolvedStack.ts'
import { isValueList, isValueMap } from '../../template/resolve/unknownValue.ts'
import { propertiesIn } from '../resourceState.ts'
import type { TypedStates } from './applicationContainers.ts'

export const SERVICE = 'AWS::ECS::Service'

/**
 * True if ECS may run a new task of this service while an old one still runs. Only a service that keeps no old task and
 * never has more tasks than it wants stops all of them first.
 */
export function mayOverlap(service: ValueMap | undefined): boolean {
  const { least, most } = limitsOf(service)
  return !(least === 0 && most <= 100)
}

/** True if ECS stops no old task of this service before a new one is healthy. */
export function keepsServing(service: ValueMap | undefined): boolean {
  const { least, most } = limitsOf(service)
  return least >= 100 && most > 100
}

/** Percent of the wanted tasks; NaN for a value that is not known. The defaults are those of ECS. */
function limitsOf(service: ValueMap | undefined): { readonly least: number; readonly most: number } {
  const { DeploymentConfiguration: limits } = propertiesIn(service)
  const { MinimumHealthyPercent: least = 100, MaximumPercent: most = 200 } = isValueMap(limits) ? limits : {}
  return { least: numberIn(least), most: numberIn(most) }
}

/**
 * Minutes that a replacement of tasks takes at most, if the new tasks become healthy: the load balancer lets the old ones
 * go, they stop, and the new ones have as long to start as their health checks give them. Undefined where the service has
 * no such time.
 */
export function replacementMinutes(
  service: ValueMap | undefined,
  states: ReadonlyMap<string, TypedStates>,
): number | undefined {
  const grace = numberIn(propertiesIn(service).HealthCheckGracePeriodSeconds)
  if (Number.isNaN(grace)) return undefined
  const of = (wanted: string): readonly ValueMap[] =>
    [...states.values()].flatMap(({ type, after }) => (type === wanted && after ? [propertiesIn(after)] : []))
  const containers = of('AWS::ECS::TaskDefinition').flatMap(({ ContainerDefinitions: list }) => mapsIn(list))
  const stop = Math.max(...containers.map(({ StopTimeout = 30 }) => numberIn(StopTimeout)), 0)
  const start = Math.max(grace, ...containers.map(startSeconds))
  const draining = Math.max(...of('AWS::ElasticLoadBalancingV2::TargetGroup').map(drainingSeconds), 0)
  const seconds = draining + stop + start
  return Number.isNaN(seconds) ? undefined : Math.ceil(seconds / 60)
}

/** Until a container that never becomes healthy counts as unhealthy. */
function startSeconds({ HealthCheck: check }: ValueMap): number {
  if (!isValueMap(check)) return 0
  const { StartPeriod: start = 0, Interval: interval = 30, Retries: retries = 3 } = check
  return numberIn(start) + numberIn(interval) * numberIn(retries)
}

function drainingSeconds({ TargetGroupAttributes: attributes }: ValueMap): number {
  const delay = mapsIn(attributes).find(({ Key: key }) => key === 'deregistration_delay.timeout_seconds')
  return numberIn(delay?.Value ?? 300)
}

function mapsIn(value: Value | undefined): readonly ValueMap[] {
  return isValueList(value) ? value.filter(isValueMap) : []
}

function numberIn(value: Value | undefined): number {
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? Number(value) : Number.NaN
}
