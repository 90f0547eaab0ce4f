import { isCustomType } from '../../model/cloudFormation/customType.ts'
import { isMap, type Json, type JsonMap } from '../../model/json.ts'
import { DELETION_POLICIES, UPDATE_REPLACE_POLICIES } from '../resolve/resolveResource.ts'
import type { NodeReader } from './nodeReader.ts'
import type { TemplateResource } from './template.ts'

const OTHER_ATTRIBUTES = ['CreationPolicy', 'UpdatePolicy']
const KEYS = ['Condition', 'DeletionPolicy', 'DependsOn', 'Metadata', 'Properties', 'Type', 'UpdateReplacePolicy']

type ResourceOptions = {
  /** The functions of AWS::LanguageExtensions may give the policies. */
  readonly extended: boolean
}

export function parseResource(
  node: JsonMap,
  path: readonly string[],
  reader: NodeReader,
  { extended }: ResourceOptions,
): TemplateResource {
  const pointer = `[/${path.join('/')}]`
  const typePath = [...path, 'Type']
  const type = reader.optionalText(
    node.Type,
    typePath,
    `Template format error: ${pointer} Every Type member must be a string.`,
  )
  if (!Object.hasOwn(node, 'Type'))
    reader.report(`Template format error: ${pointer} Every Resources object must contain a Type member.`, path)
  reader.allow(node, path, keysOf(type), key => `Invalid template resource property '${key}'`)
  checkPolicy(node.DeletionPolicy, DELETION_POLICIES, [...path, 'DeletionPolicy'], reader, extended)
  checkPolicy(node.UpdateReplacePolicy, UPDATE_REPLACE_POLICIES, [...path, 'UpdateReplacePolicy'], reader, extended)
  for (const key of OTHER_ATTRIBUTES) reader.map(node[key] ?? {}, [...path, key])
  reader.optionalText(node.Version, [...path, 'Version'])
  return {
    type: type ?? '',
    condition: reader.optionalText(node.Condition, [...path, 'Condition']),
    dependsOn: dependsOnOf(node.DependsOn, [...path, 'DependsOn'], reader),
    properties: reader.map(node.Properties ?? {}, [...path, 'Properties']),
    deletionPolicy: node.DeletionPolicy ?? null,
    updateReplacePolicy: node.UpdateReplacePolicy ?? null,
    metadata: reader.map(node.Metadata ?? {}, [...path, 'Metadata']),
    otherAttributes: Object.fromEntries(Object.entries(node).filter(([key]) => OTHER_ATTRIBUTES.includes(key))),
  }
}

/** Custom resources alone may name the version of their protocol, which is always 1.0 and changes nothing. */
function keysOf(type = ''): readonly string[] {
  return [...KEYS, ...OTHER_ATTRIBUTES, ...(isCustomType(type) ? ['Version'] : [])]
}

function dependsOnOf(node: Json | undefined, path: readonly string[], reader: NodeReader): readonly string[] {
  const message = 'Template format error: Every DependsOn value must be a string.'
  if (Array.isArray(node)) return reader.texts(node, path, message)
  const name = reader.optionalText(node, path, message)
  return name === undefined ? [] : [name]
}

function checkPolicy(
  node: Json | undefined,
  policies: readonly string[],
  path: readonly string[],
  reader: NodeReader,
  extended: boolean,
): void {
  const [, resource, attribute] = path
  // With the language extensions the value is checked when the template is resolved.
  if (node === undefined || node === null || (extended && isMap(node))) return
  if (typeof node === 'object')
    reader.report(
      `Template format error: Every ${attribute} member must be a string.`,
      path,
      `Write one of ${policies.join(', ')}: without the language extensions no function is allowed here.`,
    )
  else if (!policies.includes(String(node)))
    reader.report(
      `Template error: ${attribute} attribute of resource ${resource} must be one of ${policies.join(', ')}.`,
      path,
    )
}
