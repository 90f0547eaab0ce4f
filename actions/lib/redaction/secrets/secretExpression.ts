import { isCustomType } from '../../model/cloudFormation/customType.ts'
import { isMap, type Json } from '../../model/json.ts'
import { type FunctionCall, functionCallOf, getAttOf, subOf } from '../../template/parse/functionCall.ts'
import { subParts } from '../../template/parse/subText.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import { isSecretAttribute } from './secretAttributes.ts'
import { isSecretName } from './secretNames.ts'

/** A dynamic reference to a secret, or to a parameter of Systems Manager that is named like one. */
const DYNAMIC_REFERENCE = /\{\{resolve:(secretsmanager|ssm-secure|ssm):([^}]{1,2048})\}\}/g

/** The facts about a stack that decide whether an expression of its template is made of a secret. */
export type SecretSources = {
  readonly stack: ResolvedStack
  readonly isSecretParameter: (name: string) => boolean
  /** Undefined if the nested stack was not read. */
  readonly isSecretNestedOutput: (logicalId: string, output: string) => boolean | undefined
}

/** Tells expressions that are made of a secret, by any function, from all others. */
export function secretExpressions(sources: SecretSources): (expression: Json | undefined) => boolean {
  const { template } = sources.stack
  // A reference that is being judged counts as no secret: CloudFormation refuses resources that need each other.
  const judged = new Map<string, boolean>()
  return isSecret

  function isSecret(expression: Json | undefined): boolean {
    if (typeof expression === 'string') return isSecretText(expression)
    if (Array.isArray(expression)) return expression.some(isSecret)
    if (!isMap(expression)) return false
    const call = functionCallOf(expression, [])
    return call ? isSecretCall(call) : Object.values(expression).some(isSecret)
  }

  function isSecretCall({ name, argument }: FunctionCall): boolean {
    switch (name) {
      case 'Ref':
        return typeof argument === 'string' && isSecretReference(argument, 'Ref')
      case 'Fn::GetAtt': {
        const { logicalId, attribute } = getAttOf(argument) ?? {}
        return logicalId !== undefined && isSecretReference(logicalId, attributeOf(attribute))
      }
      case 'Fn::Sub':
        return isSecretSub(argument)
      case 'Fn::If':
        return branchesOf(argument, sources.stack).some(isSecret)
      case 'Fn::Select':
        return selectedOf(argument).some(isSecret)
      case 'Fn::ImportValue':
        return isSecret(argument) || textsIn(argument).some(isSecretName)
      case 'Fn::FindInMap':
        // The value is in the template, where everybody can read it.
        return false
      case 'Fn::Length':
        // A number of items.
        return false
      default:
        return isSecret(argument)
    }
  }

  function isSecretReference(name: string, attribute: string): boolean {
    if (attribute === 'Ref' && Object.hasOwn(template.parameters, name)) return sources.isSecretParameter(name)
    const key = `${name}.${attribute}`
    const known = judged.get(key)
    if (known !== undefined) return known
    judged.set(key, false)
    const verdict = isSecretOfResource(name, attribute)
    judged.set(key, verdict)
    return verdict
  }

  function isSecretOfResource(logicalId: string, attribute: string): boolean {
    const resource = Object.hasOwn(template.resources, logicalId) ? template.resources[logicalId] : undefined
    if (!resource) return isSecretName(attribute)
    const { type, properties } = resource
    const output = /^Outputs\.(.+)$/.exec(attribute)?.[1]
    if (output !== undefined) return isSecretName(output) || sources.isSecretNestedOutput(logicalId, output) === true
    const property = properties[attribute.split('.')[0] ?? '']
    return (
      isSecretAttribute({ logicalId, type }, attribute) ||
      isSecret(property) ||
      // A provider may return what it was given, and names become part of ids and ARNs.
      (attribute !== 'Ref' && isCustomType(type) && isSecret(properties)) ||
      namingProperties(type).some(name => isSecret(properties[name]))
    )
  }

  function attributeOf(attribute: Json | undefined): string {
    if (typeof attribute === 'string') return attribute
    const call = functionCallOf(attribute, [])
    const value = call?.name === 'Ref' ? sources.stack.parameters[String(call.argument)] : undefined
    return typeof value === 'string' ? value : ''
  }

  function isSecretSub(argument: Json): boolean {
    const sub = subOf(argument)
    if (!sub) return false
    return subParts(sub.text).some(part => {
      if (!('name' in part)) return 'text' in part && isSecretText(part.text)
      const { name } = part
      if (Object.hasOwn(sub.variables, name)) return isSecret(sub.variables[name])
      const { logicalId, attribute } = getAttOf(name) ?? { logicalId: name, attribute: 'Ref' }
      return isSecretReference(logicalId, attributeOf(attribute))
    })
  }
}

/** The properties that may name a resource: `TopicName` of a topic, `DBInstanceIdentifier` of a database. */
function namingProperties(type: string): readonly string[] {
  const kind = type.split('::').at(-1) ?? ''
  return ['Name', `${kind}Name`, `${kind}Identifier`]
}

/** The branch of a condition that holds; both if it is unknown which one does. */
export function branchesOf(argument: Json, { conditions }: ResolvedStack): readonly (Json | undefined)[] {
  if (!Array.isArray(argument)) return []
  const [condition, ...branches]: readonly Json[] = argument
  const name = String(condition)
  return Object.hasOwn(conditions, name) ? [branches[conditions[name] ? 0 : 1]] : branches
}

/** The item of a list that is written out; the whole argument of any other Fn::Select. */
function selectedOf(argument: Json): readonly Json[] {
  if (!Array.isArray(argument)) return [argument]
  const [index, list]: readonly (Json | undefined)[] = argument
  const isWritten = (typeof index === 'number' || typeof index === 'string') && Array.isArray(list)
  const item = isWritten ? list[Number(index)] : undefined
  return item === undefined ? argument : [item]
}

function isSecretText(text: string): boolean {
  return [...text.matchAll(DYNAMIC_REFERENCE)].some(
    ([, service, reference = '']) =>
      service !== 'ssm' || isSecretName(reference.replace(/:\d+$/, '').split('/').at(-1) ?? ''),
  )
}

function textsIn(node: Json): readonly string[] {
  if (typeof node === 'string') return [node]
  return (Array.isArray(node) ? node : isMap(node) ? Object.values(node) : []).flatMap(textsIn)
}
