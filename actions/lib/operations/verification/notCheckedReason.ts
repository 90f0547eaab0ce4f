import { Problem } from '../../model/problem.ts'
import { notChecked, type Observation } from './probe.ts'
import type { VerificationContext } from './verificationContext.ts'
import { noTasks } from './zeroTasks.ts'

/**
 * The same check, but 'not-checked' instead of 'unhealthy' if the application is unreachable by design: it has no task by
 * schedule, or only its own network may reach it.
 */
export function withNotCheckedReason(
  observe: (context: VerificationContext, signal: AbortSignal) => Promise<Observation>,
): (context: VerificationContext, signal: AbortSignal) => Promise<Observation> {
  return async (context, signal) => {
    try {
      const observation = await observe(context, signal)
      return observation.verdict === 'unhealthy' ? ((await noTasksReason(context)) ?? observation) : observation
    } catch (error) {
      if (!isUnreachable(error)) throw error
      const reason = (await noTasksReason(context)) ?? (await notReachableReason(context))
      if (reason) return reason
      throw error
    }
  }
}

/** The service is scaled to zero tasks: outside of office hours, or by hand. */
export async function noTasksReason(context: VerificationContext): Promise<Observation | undefined> {
  const { ClusterName: cluster, ServiceName: name } = context.outputs
  const service = cluster && name ? await orUndefined(context.runtime.service(cluster, name)) : undefined
  return service?.desired === 0 ? noTasks(context) : undefined
}

/** The load balancer is internal, or allows only some networks. CloudFront in front of it is reachable from everywhere. */
async function notReachableReason({
  runtime,
  stack,
  resources,
}: VerificationContext): Promise<Observation | undefined> {
  const [distribution] = (await orUndefined(resources('AWS::CloudFront::Distribution'))) ?? []
  if (distribution) return undefined
  const [balancer] = (await orUndefined(resources('AWS::ElasticLoadBalancingV2::LoadBalancer'))) ?? []
  const scheme = balancer?.physicalId && (await orUndefined(runtime.loadBalancerScheme(balancer.physicalId)))
  const todo = 'Verify again from a machine inside its network.'
  if (scheme === 'internal')
    return notChecked('The load balancer is internal and not reachable from this machine.', todo)
  const limit = Object.entries(stack.parameters).find(
    ([name, value]) => /^Allowed\w*Cidr/.test(name) && value !== '' && !/(^|,)(0\.0\.0\.0|::)\/0(,|$)/.test(value),
  )
  return (
    limit && notChecked(`Only '${limit[1]}' may reach the load balancer (${limit[0]}), and this machine cannot.`, todo)
  )
}

function isUnreachable(error: unknown): boolean {
  return error instanceof Problem && error.reason === 'unavailable'
}

/** A reason that cannot be read is none. */
async function orUndefined<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}
