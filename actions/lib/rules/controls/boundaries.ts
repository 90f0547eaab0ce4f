import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import type { Value } from '../../template/resolve/resolvedStack.ts'
import { isValueList, isValueMap } from '../../template/resolve/unknownValue.ts'
import type { ControlScope } from './control.ts'
import { resourcesIn, scalarTextOf, valuesIn } from './values.ts'

/** A property of a role or a user, and the key of a condition on those that others may create. */
const BOUNDARY_KEY = /^(?:iam:)?PermissionsBoundary$/i
const ATTACHMENT_KEY = /^(?:ManagedPolicyArns|CustomerManagedPolicyReferences)$/

/** True for a managed policy that only limits roles and users: a permissions boundary gives no permission. */
export function isBoundary(policy: ResourceInStack, { resources }: ControlScope): boolean {
  if (policy.resource.type !== 'AWS::IAM::ManagedPolicy') return false
  const { Roles, Users, Groups } = policy.resource.properties
  const isNamedUnder = (key: RegExp): boolean =>
    [...resources.values()].some(({ resource }) =>
      valuesUnder(key, resource.properties).some(value => isNamed(policy, value)),
    )
  const isAttached = [Roles, Users, Groups].some(list => valuesIn(list).length > 0) || isNamedUnder(ATTACHMENT_KEY)
  return !isAttached && isNamedUnder(BOUNDARY_KEY)
}

/** By a reference, or by its own name at the end of an ARN. */
function isNamed({ path, resource }: ResourceInStack, value: Value): boolean {
  const name = scalarTextOf(resource.properties.ManagedPolicyName)
  const texts = valuesIn(value).flatMap(item => scalarTextOf(item) ?? [])
  return (
    resourcesIn(value).includes(path) ||
    (name !== undefined && texts.some(text => text === name || text.endsWith(`/${name}`)))
  )
}

function valuesUnder(key: RegExp, value: Value): readonly Value[] {
  if (isValueList(value)) return value.flatMap(item => valuesUnder(key, item))
  if (!isValueMap(value)) return []
  return Object.entries(value).flatMap(([name, inner]) => (key.test(name) ? [inner] : valuesUnder(key, inner)))
}
