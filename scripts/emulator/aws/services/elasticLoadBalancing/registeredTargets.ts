import type { World } from '../../world.ts'
import { ecsServicesOf, runningTasksOf } from '../ecs/runningTasks.ts'
import { mapsOf, propertyText } from '../propertyValues.ts'

/** The load balancers with a listener that forwards to this target group. */
export function loadBalancersOf(world: World, targetGroup: string): readonly string[] {
  const arns = [
    ...world.resources('AWS::ElasticLoadBalancingV2::Listener'),
    ...world.resources('AWS::ElasticLoadBalancingV2::ListenerRule'),
  ].flatMap(resource => {
    const actions = [...mapsOf(resource.properties.DefaultActions), ...mapsOf(resource.properties.Actions)]
    if (!actions.some(action => JSON.stringify(action).includes(targetGroup))) return []
    const listener = propertyText(resource.properties.ListenerArn)
    const owner = listener === undefined ? resource : world.resource('AWS::ElasticLoadBalancingV2::Listener', listener)
    return propertyText(owner?.properties.LoadBalancerArn) ?? []
  })
  return [...new Set(arns)]
}

/** The tasks that services registered in this target group. */
export function registeredTargetsOf(world: World, targetGroup: string) {
  return ecsServicesOf(world).flatMap(service =>
    mapsOf(service.properties.LoadBalancers)
      .filter(registration => registration.TargetGroupArn === targetGroup)
      .flatMap(registration =>
        runningTasksOf(world, service).map(task => ({
          address: task.address,
          port: Number(propertyText(registration.ContainerPort) ?? 80),
          task,
        })),
      ),
  )
}
