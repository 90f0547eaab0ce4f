import { Unknown, type Value } from '../../template/resolve/resolvedStack.ts'
import { isValueList, isValueMap, referencesInValue } from '../../template/resolve/unknownValue.ts'
import type { ApplicationContainer } from './applicationContainer.ts'

/** A service that runs the container's task definition. */
type Service = { readonly path: string; readonly properties: { readonly [key: string]: Value } }

/** The services of the container. */
export function servicesOf({ resources, taskDefinition }: ApplicationContainer): readonly Service[] {
  return [...resources.values()].flatMap(({ path, resource: { type, properties } }): readonly Service[] =>
    type === 'AWS::ECS::Service' && refersTo(properties.TaskDefinition, taskDefinition) ? [{ path, properties }] : [],
  )
}

/** The most tasks of the container that may run at a time, as far as the template says. */
export function mostTasks(container: ApplicationContainer): number {
  const services = servicesOf(container)
  const wanted = services.map(({ properties }) => count(properties.DesiredCount))
  const scaled = [...container.resources.values()].flatMap(({ resource: { type, properties } }) => {
    const { ResourceId: id, ScheduledActions: actions } = properties
    const isOurs = services.some(({ path }) => refersTo(id, path))
    if (type !== 'AWS::ApplicationAutoScaling::ScalableTarget' || !isOurs) return []
    const scheduled = isValueList(actions) ? actions : []
    return [properties, ...scheduled.map(action => (isValueMap(action) ? action.ScalableTargetAction : undefined))].map(
      target => count(isValueMap(target) ? target.MaxCapacity : undefined),
    )
  })
  return Math.max(1, ...wanted, ...scaled)
}

function refersTo(value: Value | undefined, resource: string): boolean {
  if (!(value instanceof Unknown)) return false
  return referencesInValue(value).some(
    reference => (reference.kind === 'resource' || reference.kind === 'attribute') && reference.path === resource,
  )
}

function count(value: Value | undefined): number {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : 1
  return Number.isFinite(number) ? number : 1
}
