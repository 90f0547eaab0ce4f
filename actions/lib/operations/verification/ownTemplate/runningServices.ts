import type { StackResource } from '../../../model/cloudFormation/stack.ts'
import type { RunningService } from '../../../model/runtime.ts'
import { DEFAULT_DEADLINE_SECONDS, healthy, type Observation, unhealthy, unhealthyForGood } from '../probe.ts'
import type { ResourceProbe } from './resourceProbe.ts'

const TODO = "Read the service's events and its stopped tasks' reasons in the ECS console, and the application's log."

/** Every ECS service has completed its rollout and runs as many tasks as desired, also if that is none. */
export const runningServicesProbe: ResourceProbe = {
  name: 'services',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  types: ['AWS::ECS::Service'],
  observe: async ({ runtime, resources }) => {
    const [clusters, owned] = await Promise.all([resources('AWS::ECS::Cluster'), resources('AWS::ECS::Service')])
    const services = await Promise.all(
      owned.map(async resource => {
        const { cluster, name } = namesOf(resource, clusters)
        return { resource, service: await runtime.service(cluster, name) }
      }),
    )
    for (const { resource, service } of services) {
      const problem = problemOf(resource, service)
      if (problem) return problem
    }
    const tasks = services.reduce((sum, { service }) => sum + (service?.running ?? 0), 0)
    const rollouts = services.length === 1 ? 'its rollout is' : 'their rollouts are'
    return healthy(
      `${services.length} of ${services.length} ECS services run as desired (${tasks} ${tasks === 1 ? 'task' : 'tasks'}), and ${rollouts} complete.`,
    )
  },
}

/** The id of a service is its ARN, with the name of its cluster in it unless the service is of the time before. */
function namesOf(
  { physicalId = '' }: StackResource,
  clusters: readonly StackResource[],
): { readonly cluster: string; readonly name: string } {
  const [, first = physicalId, second] = physicalId.split('/')
  return second === undefined
    ? { cluster: clusters[0]?.physicalId ?? 'default', name: first }
    : { cluster: first, name: second }
}

function problemOf({ logicalId }: StackResource, service: RunningService | undefined): Observation | undefined {
  if (!service)
    return unhealthyForGood(`ECS has no active service '${logicalId}'.`, 'Deploy again: it was deleted by hand.')
  const { status, rollout, rolloutReason, desired, running, pending, deployments, lastEvent } = service
  const quoted = lastEvent ? `. ECS says: '${lastEvent}'` : '.'
  if (rollout === 'failed')
    return unhealthyForGood(
      `ECS stopped the rollout of '${logicalId}': '${rolloutReason ?? lastEvent ?? 'no reason given'}'`,
      TODO,
    )
  if (status !== 'ACTIVE') return unhealthyForGood(`Service '${logicalId}' is ${status}; ACTIVE was expected.`, TODO)
  if (rollout === 'in-progress' || deployments > 1)
    return unhealthy(
      `The rollout of '${logicalId}' is not complete: ${deployments} deployments are active${quoted}`,
      TODO,
    )
  if (running !== desired || pending > 0)
    return unhealthy(
      `'${logicalId}' runs ${running} tasks, ${pending} are pending; ${desired} were expected${quoted}`,
      TODO,
    )
  return undefined
}
