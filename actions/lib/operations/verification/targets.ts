import { noTasksReason } from './notCheckedReason.ts'
import { DEFAULT_DEADLINE_SECONDS, healthy, missingOutput, type Probe, unhealthy } from './probe.ts'

const TODO = 'Check the target group in the EC2 console: health check path, security groups, start-up time of the task.'

/** The load balancer reports every target as healthy. Draining targets do not count. */
export const targetsProbe: Probe = {
  name: 'targets',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: async context => {
    const { TargetGroupArn: targetGroup } = context.outputs
    if (!targetGroup) return missingOutput('TargetGroupArn')
    const targets = (await context.runtime.targets(targetGroup)).filter(({ state }) => !state.includes('draining'))
    const unhealthyTargets = targets.filter(({ state }) => state !== 'healthy')
    if (targets.length > 0 && unhealthyTargets.length === 0)
      return healthy(`${targets.length} of ${targets.length} targets are healthy.`)
    const reason = await noTasksReason(context)
    if (reason) return reason
    if (targets.length === 0) return unhealthy('The target group has no target; one healthy target was expected.', TODO)
    const list = unhealthyTargets.map(
      ({ id, state, reason: stateReason }) => `'${id}' is ${state}${stateReason ? ` (${stateReason})` : ''}`,
    )
    return unhealthy(
      `${unhealthyTargets.length} of ${targets.length} targets are not healthy: ${list.join(', ')}.`,
      TODO,
    )
  },
}
