import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { Path } from '../../model/json.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import type { ValueMap } from '../../template/resolve/resolvedStack.ts'
import { isValueList, isValueMap } from '../../template/resolve/unknownValue.ts'
import { type ControlScope, resourcesOfType } from './control.ts'
import { resourcesIn, valuesIn } from './values.ts'

export const GROUP = 'AWS::EC2::SecurityGroup'
export const INGRESS = 'AWS::EC2::SecurityGroupIngress'
export const EGRESS = 'AWS::EC2::SecurityGroupEgress'

/** A rule of a security group, inside the group or a resource of its own. */
export type GroupRule = {
  /** The resource that has the rule. */
  readonly found: ResourceInStack
  /** The rule below its properties; [] for a resource of its own. */
  readonly path: Path
  /** The paths of its security groups; none for a group outside of the stack. */
  readonly groups: readonly string[]
  readonly direction: 'in' | 'out'
  readonly rule: ValueMap
}

export function groupRulesIn(scope: ControlScope): readonly GroupRule[] {
  const inline = resourcesOfType(scope, GROUP).flatMap(found => [
    ...inlineRules(found, 'SecurityGroupIngress', 'in'),
    ...inlineRules(found, 'SecurityGroupEgress', 'out'),
  ])
  const separate = resourcesOfType(scope, INGRESS, EGRESS).map((found): GroupRule => {
    const { type, properties } = found.resource
    const groups = resourcesIn(properties.GroupId)
    return { found, path: [], groups, direction: type === INGRESS ? 'in' : 'out', rule: properties }
  })
  return [...inline, ...separate]
}

function inlineRules(
  found: ResourceInStack,
  property: string,
  direction: GroupRule['direction'],
): readonly GroupRule[] {
  const written = found.resource.properties[property]
  return valuesIn(written).flatMap((rule, index): readonly GroupRule[] => {
    if (!isValueMap(rule)) return []
    const path = isValueList(written) ? [property, index] : [property]
    return [{ found, path, groups: [found.path], direction, rule }]
  })
}

/** Resources that are about security groups, and not in one. */
const NO_MEMBERS: readonly string[] = [GROUP, INGRESS, EGRESS, NESTED_STACK]

/** The resources that name each security group, by the group's path. */
export function groupMembersIn({ resources }: ControlScope): ReadonlyMap<string, readonly ResourceInStack[]> {
  const pairs = [...resources.values()]
    .filter(({ resource }) => !NO_MEMBERS.includes(resource.type))
    .flatMap(member =>
      resourcesIn(member.resource.properties)
        .filter(path => resources.get(path)?.resource.type === GROUP)
        .map(path => ({ path, member })),
    )
  const byGroup = Map.groupBy(pairs, ({ path }) => path)
  return new Map([...byGroup].map(([path, found]) => [path, found.map(({ member }) => member)]))
}
