import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import type { Unknown } from '#lib/template/resolve/resolvedStack.ts'
import type { Principal } from '../../permissions/authorization.ts'
import { validationError } from '../../wire/wireError.ts'
import type { Engine } from '../engine.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'
import type { StackDefinition } from '../state/stackDefinition.ts'
import { stackPrincipalOf } from '../state/stackPrincipal.ts'
import { buildDefinition } from './buildDefinition.ts'
import { fetchTemplate } from './templateSource.ts'

type NestedDefinitionInput = {
  readonly properties: JsonMap
  readonly parent: StackDefinition
  /** The caller of the operation of the root stack; without it nothing is read that needs a permission. */
  readonly caller?: Principal
  readonly unknown?: Readonly<Record<string, Unknown>>
}

/** The definition of a nested stack: its own template, parameters and notifications, its parent's tags, role and capabilities. */
export function buildNestedDefinition(
  engine: Engine,
  child: EmulatedStack,
  { properties, parent, caller, unknown }: NestedDefinitionInput,
): StackDefinition {
  const nestedParameters = isMap(properties.Parameters) ? properties.Parameters : {}
  const parameters = Object.entries(nestedParameters)
    .filter(([name]) => !(unknown && name in unknown))
    .map(([name, value]) => [name, parameterText(value)])
  const principal = caller && stackPrincipalOf(parent, caller)
  return buildDefinition(engine, child, {
    source: fetchTemplate(engine, String(properties.TemplateURL), principal),
    caller: principal,
    parameters: Object.fromEntries(parameters),
    ...(unknown ? { unknown } : {}),
    tags: { ...parent.tags, ...nestedTags(properties) },
    capabilities: parent.capabilities,
    roleArn: parent.roleArn,
    notificationArns: Array.isArray(properties.NotificationARNs) ? properties.NotificationARNs.map(String) : [],
  })
}

/** @throws WireError for anything that is no text: no list reaches a nested stack (TR aws-resource-cloudformation-stack) */
function parameterText(value: Json): string {
  if (typeof value === 'object')
    throw validationError('Value of property Parameters must be an object with String (or simple type) properties')
  return String(value)
}

function nestedTags({ Tags: tags }: JsonMap): Readonly<Record<string, string>> {
  if (!Array.isArray(tags)) return {}
  return Object.fromEntries(tags.flatMap(tag => (isMap(tag) ? [[String(tag.Key), String(tag.Value)]] : [])))
}
