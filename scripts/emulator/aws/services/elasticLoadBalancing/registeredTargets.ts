import type { World } from '../../world.ts'
import { ecsServicesOf, runningTasksOf } from '../ecs/runningTasks.ts'
import { mapsOf, propertyText } from '../propertyValues.ts'

/** The load balancers that a listener of theirs sends to this target group. */
export function loadBalancersOf(world: World, targetGroup: string): readonly string[] {
  const arns = [
    ...world.resources('AWS::ElasticLoadBalancingV2::Listener'),
    ...world.resources('AWS::ElasticLoadBalancingV2::ListenerRule'),
  ].flatMap(one => {
    const actions = [...mapsOf(one.properties.DefaultActions), ...mapsOf(one.properties.Actions)]
    if (!actions.some(action => JSON.stringify(action).includes(targetGroup))) return []
    const listener = propertyText(one.properties.ListenerArn)
    const of = listener === undefined ? one : world.resource('AWS::ElasticLoadBalancingV2::Listener', listener)
    return propertyText(of?.properties.LoadBalancerArn) ?? []
  })
  return [...new Set(arns)]
}

/** The tasks that services have registered there. */
export function registeredTargetsOf(world: World, targetGroup: string) {
  return ecsServicesOf(world).flatMap(service =>
    mapsOf(service.properties.LoadBalancers)
      .filter(one => one.TargetGroupArn === targetGroup)
      .flatMap(one =>
        runningTasksOf(world, service).map(task => ({
          address: task.address,
          port: Number(propertyText(one.ContainerPort) ?? 80),
          task,
        })),
      ),
  )
}
