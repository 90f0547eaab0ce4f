import { isMap, type Json } from '#lib/model/json.ts'
import type { FlatResource } from '../../fakes/template/alterStack.ts'
import { list, resourcesOfType } from './readResources.ts'
import { resourceOf } from './references.ts'

/** One rule of a security group. */
export type Edge = {
  /** The resource that has the rule. */
  readonly name: string
  readonly group: string
  readonly direction: 'in' | 'out'
  /** The other security group, an address range, or a list of ranges. */
  readonly peer: string
  readonly port: number
}

export function edgesOf(parts: readonly FlatResource[]): readonly Edge[] {
  const inline = resourcesOfType(parts, 'AWS::EC2::SecurityGroup').flatMap(({ name, properties }) => [
    ...list(properties.SecurityGroupIngress).map(rule => edgeOf(name, name, 'in', rule)),
    ...list(properties.SecurityGroupEgress).map(rule => edgeOf(name, name, 'out', rule)),
  ])
  const separate = (type: string, direction: Edge['direction']): readonly Edge[] =>
    resourcesOfType(parts, type).map(({ name, properties }) =>
      edgeOf(name, resourceOf(properties.GroupId), direction, properties),
    )
  return [
    ...inline,
    ...separate('AWS::EC2::SecurityGroupIngress', 'in'),
    ...separate('AWS::EC2::SecurityGroupEgress', 'out'),
  ]
}

function edgeOf(name: string, group: string, direction: Edge['direction'], rule: Json): Edge {
  const values = isMap(rule) ? rule : {}
  const peer =
    values.SourceSecurityGroupId ??
    values.DestinationSecurityGroupId ??
    values.SourcePrefixListId ??
    values.DestinationPrefixListId ??
    values.CidrIp ??
    values.CidrIpv6
  return { name, group, direction, peer: resourceOf(peer), port: Number(values.FromPort) }
}
