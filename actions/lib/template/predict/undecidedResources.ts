import { isMap, type Json } from '../../model/json.ts'
import { referencesIn } from '../parse/references.ts'
import { type ResolvedStack, Unknown } from '../resolve/resolvedStack.ts'

/** Resources whose existence depends on a condition that CloudFormation decides by a value that is unknown here. */
export type UndecidedResources = {
  /** `IsPublic`, in a nested stack `Network/IsPublic`. */
  readonly condition: string
  /** The unknown values that it reads: `AWS::SSM::Parameter(/app/mode)`. */
  readonly values: readonly string[]
  /** Their paths: `Network/Gateway`. */
  readonly resources: readonly string[]
}

/** Of the stack and every stack nested in it, one entry for each condition. */
export function undecidedResourcesOf(stack: ResolvedStack): readonly UndecidedResources[] {
  const { template, nestedPath, resources, nested } = stack
  const pathOf = (name: string): string => (nestedPath === '' ? name : `${nestedPath}/${name}`)
  const own = Object.keys(template.conditions).flatMap(condition => {
    const concerned = Object.keys(resources).filter(id => template.resources[id]?.condition === condition)
    if (Object.hasOwn(stack.conditions, condition) || concerned.length === 0) return []
    const values = [...new Set(unknownValuesIn({ Condition: condition }, stack))]
    return [{ condition: pathOf(condition), values, resources: concerned.map(pathOf) }]
  })
  return [...own, ...Object.values(nested).flatMap(undecidedResourcesOf)]
}

function unknownValuesIn(node: Json, stack: ResolvedStack): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(item => unknownValuesIn(item, stack))
  if (!isMap(node)) return []
  const { Condition: name } = node
  if (typeof name === 'string') return unknownValuesIn(stack.template.conditions[name] ?? null, stack)
  const own = referencesIn(node, []).flatMap(reference => {
    const value = stack.parameters[reference.name]
    return value instanceof Unknown ? [value.text] : reference.name.startsWith('AWS::Stack') ? [reference.name] : []
  })
  return [...own, ...Object.values(node).flatMap(inner => unknownValuesIn(inner, stack))]
}
