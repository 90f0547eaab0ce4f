import type { Finding } from '../../model/problem.ts'
import type { ValueMap } from '../../template/resolve/resolvedStack.ts'
import { isValueList } from '../../template/resolve/unknownValue.ts'
import { type Control, resourcesOfType } from './control.ts'
import { EGRESS, GROUP, groupRulesIn } from './groupRules.ts'
import { resourcesIn, scalarTextOf } from './values.ts'
import { violationOf } from './violation.ts'

/** Descriptions and protocols of the rules of security groups. */
export const groupHygiene: Control = scope =>
  groupRulesIn(scope).flatMap(({ found, path, direction, rule }): readonly Finding[] => {
    const name = `${direction === 'in' ? 'an ingress' : 'an egress'} rule${path.length > 0 ? ` (${path.join('/')})` : ''}`
    const protocol = scalarTextOf(rule.IpProtocol)
    return [
      ...(rule.Description === undefined || rule.Description === ''
        ? [
            violationOf(found, {
              ...{ rule: 'control/rule-description', severity: 'low', path: [...path, 'Description'] },
              clause: `has ${name} without a Description: later no one knows whether it is still needed`,
              todo: 'Add a Description that names the caller and the purpose.',
            }),
          ]
        : []),
      ...((protocol === '-1' || protocol?.toLowerCase() === 'all') && !allowsNothing(rule)
        ? [
            violationOf(found, {
              ...{ rule: 'control/rule-protocol', severity: 'medium', path: [...path, 'IpProtocol'] },
              clause: `has ${name} with IpProtocol '${protocol}': it allows every protocol and every port`,
              todo: 'Name the protocol and the ports that are used.',
            }),
          ]
        : []),
    ]
  })

/** A rule for the host itself is how a group says that it allows nothing: without any egress rule it allows everything. */
function allowsNothing({ CidrIp, CidrIpv6 }: ValueMap): boolean {
  const ranges = [scalarTextOf(CidrIp), scalarTextOf(CidrIpv6)].filter(range => range !== undefined)
  return ranges.length > 0 && ranges.every(range => range === '127.0.0.1/32' || range === '::1/128')
}

/**
 * A security group without an egress rule gets one that allows everything. A rule that is a resource of its own takes it
 * away: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupegress.html
 */
export const explicitEgress: Control = scope => {
  const limited = new Set(
    resourcesOfType(scope, EGRESS).flatMap(({ resource }) => resourcesIn(resource.properties.GroupId)),
  )
  return resourcesOfType(scope, GROUP).flatMap((found): readonly Finding[] => {
    const { SecurityGroupEgress: rules } = found.resource.properties
    const hasRules = rules !== undefined && !(isValueList(rules) && rules.length === 0)
    if (hasRules || limited.has(found.path)) return []
    return [
      violationOf(found, {
        ...{ rule: 'control/explicit-egress', severity: 'medium', path: ['SecurityGroupEgress'] },
        clause: 'has no SecurityGroupEgress: its members may connect to everywhere',
        todo: 'Name the destinations and ports that its members connect to.',
      }),
    ]
  })
}
