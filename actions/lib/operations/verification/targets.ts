import { noTasksReason } from './notCheckedReason.ts'
import { DEFAULT_DEADLINE_SECONDS, healthy, missingOutput, type Probe, unhealthy } from './probe.ts'

const TODO =
  'Look at the target group in the EC2 console: health check path, security groups, start-up time of the task.'

/** The load balancer calls every target healthy. A draining one is on its way out and does not count. */
export const targetsProbe: Probe = {
  name: 'targets',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: async context => {
    const { TargetGroupArn: targetGroup } = context.outputs
    if (!targetGroup) return missingOutput('TargetGroupArn')
    const targets = (await context.runtime.targets(targetGroup)).filter(({ state }) => !state.includes('draining'))
    const bad = targets.filter(({ state }) => state !== 'healthy')
    if (targets.length > 0 && bad.length === 0)
      return healthy(`${targets.length} of ${targets.length} targets are healthy.`)
    const excuse = await noTasksReason(context)
    if (excuse) return excuse
    if (targets.length === 0) return unhealthy('The target group has no target; one healthy target was expected.', TODO)
    const seen = bad.map(({ id, state, reason }) => `'${id}' is ${state}${reason ? ` (${reason})` : ''}`)
    return unhealthy(`${bad.length} of ${targets.length} targets are not healthy: ${seen.join(', ')}.`, TODO)
  },
}
