import type { FlatResources } from '../../template/flatten/flattenStack.ts'
import { referencedPaths } from './flatReferences.ts'

/** Instances in a subnet of the stack that gives its machines no public addresses. */
export function instancesInPrivateSubnets(resources: FlatResources): ReadonlySet<string> {
  return new Set(
    Object.entries(resources).flatMap(([path, { type, properties }]) => {
      if (type !== 'AWS::EC2::Instance' || properties.NetworkInterfaces !== undefined) return []
      const [subnet] = [...referencedPaths(properties.SubnetId)].map(reference => resources[reference])
      const { MapPublicIpOnLaunch: assigns = false } = subnet?.properties ?? {}
      return subnet?.type === 'AWS::EC2::Subnet' && String(assigns) === 'false' ? [path] : []
    }),
  )
}
