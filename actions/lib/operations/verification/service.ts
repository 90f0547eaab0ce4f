import type { RunningContainer, RunningService } from '../../model/runtime.ts'
import {
  DEFAULT_DEADLINE_SECONDS,
  healthy,
  missingOutput,
  type Observation,
  type Probe,
  unhealthy,
  unhealthyForGood,
} from './probe.ts'
import { missedStart, noTasks } from './zeroTasks.ts'

const TODO = "Read the service's events and its stopped tasks' reasons in the ECS console, and the application's log."

/** ECS has completed its rollout: the expected image, and as many tasks as desired. */
export const serviceProbe: Probe = {
  name: 'service',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: async ({ runtime, outputs, clock }) => {
    const { ClusterName: cluster, ServiceName: name, Image: image } = outputs
    if (!cluster) return missingOutput('ClusterName')
    if (!name) return missingOutput('ServiceName')
    if (!image) return missingOutput('Image')
    const service = await runtime.service(cluster, name)
    if (!service) return unhealthyForGood(`Cluster '${cluster}' has no active service '${name}'.`, TODO)
    const containers = await runtime.containers(service.taskDefinition)
    const problem = unhealthyReasonOf(service, containers, image)
    if (problem) return problem
    if (service.desired > 0) return healthy(summaryOf(service, image))
    return missedStart({ outputs, clock }) ?? noTasks({ outputs, clock })
  },
}

function unhealthyReasonOf(
  service: RunningService,
  containers: readonly RunningContainer[],
  image: string,
): Observation | undefined {
  const { status, rollout, rolloutReason, desired, running, pending, deployments, lastEvent } = service
  if (rollout === 'failed')
    return unhealthyForGood(`ECS stopped the rollout: '${rolloutReason ?? lastEvent ?? 'no reason given'}'`, TODO)
  if (status !== 'ACTIVE') return unhealthyForGood(`The service is ${status}; ACTIVE was expected.`, TODO)
  if (!containers.some(container => container.image === image)) {
    const images = containers.map(container => `'${container.image}'`).join(', ') || 'no container'
    return unhealthy(
      `The service runs ${images}; '${image}' was expected.`,
      'Deploy again: the service was changed outside of CloudFormation.',
    )
  }
  if (rollout === 'in-progress' || deployments > 1)
    return unhealthy(`The rollout is not complete: ${deployments} deployments are active${eventOf(lastEvent)}`, TODO)
  if (running !== desired || pending > 0)
    return unhealthy(
      `${running} tasks run and ${pending} are pending; ${desired} were expected${eventOf(lastEvent)}`,
      TODO,
    )
  return undefined
}

function eventOf(lastEvent: string | undefined): string {
  return lastEvent ? `. ECS says: '${lastEvent}'` : '.'
}

function summaryOf({ running, desired }: RunningService, image: string): string {
  return `${running} of ${desired} tasks run '${image}', and the rollout is complete.`
}
