import { isMap, type Json } from '../../model/json.ts'
import { pointerOf } from '../../template/compare/valueDifferences.ts'
import { functionCallOf } from '../../template/parse/functionCall.ts'
import { isNoValue } from '../../template/parse/sourceAt.ts'
import type { ResolvedStack, Value } from '../../template/resolve/resolvedStack.ts'
import { isValueList, isValueMap } from '../../template/resolve/unknownValue.ts'
import { branchesOf, secretExpressions } from './secretExpression.ts'
import { textsIn } from './textsIn.ts'

export type DerivedSecrets = {
  /** The texts that functions make of a secret: `Sub`, `Join`, `Base64`, `Select`, … */
  readonly texts: readonly string[]
  /** The outputs that are made of a secret or of a secret attribute: `Url`, in a nested stack `Database/Url`. */
  readonly outputs: readonly string[]
  /** The properties that are: `Database/Instance/Properties/MasterUserPassword`. */
  readonly properties: readonly string[]
}

type StackWithSecrets = DerivedSecrets & { readonly ownOutputs: ReadonlySet<string> }

/** Follows secret parameters and secret attributes through the templates: into nested stacks, and out of them by outputs. */
export function findDerivedSecrets(
  root: ResolvedStack,
  secretParametersOf: (stack: ResolvedStack) => readonly string[],
): DerivedSecrets {
  const { texts, outputs, properties } = findIn(root, [])
  return { texts, outputs, properties }

  function findIn(stack: ResolvedStack, secretInputs: readonly string[]): StackWithSecrets {
    const parameters = new Set([...secretParametersOf(stack), ...secretInputs])
    const { template, nestedPath } = stack
    // Undefined while it is being followed: CloudFormation refuses stacks that need each other.
    const children = new Map<string, StackWithSecrets | undefined>()
    const isSecret = secretExpressions({
      stack,
      isSecretParameter: name => parameters.has(name),
      isSecretNestedOutput: (logicalId, output) => childOf(logicalId)?.ownOutputs.has(output),
    })
    const inResources = Object.entries(stack.resources).map(([logicalId, { properties: values }]) =>
      secretsInValue(template.resources[logicalId]?.properties, values, {
        stack,
        isSecret,
        path: `${pathPrefix(nestedPath)}${logicalId}/Properties`,
      }),
    )
    const inNested = Object.keys(stack.nested).flatMap(logicalId => childOf(logicalId) ?? [])
    const ownOutputs = Object.keys(template.outputs).filter(name => isSecret(template.outputs[name]?.value))
    return {
      texts: [...inResources, ...inNested].flatMap(found => found.texts),
      properties: [...inResources, ...inNested].flatMap(found => found.properties),
      outputs: [
        ...ownOutputs.map(name => `${pathPrefix(nestedPath)}${name}`),
        ...inNested.flatMap(child => child.outputs),
      ],
      ownOutputs: new Set(ownOutputs),
    }

    function childOf(logicalId: string): StackWithSecrets | undefined {
      const child = stack.nested[logicalId]
      if (!child || children.has(logicalId)) return children.get(logicalId)
      children.set(logicalId, undefined)
      const found = findIn(child, secretInputsOf(template.resources[logicalId]?.properties.Parameters, isSecret, stack))
      children.set(logicalId, found)
      return found
    }
  }
}

type SecretSearch = {
  readonly stack: ResolvedStack
  readonly isSecret: (expression: Json | undefined) => boolean
  /** Of the value, for people: `Database/Instance/Properties/Tags/0`. */
  readonly path: string
}

type SecretsInValue = Pick<DerivedSecrets, 'texts' | 'properties'>

const NOTHING: SecretsInValue = { texts: [], properties: [] }

/** The secrets in a value; the expression says which of its parts are made of one. */
function secretsInValue(expression: Json | undefined, value: Value | undefined, search: SecretSearch): SecretsInValue {
  const { stack, isSecret, path } = search
  if (value === undefined || !isSecret(expression)) return NOTHING
  if (Array.isArray(expression)) {
    const items = expression.filter(item => !isNoValue(item, name => stack.conditions[name]))
    // If the lengths differ, the items cannot be paired with their values.
    if (!isValueList(value) || items.length !== value.length) return { texts: [], properties: [path] }
    return joined(
      items.map((item, index) => secretsInValue(item, value[index], { ...search, path: `${path}/${index}` })),
    )
  }
  // A dynamic reference: its text holds no secret.
  if (typeof expression === 'string') return { texts: [], properties: [path] }
  const call = functionCallOf(expression, [])
  if (call?.name === 'Fn::If')
    return joined(branchesOf(call.argument, stack).map(branch => secretsInValue(branch, value, search)))
  if (!isMap(expression) || call || !isValueMap(value)) return { texts: textsIn(value), properties: [path] }
  return joined(
    Object.entries(expression).map(([key, inner]) =>
      secretsInValue(inner, value[key], { ...search, path: `${path}${pointerOf([key])}` }),
    ),
  )
}

function joined(all: readonly SecretsInValue[]): SecretsInValue {
  return { texts: all.flatMap(({ texts }) => texts), properties: all.flatMap(({ properties }) => properties) }
}

function secretInputsOf(
  inputs: Json | undefined,
  isSecret: (expression: Json | undefined) => boolean,
  stack: ResolvedStack,
): readonly string[] {
  const call = functionCallOf(inputs, [])
  if (call?.name === 'Fn::If')
    return branchesOf(call.argument, stack).flatMap(branch => secretInputsOf(branch, isSecret, stack))
  return isMap(inputs) ? Object.keys(inputs).filter(name => isSecret(inputs[name])) : []
}

function pathPrefix(nestedPath: string): string {
  return nestedPath === '' ? '' : `${nestedPath}/`
}
