import { isMap, type Json } from '../model/json.ts'
import { wildcardPattern } from '../model/wildcardPattern.ts'
import type { ResolvedStack, Value, ValueMap } from '../template/resolve/resolvedStack.ts'
import { isValueMap } from '../template/resolve/unknownValue.ts'

/** The role in the bootstrap template that CloudFormation works with. */
const SERVICE_ROLE = 'ServiceRole'

/**
 * The resources for which the service role's statements allow an action, as patterns. A resource that only the running
 * stack knows, such as the ARN of a bucket, is not among them.
 */
export function allowedResources(bootstrap: ResolvedStack, action: string): readonly string[] {
  const patterns = policiesOf(bootstrap)
    .flatMap(statementsIn)
    .filter(
      statement =>
        statement.Effect === 'Allow' && listOf(statement.Action).some(one => wildcardPattern(one, 'i').test(action)),
    )
    .flatMap(statement => listOf(statement.Resource))
  return [...new Set(patterns)]
}

/** The documents of the role's inline and managed policies. */
function policiesOf({ resources, template }: ResolvedStack): readonly Value[] {
  const role = resources[SERVICE_ROLE]
  const inline = valuesOf(role?.properties.Policies).map(policy => memberOf(policy, 'PolicyDocument'))
  const attached = new Set(referencesIn(template.resources[SERVICE_ROLE]?.properties.ManagedPolicyArns ?? null))
  const managed = Object.values(resources).filter(({ logicalId }) => attached.has(logicalId))
  return [...inline, ...managed.map(({ properties }) => properties.PolicyDocument ?? null)]
}

/** The logical ids in a list of references; a condition's branches count. */
function referencesIn(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (!isMap(value)) return []
  return typeof value.Ref === 'string' ? [value.Ref] : Object.values(value).flatMap(referencesIn)
}

function statementsIn(document: Value): readonly ValueMap[] {
  return valuesOf(memberOf(document, 'Statement')).filter(isValueMap)
}

function listOf(value: Value | undefined): readonly string[] {
  return valuesOf(value).filter(item => typeof item === 'string')
}

function valuesOf(value: Value | undefined): readonly Value[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

function memberOf(value: Value, name: string): Value {
  return isValueMap(value) ? (value[name] ?? null) : null
}
