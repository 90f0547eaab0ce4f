import { isMap, type Json, type JsonMap } from '../../model/json.ts'
import { DELETION_POLICIES, UPDATE_REPLACE_POLICIES } from '../resolve/resolveResource.ts'
import type { NodeReader } from './nodeReader.ts'
import type { TemplateResource } from './template.ts'

const OTHER_ATTRIBUTES = ['CreationPolicy', 'UpdatePolicy']
const KEYS = ['Condition', 'DeletionPolicy', 'DependsOn', 'Metadata', 'Properties', 'Type', 'UpdateReplacePolicy']

export function parseResource(node: JsonMap, path: readonly string[], reader: NodeReader): TemplateResource {
  reader.allow(node, path, [...KEYS, ...OTHER_ATTRIBUTES])
  const type = reader.optionalText(node.Type, [...path, 'Type'])
  if (type === undefined)
    reader.report(
      `Template format error: [/${path.join('/')}] Every Resources object must contain a Type member.`,
      path,
    )
  checkPolicy(node.DeletionPolicy, DELETION_POLICIES, [...path, 'DeletionPolicy'], reader)
  checkPolicy(node.UpdateReplacePolicy, UPDATE_REPLACE_POLICIES, [...path, 'UpdateReplacePolicy'], reader)
  return {
    type: type ?? '',
    condition: reader.optionalText(node.Condition, [...path, 'Condition']),
    dependsOn: reader.texts(node.DependsOn, [...path, 'DependsOn']),
    properties: reader.map(node.Properties ?? {}, [...path, 'Properties']),
    deletionPolicy: node.DeletionPolicy ?? null,
    updateReplacePolicy: node.UpdateReplacePolicy ?? null,
    metadata: reader.map(node.Metadata ?? {}, [...path, 'Metadata']),
    otherAttributes: Object.fromEntries(Object.entries(node).filter(([key]) => OTHER_ATTRIBUTES.includes(key))),
  }
}

function checkPolicy(
  node: Json | undefined,
  policies: readonly string[],
  path: readonly string[],
  reader: NodeReader,
): void {
  // The language extensions allow a function here; its value is checked when the template is resolved.
  if (node === undefined || isMap(node) || (typeof node === 'string' && policies.includes(node))) return
  reader.report(
    `Template error: ${path.at(-1)} attribute of resource ${path.at(-2)} must be one of ${policies.join(', ')}.`,
    path,
  )
}
