import { Problem } from '../../model/problem.ts'
import { notChecked, type Observation } from './probe.ts'
import type { VerificationContext } from './verificationContext.ts'

/**
 * The same look, but what cannot be seen by design is not checked instead of unhealthy: an application with no task by
 * schedule, or one that only its own network reaches.
 */
export function withNotCheckedReason(
  look: (context: VerificationContext, signal: AbortSignal) => Promise<Observation>,
): (context: VerificationContext, signal: AbortSignal) => Promise<Observation> {
  return async (context, signal) => {
    try {
      const observation = await look(context, signal)
      return observation.verdict === 'unhealthy' ? ((await noTasksReason(context)) ?? observation) : observation
    } catch (error) {
      if (!isUnreachable(error)) throw error
      const excuse = (await noTasksReason(context)) ?? (await notReachableReason(context))
      if (excuse) return excuse
      throw error
    }
  }
}

export function noTasks(): Observation {
  const detail = 'The service is scaled to zero tasks, so nothing can answer.'
  return notChecked(detail, 'Verify again when the service has tasks.')
}

/** No task is wanted: outside office hours, or by hand. */
export async function noTasksReason({ runtime, outputs }: VerificationContext): Promise<Observation | undefined> {
  const { ClusterName: cluster, ServiceName: name } = outputs
  const service = cluster && name ? await orUndefined(runtime.service(cluster, name)) : undefined
  return service?.desired === 0 ? noTasks() : undefined
}

/** Out of reach of a machine outside. */
async function notReachableReason({
  runtime,
  stack,
  resources,
}: VerificationContext): Promise<Observation | undefined> {
  const [balancer] = (await orUndefined(resources('AWS::ElasticLoadBalancingV2::LoadBalancer'))) ?? []
  const scheme = balancer?.physicalId && (await orUndefined(runtime.loadBalancerScheme(balancer.physicalId)))
  const todo = 'Verify again from a machine inside.'
  if (scheme === 'internal') return notChecked('The load balancer is internal and out of reach from here.', todo)
  const limit = Object.entries(stack.parameters).find(
    ([name, value]) => /^Allowed\w*Cidr/.test(name) && value !== '' && !/^(0\.0\.0\.0|::)\/0$/.test(value),
  )
  return limit && notChecked(`Only '${limit[1]}' may reach the load balancer (${limit[0]}), and not from here.`, todo)
}

function isUnreachable(error: unknown): boolean {
  return error instanceof Problem && error.reason === 'unavailable'
}

/** An excuse that cannot be read is none. */
async function orUndefined<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}
