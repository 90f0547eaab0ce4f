import type { FlatResources } from '../../template/flatten/flattenStack.ts'
import { referencedPaths } from './flatReferences.ts'

/**
 * Network load balancers whose listeners are in the stack, and none of them has TLS.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html
 */
export function balancersWithoutLogs(resources: FlatResources): ReadonlySet<string> {
  const listeners = Object.values(resources).filter(({ type }) => type === 'AWS::ElasticLoadBalancingV2::Listener')
  const network = Object.entries(resources).filter(
    ([, { type, properties }]) => type === 'AWS::ElasticLoadBalancingV2::LoadBalancer' && properties.Type === 'network',
  )
  return new Set(
    network.flatMap(([path]) => {
      const own = listeners.filter(({ properties }) => referencedPaths(properties.LoadBalancerArn).has(path))
      const isPlain = own.every(({ properties: { Protocol } }) => typeof Protocol === 'string' && Protocol !== 'TLS')
      return own.length > 0 && isPlain ? [path] : []
    }),
  )
}
