import type { World } from '../world.ts'
import { mapsOf, textOf } from './properties.ts'
import { servicesOf, tasksOf } from './runningTasks.ts'

/** The load balancers that a listener of theirs sends to this target group. */
export function ownersOf(world: World, targetGroup: string): readonly string[] {
  const arns = [
    ...world.resources('AWS::ElasticLoadBalancingV2::Listener'),
    ...world.resources('AWS::ElasticLoadBalancingV2::ListenerRule'),
  ].flatMap(one => {
    const actions = [...mapsOf(one.properties.DefaultActions), ...mapsOf(one.properties.Actions)]
    if (!actions.some(action => JSON.stringify(action).includes(targetGroup))) return []
    const listener = textOf(one.properties.ListenerArn)
    const of = listener === undefined ? one : world.resource('AWS::ElasticLoadBalancingV2::Listener', listener)
    return textOf(of?.properties.LoadBalancerArn) ?? []
  })
  return [...new Set(arns)]
}

/** The tasks that services have registered there. */
export function targetsOf(world: World, targetGroup: string) {
  return servicesOf(world).flatMap(service =>
    mapsOf(service.properties.LoadBalancers)
      .filter(one => one.TargetGroupArn === targetGroup)
      .flatMap(one =>
        tasksOf(world, service).map(task => ({
          address: task.address,
          port: Number(textOf(one.ContainerPort) ?? 80),
          task,
        })),
      ),
  )
}
