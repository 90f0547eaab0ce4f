import type { Finding } from '../../model/problem.ts'
import { type Control, resourcesOfType } from './control.ts'
import { propertyControls } from './propertyControls.ts'
import { isTrue, isUnknown, scalarTextOf, valuesIn } from './values.ts'
import { violationOf } from './violation.ts'

const GROUP = 'AWS::ElastiCache::ReplicationGroup'

/** A cache asks for a token or for users. */
export const cacheAccess: Control = scope =>
  resourcesOfType(scope, GROUP).flatMap((found): readonly Finding[] => {
    const { AuthToken: token, UserGroupIds: groups } = found.resource.properties
    const hasToken = token !== undefined && token !== ''
    if (hasToken || isUnknown(groups) || valuesIn(groups).length > 0) return []
    return [
      violationOf(found, {
        ...{ rule: 'control/cache-access', severity: 'high', path: ['UserGroupIds'] },
        clause: 'has neither AuthToken nor UserGroupIds: every host that reaches it reads and changes everything',
        todo: 'Set UserGroupIds, or AuthToken from a secret of AWS Secrets Manager.',
      }),
    ]
  })

const MEDIUM = { severity: 'medium', types: [GROUP], accepts: isTrue } as const

export const cacheProperties: readonly Control[] = propertyControls([
  ...['AutomaticFailoverEnabled', 'MultiAZEnabled'].map(property => ({
    ...{ ...MEDIUM, rule: 'control/cache-failover' as const, path: [property] },
    effect: 'an outage of one zone takes the cache away',
    todo: `Set ${property} to true, with a replica in another zone.`,
  })),
  {
    ...{ ...MEDIUM, rule: 'control/cache-upgrades', path: ['AutoMinorVersionUpgrade'] },
    accepts: value => value === undefined || isTrue(value),
    effect: 'it does not get corrections by itself',
    todo: 'Set AutoMinorVersionUpgrade to true.',
  },
  {
    ...{ ...MEDIUM, rule: 'control/cache-encryption', path: ['AtRestEncryptionEnabled'] },
    effect: 'its data is stored in clear text',
    todo: 'Set AtRestEncryptionEnabled to true; a change replaces the cache.',
  },
  {
    ...{ ...MEDIUM, rule: 'control/cache-encryption', path: ['TransitEncryptionEnabled'] },
    effect: 'its data and the token cross the network in clear text',
    todo: 'Set TransitEncryptionEnabled to true.',
  },
  {
    ...{ ...MEDIUM, rule: 'control/cache-encryption', path: ['TransitEncryptionMode'] },
    accepts: value => value === undefined || scalarTextOf(value) === 'required',
    effect: 'it accepts connections without TLS, too',
    todo: 'Set TransitEncryptionMode to required.',
  },
  {
    rule: 'control/cache-subnet-group',
    severity: 'high',
    types: [GROUP],
    path: ['CacheSubnetGroupName'],
    // The second cluster of a global one takes the group from its own region, and needs one too.
    accepts: value => value !== undefined && scalarTextOf(value) !== 'default',
    effect: 'it is in the default subnets of the account, beside everything else',
    todo: 'Set CacheSubnetGroupName to an AWS::ElastiCache::SubnetGroup.',
  },
])
