import { asleep } from './excuse.ts'
import { healthy, type Probe, SOON, unhealthy, withoutOutput } from './probe.ts'

const TODO =
  'Look at the target group in the EC2 console: health check path, security groups, start-up time of the task.'

/** The load balancer calls every target healthy. A draining one is on its way out and does not count. */
export const targetsProbe: Probe = {
  name: 'targets',
  patience: SOON,
  look: async scene => {
    const { TargetGroupArn: targetGroup } = scene.outputs
    if (!targetGroup) return withoutOutput('TargetGroupArn')
    const targets = (await scene.runtime.targets(targetGroup)).filter(({ state }) => !state.includes('draining'))
    const bad = targets.filter(({ state }) => state !== 'healthy')
    if (targets.length > 0 && bad.length === 0)
      return healthy(`${targets.length} of ${targets.length} targets are healthy.`)
    const excuse = await asleep(scene)
    if (excuse) return excuse
    if (targets.length === 0) return unhealthy('The target group has no target; one healthy target was expected.', TODO)
    const seen = bad.map(({ id, state, reason }) => `'${id}' is ${state}${reason ? ` (${reason})` : ''}`)
    return unhealthy(`${bad.length} of ${targets.length} targets are not healthy: ${seen.join(', ')}.`, TODO)
  },
}
