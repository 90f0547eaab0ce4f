import type { Runtime } from '../../ports.ts'
import type { Access } from '../credentials/access.ts'
import { required, requireSame, translateEnum } from '../enumValue.ts'
import { awsErrorCodeOf } from '../errors/awsErrorDetails.ts'
import { lazy } from '../lazy.ts'
import { createClient } from '../requests/createClient.ts'

const SCHEMES = { 'internet-facing': 'internet-facing', internal: 'internal' } as const

/** Elastic Load Balancing. */
export function connectLoadBalancing(access: Access): Pick<Runtime, 'targets' | 'loadBalancerScheme'> {
  const connection = lazy(async () => {
    const sdk = await import('@aws-sdk/client-elastic-load-balancing-v2')
    const client = createClient(sdk.ElasticLoadBalancingV2Client, access)
    return { sdk, client }
  })
  return {
    targets: async targetGroup => {
      const { sdk, client } = await connection()
      const output = await client.send(new sdk.DescribeTargetHealthCommand({ TargetGroupArn: targetGroup }))
      return required(output.TargetHealthDescriptions, 'no list of targets').map(
        ({ Target: target, TargetHealth: health }) => ({
          id: target?.Port ? `${target.Id}:${target.Port}` : required(target?.Id, 'a target without id'),
          state: required(health?.State, 'a target without state'),
          reason: health?.Description ?? health?.Reason,
        }),
      )
    },
    loadBalancerScheme: async loadBalancer => {
      const { sdk, client } = await connection()
      const input = loadBalancer.startsWith('arn:') ? { LoadBalancerArns: [loadBalancer] } : { Names: [loadBalancer] }
      try {
        const output = await client.send(new sdk.DescribeLoadBalancersCommand(input))
        const [description] = required(output.LoadBalancers, 'no list of load balancers')
        if (!description) return undefined
        requireSame('load balancer', loadBalancer, [description.LoadBalancerArn, description.LoadBalancerName])
        return translateEnum(SCHEMES, description.Scheme, 'scheme of a load balancer')
      } catch (error) {
        if (awsErrorCodeOf(error) === 'LoadBalancerNotFound') return undefined
        throw error
      }
    },
  }
}
