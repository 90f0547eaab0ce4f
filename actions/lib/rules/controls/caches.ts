import type { Finding } from '../../model/problem.ts'
import { type Control, resourcesOfType } from './control.ts'
import { propertyControls } from './propertyControls.ts'
import { isUnknown, listOf, textOf } from './values.ts'
import { violationOf } from './violation.ts'

const GROUP = 'AWS::ElastiCache::ReplicationGroup'

/** A cache asks for a token or for users. */
export const cacheAccess: Control = scope =>
  resourcesOfType(scope, GROUP).flatMap((found): readonly Finding[] => {
    const { AuthToken: token, UserGroupIds: groups } = found.resource.properties
    const hasToken = token !== undefined && token !== ''
    if (hasToken || isUnknown(groups) || listOf(groups).length > 0) return []
    return [
      violationOf(found, {
        ...{ rule: 'control/cache-access', severity: 'high', path: ['UserGroupIds'] },
        clause: 'has neither AuthToken nor UserGroupIds: every host that reaches it reads and changes everything',
        todo: 'Set UserGroupIds, or AuthToken from a secret of AWS Secrets Manager.',
      }),
    ]
  })

export const cacheProperties: readonly Control[] = propertyControls([
  {
    rule: 'control/cache-subnet-group',
    severity: 'high',
    types: [GROUP],
    path: ['CacheSubnetGroupName'],
    // The second cluster of a global one takes the group from its own region, and needs one too.
    accepts: value => value !== undefined && textOf(value) !== 'default',
    effect: 'it is in the default subnets of the account, beside everything else',
    todo: 'Set CacheSubnetGroupName to an AWS::ElastiCache::SubnetGroup.',
  },
])
