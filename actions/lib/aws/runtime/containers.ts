import type { Service } from '@aws-sdk/client-ecs'
import type { RunningService } from '../../model/runtime.ts'
import type { Runtime } from '../../ports.ts'
import type { Access } from '../credentials/access.ts'
import { required, translateEnum } from '../enumValue.ts'
import { awsErrorCodeOf } from '../errors/awsErrorDetails.ts'
import { addErrorMiddleware, RETRIES } from '../errors/errorMiddleware.ts'
import { lazy } from '../lazy.ts'

const ROLLOUTS = { COMPLETED: 'complete', IN_PROGRESS: 'in-progress', FAILED: 'failed' } as const

/** Amazon ECS. */
export function connectContainers(access: Access): Pick<Runtime, 'service' | 'containers'> {
  const connection = lazy(async () => {
    const sdk = await import('@aws-sdk/client-ecs')
    const client = new sdk.ECSClient({ ...access, ...RETRIES })
    addErrorMiddleware(client, access.region)
    return { sdk, client }
  })
  return {
    service: async (cluster, service) => {
      const { sdk, client } = await connection()
      try {
        const output = await client.send(new sdk.DescribeServicesCommand({ cluster, services: [service] }))
        const description = output.services?.find(({ status }) => status !== 'INACTIVE')
        return description && runningServiceOf(description)
      } catch (error) {
        if (awsErrorCodeOf(error) === 'ClusterNotFound') return undefined
        throw error
      }
    },
    containers: async taskDefinition => {
      const { sdk, client } = await connection()
      const output = await client.send(new sdk.DescribeTaskDefinitionCommand({ taskDefinition }))
      return (output.taskDefinition?.containerDefinitions ?? []).map(container => ({
        name: required(container.name, 'a container without name'),
        image: required(container.image, 'a container without image'),
        environment: Object.fromEntries(
          (container.environment ?? []).map(({ name = '', value = '' }) => [name, value]),
        ),
      }))
    },
  }
}

function runningServiceOf(service: Service): RunningService {
  const deployments = service.deployments ?? []
  const primary = deployments.find(({ status }) => status === 'PRIMARY')
  const [desired, running, pending] = [service.desiredCount ?? 0, service.runningCount ?? 0, service.pendingCount ?? 0]
  // ECS leaves the rollout state out when another deployment controller is in charge.
  const isComplete = deployments.length === 1 && running === desired && pending === 0
  return {
    status: service.status ?? '',
    desired,
    running,
    pending,
    rollout: translateEnum(
      ROLLOUTS,
      primary?.rolloutState ?? (isComplete ? 'COMPLETED' : 'IN_PROGRESS'),
      'rollout state',
    ),
    rolloutReason: primary?.rolloutStateReason,
    taskDefinition: required(primary?.taskDefinition ?? service.taskDefinition, 'a service without task definition'),
    deployments: deployments.length,
    lastEvent: service.events?.[0]?.message,
  }
}
