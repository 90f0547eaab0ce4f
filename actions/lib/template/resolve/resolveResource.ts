import type { Json, Path } from '../../model/json.ts'
import type { Template } from '../parse/template.ts'
import { TemplateError } from '../parse/templateError.ts'
import type { ResolvedResource, Value, ValueMap } from './resolvedStack.ts'
import { isValueMap } from './unknownValue.ts'

type Tools = {
  readonly value: (node: Json, path: Path) => Value
  readonly dependencies: (logicalId: string) => readonly string[]
}

export function resolveResource(logicalId: string, template: Template, tools: Tools): ResolvedResource {
  const resource = template.resources[logicalId]
  const at = ['Resources', logicalId]
  if (!resource) throw new TemplateError(`Resource ${logicalId} does not exist in the template`, at)
  const map = (node: Json, key: string): ValueMap => {
    const value = tools.value(node, [...at, key])
    return isValueMap(value) ? value : {}
  }
  return {
    logicalId,
    type: resource.type,
    properties: map(resource.properties, 'Properties'),
    dependencies: tools.dependencies(logicalId),
    deletionPolicy: policyOf(DELETION_POLICIES, tools.value(resource.deletionPolicy, [...at, 'DeletionPolicy'])),
    updateReplacePolicy: policyOf(
      UPDATE_REPLACE_POLICIES,
      tools.value(resource.updateReplacePolicy, [...at, 'UpdateReplacePolicy']),
    ),
    metadata: map(resource.metadata, 'Metadata'),
    otherAttributes: Object.fromEntries(
      Object.entries(resource.otherAttributes).map(([key, node]) => [key, tools.value(node, [...at, key])]),
    ),
  }
}

export const DELETION_POLICIES = ['Delete', 'Retain', 'Snapshot', 'RetainExceptOnCreate'] as const
export const UPDATE_REPLACE_POLICIES = ['Delete', 'Retain', 'Snapshot'] as const

function policyOf<T extends string>(policies: readonly T[], value: Value): T | undefined {
  return policies.find(policy => policy === value)
}
