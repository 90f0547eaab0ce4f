import type { Service } from '@aws-sdk/client-ecs'
import type { RunningService } from '../model/runtime.ts'
import type { Runtime } from '../ports.ts'
import type { Access } from './access.ts'
import { required, translateEnum } from './enumValue.ts'
import { errorCodeOf } from './errorDetails.ts'
import { addErrorMiddleware, RETRIES } from './errorMiddleware.ts'
import { lazy } from './lazy.ts'

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
        const answer = await client.send(new sdk.DescribeServicesCommand({ cluster, services: [service] }))
        const found = answer.services?.find(one => one.status !== 'INACTIVE')
        return found && runningOf(found)
      } catch (error) {
        if (errorCodeOf(error) === 'ClusterNotFound') return undefined
        throw error
      }
    },
    containers: async taskDefinition => {
      const { sdk, client } = await connection()
      const answer = await client.send(new sdk.DescribeTaskDefinitionCommand({ taskDefinition }))
      return (answer.taskDefinition?.containerDefinitions ?? []).map(container => ({
        name: required(container.name, 'a container without name'),
        image: required(container.image, 'a container without image'),
        environment: Object.fromEntries(
          (container.environment ?? []).map(({ name = '', value = '' }) => [name, value]),
        ),
      }))
    },
  }
}

function runningOf(service: Service): RunningService {
  const deployments = service.deployments ?? []
  const primary = deployments.find(one => one.status === 'PRIMARY')
  const [desired, running, pending] = [service.desiredCount ?? 0, service.runningCount ?? 0, service.pendingCount ?? 0]
  // ECS leaves the rollout state out where it does not steer the deployment itself.
  const settled = deployments.length === 1 && running === desired && pending === 0
  return {
    status: service.status ?? '',
    desired,
    running,
    pending,
    rollout: translateEnum(ROLLOUTS, primary?.rolloutState ?? (settled ? 'COMPLETED' : 'IN_PROGRESS'), 'rollout state'),
    rolloutReason: primary?.rolloutStateReason,
    taskDefinition: required(primary?.taskDefinition ?? service.taskDefinition, 'a service without task definition'),
    deployments: deployments.length,
    lastEvent: service.events?.[0]?.message,
  }
}
