import type { Service } from '@aws-sdk/client-ecs'
import type { RunningService } from '../../model/runtime.ts'
import type { Runtime } from '../../ports.ts'
import type { Access } from '../credentials/access.ts'
import { required, requireSame, translateEnum } from '../enumValue.ts'
import { awsErrorCodeOf } from '../errors/awsErrorDetails.ts'
import { lazy } from '../lazy.ts'
import { createClient } from '../requests/createClient.ts'

const ROLLOUTS = { COMPLETED: 'complete', IN_PROGRESS: 'in-progress', FAILED: 'failed' } as const

/** Amazon ECS. */
export function connectContainers(access: Access): Pick<Runtime, 'service' | 'containers'> {
  const connection = lazy(async () => {
    const sdk = await import('./ecs.ts')
    const client = createClient(sdk.ECSClient, access)
    return { sdk, client }
  })
  return {
    service: async (cluster, service) => {
      const { sdk, client } = await connection()
      try {
        const output = await client.send(new sdk.DescribeServicesCommand({ cluster, services: [service] }))
        const services = required(output.services, 'no list of services')
        const description = services.find(({ status }) => status !== 'INACTIVE')
        if (!description) return undefined
        requireSame('service', service, [description.serviceName, description.serviceArn])
        return runningServiceOf(description)
      } catch (error) {
        if (awsErrorCodeOf(error) === 'ClusterNotFound') return undefined
        throw error
      }
    },
    containers: async taskDefinition => {
      const { sdk, client } = await connection()
      const output = await client.send(new sdk.DescribeTaskDefinitionCommand({ taskDefinition }))
      const { containerDefinitions: containers } = required(output.taskDefinition, 'no task definition')
      return required(containers, 'no list of containers').map(container => ({
        name: required(container.name, 'a container without name'),
        image: required(container.image, 'a container without image'),
        environment: Object.fromEntries(
          (container.environment ?? []).map(({ name = '', value = '' }) => [name, value]),
        ),
        secrets: (container.secrets ?? []).map(({ name }) => required(name, 'a secret without name')),
      }))
    },
  }
}

function runningServiceOf(service: Service): RunningService {
  const deployments = required(service.deployments, 'a service without deployments')
  const primary = deployments.find(({ status }) => status === 'PRIMARY')
  const desired = required(service.desiredCount, 'a service without desired count')
  const running = required(service.runningCount, 'a service without running count')
  const pending = required(service.pendingCount, 'a service without pending count')
  // Another deployment controller, such as AWS CodeDeploy, has task sets in place of deployments, and no rollout state.
  const taskSets = deployments.length === 0 ? (service.taskSets ?? []) : []
  const isSteady = taskSets.length > 0 && taskSets.every(({ stabilityStatus }) => stabilityStatus === 'STEADY_STATE')
  const isComplete = (deployments.length === 1 || isSteady) && running === desired && pending === 0
  const primarySet = taskSets.find(({ status }) => status === 'PRIMARY')
  return {
    status: required(service.status, 'a service without status'),
    desired,
    running,
    pending,
    rollout: translateEnum(
      ROLLOUTS,
      primary?.rolloutState ?? (isComplete ? 'COMPLETED' : 'IN_PROGRESS'),
      'rollout state',
    ),
    rolloutReason: primary?.rolloutStateReason,
    taskDefinition: required(
      primary?.taskDefinition ?? primarySet?.taskDefinition ?? service.taskDefinition,
      'a service without task definition',
    ),
    deployments: deployments.length + taskSets.length,
    lastEvent: service.events?.[0]?.message,
  }
}
