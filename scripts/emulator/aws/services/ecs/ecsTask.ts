import type { Task } from '@aws-sdk/client-ecs'
import type { World } from '../../world.ts'
import { propertyText } from '../propertyValues.ts'
import { containersOf, type RunningTask, serviceNameOf, sha256Of } from './runningTasks.ts'

/** A task whose containers run and are healthy. */
export function toSdkTask(world: World, task: RunningTask, clusterArn: string): Task {
  const definition = world.resource('AWS::ECS::TaskDefinition', task.taskDefinition)
  const { createdAt } = task.service
  return {
    taskArn: task.arn,
    clusterArn,
    taskDefinitionArn: task.taskDefinition,
    group: `service:${serviceNameOf(task.service)}`,
    lastStatus: 'RUNNING',
    desiredStatus: 'RUNNING',
    healthStatus: 'HEALTHY',
    connectivity: 'CONNECTED',
    cpu: propertyText(definition?.properties.Cpu),
    memory: propertyText(definition?.properties.Memory),
    createdAt,
    startedAt: createdAt,
    attachments: [
      {
        type: 'ElasticNetworkInterface',
        status: 'ATTACHED',
        details: [
          { name: 'subnetId', value: task.subnet },
          { name: 'privateIPv4Address', value: task.address },
        ],
      },
    ],
    containers: containersOf(world, task.taskDefinition).map(container => ({
      containerArn: `${task.arn.replace(':task/', ':container/')}/${sha256Of(`${task.id} ${container.Name}`).slice(0, 32)}`,
      taskArn: task.arn,
      name: propertyText(container.Name),
      image: propertyText(container.Image),
      lastStatus: 'RUNNING',
      healthStatus: container.HealthCheck === undefined ? 'UNKNOWN' : 'HEALTHY',
      networkInterfaces: [{ privateIpv4Address: task.address }],
    })),
  }
}
