import type { Runtime } from '../../ports.ts'
import type { Access } from '../credentials/access.ts'
import { required, translateEnum } from '../enumValue.ts'
import { awsErrorCodeOf } from '../errors/awsErrorDetails.ts'
import { addErrorMiddleware, RETRIES } from '../errors/errorMiddleware.ts'
import { lazy } from '../lazy.ts'

const SCHEMES = { 'internet-facing': 'internet-facing', internal: 'internal' } as const

/** Elastic Load Balancing. */
export function connectLoadBalancing(access: Access): Pick<Runtime, 'targets' | 'loadBalancerScheme'> {
  const connection = lazy(async () => {
    const sdk = await import('@aws-sdk/client-elastic-load-balancing-v2')
    const client = new sdk.ElasticLoadBalancingV2Client({ ...access, ...RETRIES })
    addErrorMiddleware(client, access.region)
    return { sdk, client }
  })
  return {
    targets: async targetGroup => {
      const { sdk, client } = await connection()
      const output = await client.send(new sdk.DescribeTargetHealthCommand({ TargetGroupArn: targetGroup }))
      return (output.TargetHealthDescriptions ?? []).map(({ Target: target, TargetHealth: health }) => ({
        id: target?.Port ? `${target.Id}:${target.Port}` : required(target?.Id, 'a target without id'),
        state: required(health?.State, 'a target without state'),
        reason: health?.Description ?? health?.Reason,
      }))
    },
    loadBalancerScheme: async loadBalancer => {
      const { sdk, client } = await connection()
      const input = loadBalancer.startsWith('arn:') ? { LoadBalancerArns: [loadBalancer] } : { Names: [loadBalancer] }
      try {
        const output = await client.send(new sdk.DescribeLoadBalancersCommand(input))
        const [description] = output.LoadBalancers ?? []
        return description && translateEnum(SCHEMES, description.Scheme, 'scheme of a load balancer')
      } catch (error) {
        if (awsErrorCodeOf(error) === 'LoadBalancerNotFound') return undefined
        throw error
      }
    },
  }
}
