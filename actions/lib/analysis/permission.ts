import type { Change, PropertyChange } from '../model/cloudFormation/change.ts'
import { resourcePathOf } from '../model/cloudFormation/change.ts'
import type { Json } from '../model/json.ts'
import { isMap } from '../model/json.ts'
import { lookup } from '../model/lookup.ts'
import { propertiesOf } from '../render/phrases/property.ts'
import type { Values } from '../render/phrases/values.ts'
import { valuesOf } from '../render/phrases/values.ts'
import { type Direction, directionOf, openRules } from './networkRule.ts'
import { wideStatements } from './policyStatement.ts'

/** Who may do or reach more, or something else, after a change. */
export type Permission = {
  readonly name: string
  readonly type: string
  readonly action: 'add' | 'modify'
  /** Each property that grants, with what it says before and after. */
  readonly grants: readonly { readonly property: PropertyChange; readonly values: Values }[]
  /** What the new values grant to everybody or on everything and the old ones did not: `s3:* on *`, `ingress tcp 443 from 0.0.0.0/0`. */
  readonly wide: readonly string[]
}

const POLICY = ['PolicyDocument']
const RULES = ['SecurityGroupIngress', 'SecurityGroupEgress']
const RULE = ['CidrIp', 'CidrIpv6', 'FromPort', 'ToPort', 'IpProtocol', 'SourceSecurityGroupId', 'SourcePrefixListId']

/** The properties that grant, by type. */
const GRANTING: Readonly<Record<string, readonly string[]>> = {
  'AWS::EC2::SecurityGroup': RULES,
  'AWS::EC2::SecurityGroupEgress': [...RULE, 'DestinationSecurityGroupId', 'DestinationPrefixListId'],
  'AWS::EC2::SecurityGroupIngress': RULE,
  'AWS::IAM::Group': ['Policies', 'ManagedPolicyArns'],
  'AWS::IAM::GroupPolicy': POLICY,
  'AWS::IAM::ManagedPolicy': [...POLICY, 'Roles', 'Groups', 'Users'],
  'AWS::IAM::Policy': [...POLICY, 'Roles', 'Groups', 'Users'],
  'AWS::IAM::Role': ['AssumeRolePolicyDocument', 'Policies', 'ManagedPolicyArns', 'PermissionsBoundary'],
  'AWS::IAM::RolePolicy': POLICY,
  'AWS::IAM::User': ['Policies', 'ManagedPolicyArns', 'PermissionsBoundary'],
  'AWS::IAM::UserPolicy': POLICY,
}

/** IAM statements and security groups that grant something new. What only goes away grants nothing. */
export function permissionsOf(changes: readonly Change[]): readonly Permission[] {
  return changes.flatMap(permissionOf)
}

function permissionOf(change: Change): readonly Permission[] {
  const granting = lookup(GRANTING, change.type)
  const { action, type } = change
  if (!granting || (action !== 'add' && action !== 'modify')) return []
  const alone = directionOf(type)
  const properties = propertiesOf(change).filter(({ path }) => granting.includes(path.split('/')[2] ?? ''))
  const grants = properties.map(property => ({ property, values: valuesOf(property) }))
  const widths = (side: 'before' | 'after') =>
    properties.flatMap(property => widthsOf(property[side], directionOf(property.path.split('/')[2] ?? '') ?? alone))
  const before = new Set(widths('before'))
  const wide = [...new Set([...(action === 'add' ? widthsAdded(change, granting) : []), ...widths('after')])]
  if (action === 'modify' && grants.length === 0) return []
  return [{ name: resourcePathOf(change), type, action, grants, wide: wide.filter(one => !before.has(one)).sort() }]
}

// A new resource has no property changes: what it becomes is in the resolved template.
function widthsAdded({ resolved, type }: Change, granting: readonly string[]): readonly string[] {
  const whole = resolved['']
  const properties = isMap(whole) && isMap(whole.Properties) ? whole.Properties : whole
  if (!isMap(properties)) return []
  const alone = directionOf(type)
  if (alone) return widthsOf(properties, alone)
  return granting.flatMap(name => widthsOf(properties[name], directionOf(name)))
}

/** What of a value stands for many: network rules, statements, words. */
function widthsOf(value: Json | undefined, direction: Direction | undefined): readonly string[] {
  if (value === undefined) return []
  return direction ? openRules(value, direction) : wideStatements(value)
}
