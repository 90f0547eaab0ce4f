import * as ecs from '@aws-sdk/client-ecs'
import type { LiveResource, World } from '../../world.ts'
import { toSdkShape } from '../toSdkShape.ts'
import { desiredCountOf, serviceNameOf, sha256Of, taskDefinitionOf } from './runningTasks.ts'

/** A service whose rollout is complete. */
export function toSdkService(world: World, service: LiveResource, clusterArn: string): ecs.Service {
  const name = serviceNameOf(service)
  const taskDefinition = taskDefinitionOf(service)
  const desiredCount = desiredCountOf(world, service)
  const described = toSdkShape<ecs.Service>(ecs.Service$, service.properties)
  const rollout = Number.parseInt(sha256Of(`${service.physicalId} ${taskDefinition}`).slice(0, 13), 16)
  const counts = { desiredCount, runningCount: desiredCount, pendingCount: 0 }
  return {
    ...described,
    serviceArn: service.physicalId,
    serviceName: name,
    clusterArn,
    status: 'ACTIVE',
    taskDefinition,
    ...counts,
    createdAt: service.createdAt,
    deployments: [
      {
        ...toSdkShape<ecs.Deployment>(ecs.Deployment$, service.properties),
        id: `ecs-svc/${rollout}`,
        status: 'PRIMARY',
        taskDefinition,
        ...counts,
        failedTasks: 0,
        createdAt: service.createdAt,
        updatedAt: service.createdAt,
        rolloutState: 'COMPLETED',
        rolloutStateReason: `ECS deployment ecs-svc/${rollout} completed.`,
      },
    ],
    events: [
      {
        id: eventId(`${rollout} steady`),
        createdAt: service.createdAt,
        message: `(service ${name}) has reached a steady state.`,
      },
      {
        id: eventId(`${rollout} completed`),
        createdAt: service.createdAt,
        message: `(service ${name}) (deployment ecs-svc/${rollout}) deployment completed.`,
      },
    ],
  }
}

function eventId(text: string): string {
  return sha256Of(text).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}
