import type { Change } from '../../model/cloudFormation/change.ts'
import { isUncertain, resourcePathOf, withoutUnchanged } from '../../model/cloudFormation/change.ts'
import { propertiesOf, propertyName } from '../../model/cloudFormation/propertyChange.ts'

/** An origin of CloudFront inside a VPC that a change updates in place. */
export type ChangedOrigin = {
  /** `Edge/VpcOrigin` */
  readonly resource: string
  readonly logicalId: string
  /** The names of its changed properties. */
  readonly properties: readonly string[]
  /** False while only the value of another resource decides whether it changes. */
  readonly isCertain: boolean
}

/**
 * CloudFront refuses every update of an origin that a distribution uses, even one of its tags: aws-cdk issues 34629 and 35765.
 * With another logical id and name there are two origins for a while, and no update.
 */
export function changedOriginsIn(changes: readonly Change[]): readonly ChangedOrigin[] {
  const real = withoutUnchanged(changes)
  const hasNewLoadBalancer = real.some(
    ({ type, action, replacement }) => type === LOAD_BALANCER && action === 'modify' && replacement === 'always',
  )
  return real
    .filter(({ type, action }) => type === 'AWS::CloudFront::VpcOrigin' && action === 'modify')
    .map(change => {
      const properties = propertiesOf(change)
      return {
        resource: resourcePathOf(change),
        logicalId: change.logicalId,
        properties: properties.map(propertyName),
        isCertain: hasNewLoadBalancer || properties.some(property => !isUncertain(property)),
      }
    })
}

const LOAD_BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer'
