import { lookup } from '../model/lookup.ts'
import { KNOWN_TYPES, POLICY_PROPERTIES } from './specification.ts'

/** The properties of a resource type that hold a policy document; every property name that does where the type is unknown. */
export function policyPropertiesOf(type: string): readonly string[] {
  const names = lookup(POLICY_PROPERTIES, type)
  if (names !== undefined) return names.split(' ')
  return isKnownType(type) ? [] : ANY_POLICY
}

/** Third-party types, custom resources and what a transform replaces are not in the table. */
export function isKnownType(type: string): boolean {
  const [provider, service = '', name = ''] = type.split('::')
  return provider === 'AWS' && (lookup(KNOWN_TYPES, service)?.split(' ').includes(name) ?? false)
}

const ANY_POLICY = ['AssumeRolePolicyDocument', 'Policies', 'Policy', 'PolicyDocument', 'ResourcePolicy']
