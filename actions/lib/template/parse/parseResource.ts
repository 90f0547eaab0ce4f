import { isMap, type Json, type JsonMap } from '../../model/json.ts'
import { DELETION_POLICIES, UPDATE_REPLACE_POLICIES } from '../resolve/resolveResource.ts'
import type { NodeReader } from './nodeReader.ts'
import type { TemplateResource } from './template.ts'

const OTHER = ['CreationPolicy', 'UpdatePolicy']
const KEYS = ['Condition', 'DeletionPolicy', 'DependsOn', 'Metadata', 'Properties', 'Type', 'UpdateReplacePolicy']

export function parseResource(node: JsonMap, path: readonly string[], shape: NodeReader): TemplateResource {
  shape.allow(node, path, [...KEYS, ...OTHER])
  const type = shape.optionalText(node.Type, [...path, 'Type'])
  if (type === undefined)
    shape.tell(`Template format error: [/${path.join('/')}] Every Resources object must contain a Type member.`, path)
  checkPolicy(node.DeletionPolicy, DELETION_POLICIES, [...path, 'DeletionPolicy'], shape)
  checkPolicy(node.UpdateReplacePolicy, UPDATE_REPLACE_POLICIES, [...path, 'UpdateReplacePolicy'], shape)
  return {
    type: type ?? '',
    condition: shape.optionalText(node.Condition, [...path, 'Condition']),
    dependsOn: shape.texts(node.DependsOn, [...path, 'DependsOn']),
    properties: shape.map(node.Properties ?? {}, [...path, 'Properties']),
    deletionPolicy: node.DeletionPolicy ?? null,
    updateReplacePolicy: node.UpdateReplacePolicy ?? null,
    metadata: shape.map(node.Metadata ?? {}, [...path, 'Metadata']),
    otherAttributes: Object.fromEntries(Object.entries(node).filter(([key]) => OTHER.includes(key))),
  }
}

function checkPolicy(
  node: Json | undefined,
  policies: readonly string[],
  path: readonly string[],
  shape: NodeReader,
): void {
  // A function is allowed with the language extensions; its value is looked at when it is known.
  if (node === undefined || isMap(node) || (typeof node === 'string' && policies.includes(node))) return
  shape.tell(
    `Template error: ${path.at(-1)} attribute of resource ${path.at(-2)} must be one of ${policies.join(', ')}.`,
    path,
  )
}
