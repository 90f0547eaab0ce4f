import { isMap, type Json } from '../../model/json.ts'
import type { ResolvedStack, Value } from '../../template/resolve/resolvedStack.ts'
import { isValueList, isValueMap } from '../../template/resolve/unknownValue.ts'
import { isSecretName } from './secretNames.ts'
import { textsIn } from './textsIn.ts'

type DerivedSecrets = {
  /** The texts that functions make of a secret: `Sub`, `Join`, `Base64`, `Select`, … */
  readonly derived: readonly string[]
  /** The outputs of the stack itself that are made of a secret or of a secret attribute. */
  readonly outputs: readonly string[]
}

/** Follows secret parameters and secret attributes through the templates: into nested stacks, and out of them by outputs. */
export function findDerivedSecrets(
  root: ResolvedStack,
  secretParametersOf: (stack: ResolvedStack) => readonly string[],
): DerivedSecrets {
  return findIn(root, [])

  function findIn(stack: ResolvedStack, secretInputs: readonly string[]): DerivedSecrets {
    const parameters = new Set([...secretParametersOf(stack), ...secretInputs])
    const { template } = stack
    // Undefined while it is being followed: CloudFormation refuses stacks that need each other.
    const children = new Map<string, DerivedSecrets | undefined>()
    const childOf = (logicalId: string): DerivedSecrets | undefined => {
      const child = stack.nested[logicalId]
      if (!child || children.has(logicalId)) return children.get(logicalId)
      children.set(logicalId, undefined)
      const inputs = template.resources[logicalId]?.properties.Parameters
      const names = isMap(inputs) ? Object.keys(inputs).filter(name => isSecret(inputs[name])) : []
      const childSecrets = findIn(child, names)
      children.set(logicalId, childSecrets)
      return childSecrets
    }
    const isSecretReference = (name: string): boolean => {
      const [resource = '', ...attribute] = name.split('.')
      if (attribute.length === 0) return parameters.has(resource)
      if (attribute[0] === 'Outputs') return childOf(resource)?.outputs.includes(attribute.slice(1).join('.')) ?? false
      return isSecretName(attribute.at(-1) ?? '')
    }
    const isSecret = (expression: Json | undefined): boolean => {
      if (Array.isArray(expression)) return expression.some(isSecret)
      if (!isMap(expression)) return false
      const call = callOf(expression)
      if (!call) return Object.values(expression).some(isSecret)
      const [name, argument] = call
      switch (name) {
        case 'Ref':
          return typeof argument === 'string' && isSecretReference(argument)
        case 'Fn::GetAtt':
          return isSecretReference(Array.isArray(argument) ? argument.join('.') : String(argument))
        case 'Fn::Sub':
          return isSecretText(argument)
        case 'Fn::If':
          return isSecret(branchOf(argument, stack))
        case 'Fn::FindInMap':
          // The value is in the template, where everybody can read it.
          return false
        default:
          return isSecret(argument)
      }
    }
    const isSecretText = (argument: Json | undefined): boolean => {
      const [text, variables] = Array.isArray(argument) ? argument : [argument]
      const names = [...String(text).matchAll(/\$\{([^!{}][^{}]*)\}/g)].map(match => match[1] ?? '')
      return names.some(name =>
        isMap(variables) && Object.hasOwn(variables, name) ? isSecret(variables[name]) : isSecretReference(name),
      )
    }
    const textsOf = (expression: Json | undefined, value: Value | undefined): readonly string[] => {
      if (value === undefined) return []
      if (Array.isArray(expression)) {
        const items = expression.filter(item => !isNoValue(item, stack))
        // If the lengths differ, the items cannot be paired with their values.
        if (!isValueList(value) || items.length !== value.length) return []
        return items.flatMap((item, index) => textsOf(item, value[index]))
      }
      if (!isMap(expression)) return []
      const call = callOf(expression)
      if (call?.[0] === 'Fn::If') return textsOf(branchOf(call[1], stack), value)
      if (call) return isSecret(expression) ? textsIn(value) : []
      return isValueMap(value) ? Object.keys(expression).flatMap(key => textsOf(expression[key], value[key])) : []
    }
    const inResources = Object.entries(stack.resources).flatMap(([logicalId, { properties }]) =>
      textsOf(template.resources[logicalId]?.properties, properties),
    )
    const inNested = Object.keys(stack.nested).flatMap(logicalId => childOf(logicalId)?.derived ?? [])
    const outputs = Object.keys(stack.outputs).filter(name => isSecret(template.outputs[name]?.value))
    return { derived: [...inResources, ...inNested], outputs }
  }
}

function callOf(expression: { readonly [key: string]: Json }): readonly [string, Json] | undefined {
  const [entry, ...more] = Object.entries(expression)
  return entry && more.length === 0 && (entry[0] === 'Ref' || entry[0].startsWith('Fn::')) ? entry : undefined
}

function branchOf(argument: Json | undefined, { conditions }: ResolvedStack): Json | undefined {
  if (!Array.isArray(argument)) return undefined
  const [condition, valueIfTrue, valueIfFalse] = argument
  return conditions[String(condition)] ? valueIfTrue : valueIfFalse
}

function isNoValue(expression: Json | undefined, stack: ResolvedStack): boolean {
  const call = isMap(expression) ? callOf(expression) : undefined
  if (call?.[0] === 'Fn::If') return isNoValue(branchOf(call[1], stack), stack)
  return call?.[0] === 'Ref' && call[1] === 'AWS::NoValue'
}
