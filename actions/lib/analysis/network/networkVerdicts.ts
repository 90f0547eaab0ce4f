import type { Value, ValueMap } from '../../template/resolve/resolvedStack.ts'
import { scalarOf } from '../../template/resolve/scope.ts'
import { isValueList, isValueMap } from '../../template/resolve/unknownValue.ts'
import type { RiskVerdict } from '../riskVerdict.ts'
import type { IsOwnResource } from '../scalar.ts'
import type { Direction } from './ruleVerdicts.ts'
import { ruleVerdicts } from './ruleVerdicts.ts'

const GROUP = 'AWS::EC2::SecurityGroup'

/** The rules of a security group, a rule that is a resource of its own, and an entry of a network ACL. */
export function networkVerdicts(type: string, properties: ValueMap, isOwn: IsOwnResource): readonly RiskVerdict[] {
  switch (type) {
    case GROUP:
      return [
        ...rulesIn('SecurityGroupIngress', properties.SecurityGroupIngress, 'ingress', isOwn),
        ...rulesIn('SecurityGroupEgress', properties.SecurityGroupEgress, 'egress', isOwn),
      ]
    case 'AWS::EC2::SecurityGroupIngress':
      return rulesIn('', properties, 'ingress', isOwn)
    case 'AWS::EC2::SecurityGroupEgress':
      return rulesIn('', properties, 'egress', isOwn)
    case 'AWS::EC2::NetworkAclEntry':
      return aclVerdicts(properties, isOwn)
    default:
      return []
  }
}

const RULES = ['AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress', 'AWS::EC2::NetworkAclEntry']

export function isNetworkRule(type: string, property: string): boolean {
  return RULES.includes(type) || (type === GROUP && /^SecurityGroup(?:In|E)gress$/.test(property))
}

/**
 * A security group without egress rules lets everything out.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html
 */
export function lostEgressRules(
  type: string,
  before: ValueMap,
  after: ValueMap,
  isOwn: IsOwnResource,
): readonly RiskVerdict[] {
  const rules = rulesIn('SecurityGroupEgress', before.SecurityGroupEgress, 'egress', isOwn)
  const { SecurityGroupEgress: next = [] } = after
  const hasRules = next !== null && !(isValueList(next) && next.length === 0)
  if (type !== GROUP || rules.length === 0 || rules.some(({ severity }) => severity === 'caution') || hasRules)
    return []
  const message = ['allows every port to everywhere: it has no egress rules any more']
  return [{ kind: 'network', severity: 'caution', property: 'SecurityGroupEgress', message, key: 'no egress rules' }]
}

function rulesIn(
  property: string,
  value: Value | undefined,
  direction: Direction,
  isOwn: IsOwnResource,
): readonly RiskVerdict[] {
  if (value === undefined || value === null) return []
  if (isValueList(value)) return value.flatMap(rule => rulesIn(property, rule, direction, isOwn))
  if (!isValueMap(value)) return [unjudgedRules(property, value)]
  // A change set may name one rule by its index.
  if (Object.keys(value).every(key => /^\d+$/.test(key)))
    return Object.values(value).flatMap(rule => rulesIn(property, rule, direction, isOwn))
  return ruleVerdicts(property, value, direction, isOwn)
}

function unjudgedRules(property: string, value: Value): RiskVerdict {
  const message = ['has network rules that could not be judged: they are known only after the deployment']
  return { kind: 'network', severity: 'not-judged', property, message, key: JSON.stringify(value) }
}

/** The entry as a rule of a security group. */
function aclVerdicts(properties: ValueMap, isOwn: IsOwnResource): readonly RiskVerdict[] {
  const { RuleAction, Egress, Protocol = null, PortRange, CidrBlock = null, Ipv6CidrBlock = null } = properties
  const action = scalarOf(RuleAction)
  if (typeof action === 'string' && action.toLowerCase() === 'deny') return []
  const { From = null, To = null } = isValueMap(PortRange) ? PortRange : {}
  const rule = { IpProtocol: Protocol, FromPort: From, ToPort: To, CidrIp: CidrBlock, CidrIpv6: Ipv6CidrBlock }
  return ruleVerdicts('', rule, String(Egress) === 'true' ? 'egress' : 'ingress', isOwn).map(verdict => ({
    ...verdict,
    // AWS creates such an entry in every default network ACL: security groups decide.
    severity: verdict.severity === 'danger' ? 'caution' : verdict.severity,
    property: verdict.property === 'CidrIpv6' ? 'Ipv6CidrBlock' : 'CidrBlock',
  }))
}
