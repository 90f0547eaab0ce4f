import { lookup } from '../../model/lookup.ts'
import { POLICY_PROPERTIES, SPECIFIED_TYPES } from './resourceTypes.generated.ts'

const ANY_POLICY = ['AssumeRolePolicyDocument', 'Policies', 'Policy', 'PolicyDocument', 'ResourcePolicy']

/** The properties of a resource type that hold a policy document; the usual names where the type is unknown. */
export function policyPropertiesOf(type: string): readonly string[] {
  const names = lookup(POLICY_PROPERTIES, type)
  if (names !== undefined) return names.split(' ')
  return isSpecifiedType(type) ? [] : ANY_POLICY
}

/** True for the types of AWS: not for third-party types, custom resources and types that a transform replaces. */
export function isSpecifiedType(type: string): boolean {
  const [provider, service = '', name = ''] = type.split('::')
  return provider === 'AWS' && (lookup(SPECIFIED_TYPES, service)?.split(' ').includes(name) ?? false)
}
