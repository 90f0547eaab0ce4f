import { DEFAULT_DEADLINE_SECONDS, healthy, unhealthy } from '../probe.ts'
import type { ResourceProbe } from './resourceProbe.ts'

const TODO = 'Check the target group in the EC2 console: health check path, security groups, start-up time.'

/**
 * No target that gets requests is unhealthy. A target group may have none: the idle one of two colours, or one whose targets
 * another stack registers.
 */
export const healthyTargetsProbe: ResourceProbe = {
  name: 'targets',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  types: ['AWS::ElasticLoadBalancingV2::TargetGroup'],
  observe: async ({ runtime, resources }) => {
    const owned = await resources('AWS::ElasticLoadBalancingV2::TargetGroup')
    const groups = await Promise.all(
      owned.map(async ({ logicalId, physicalId = '' }) => ({ logicalId, targets: await runtime.targets(physicalId) })),
    )
    const targets = groups.flatMap(group => group.targets)
    // unused: no listener sends requests there. unavailable: the target group has no health check.
    const failing = targets.filter(
      ({ state }) => !/^(healthy|unused|unavailable|draining|unhealthy\.draining)$/.test(state),
    )
    if (failing.length > 0) {
      const list = failing.map(({ id, state, reason }) => `'${id}' is ${state}${reason ? ` (${reason})` : ''}`)
      return unhealthy(`${failing.length} of ${targets.length} targets are not healthy: ${list.join(', ')}.`, TODO)
    }
    const count = targets.filter(({ state }) => state === 'healthy').length
    const empty = groups.filter(group => group.targets.length === 0).map(({ logicalId }) => `'${logicalId}'`)
    const without = empty.length === 0 ? '' : ` ${empty.join(', ')} ${empty.length === 1 ? 'has' : 'have'} no target.`
    return healthy(`${count} of ${targets.length} targets are healthy.${without}`)
  },
}
