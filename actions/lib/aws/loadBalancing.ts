import type { Runtime } from '../ports.ts'
import type { Access } from './access.ts'
import { codeOf } from './call.ts'
import { present, translated } from './known.ts'
import { lazily } from './lazily.ts'
import { RETRIES, wordErrors } from './wordErrors.ts'

const SCHEMES = { 'internet-facing': 'internet-facing', internal: 'internal' } as const

/** Elastic Load Balancing. */
export function connectLoadBalancing(access: Access): Pick<Runtime, 'targets' | 'loadBalancerScheme'> {
  const connection = lazily(async () => {
    const sdk = await import('@aws-sdk/client-elastic-load-balancing-v2')
    const client = new sdk.ElasticLoadBalancingV2Client({ ...access, ...RETRIES })
    wordErrors(client, access.region)
    return { sdk, client }
  })
  return {
    targets: async targetGroup => {
      const { sdk, client } = await connection()
      const answer = await client.send(new sdk.DescribeTargetHealthCommand({ TargetGroupArn: targetGroup }))
      return (answer.TargetHealthDescriptions ?? []).map(({ Target: target, TargetHealth: health }) => ({
        id: target?.Port ? `${target.Id}:${target.Port}` : present(target?.Id, 'a target without id'),
        state: present(health?.State, 'a target without state'),
        reason: health?.Description ?? health?.Reason,
      }))
    },
    loadBalancerScheme: async loadBalancer => {
      const { sdk, client } = await connection()
      const wanted = loadBalancer.startsWith('arn:') ? { LoadBalancerArns: [loadBalancer] } : { Names: [loadBalancer] }
      try {
        const answer = await client.send(new sdk.DescribeLoadBalancersCommand(wanted))
        const [found] = answer.LoadBalancers ?? []
        return found && translated(SCHEMES, found.Scheme, 'scheme of a load balancer')
      } catch (error) {
        if (codeOf(error) === 'LoadBalancerNotFound') return undefined
        throw error
      }
    },
  }
}
