import { isMap, type Json, type JsonMap, type Path } from '../../model/json.ts'
import type { Finding, Location } from '../../model/problem.ts'
import { functionCallOf } from '../../template/parse/functionCall.ts'
import { referencesIn } from '../../template/parse/references.ts'
import { sourcePath } from '../../template/parse/sourcePath.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'

/** A stack with those that it is nested in, the nearest first. */
type StackInTree = { readonly stack: ResolvedStack; readonly parents: readonly ResolvedStack[] }

/**
 * The parameters of the root stack whose values decide what a finding is about, by the expression at its location: a
 * reference, the conditions of an Fn::If, and the same for what a nested stack is given. [] where that is not certain: in
 * a text that is put together, and in a template that several stacks have. `resource` of the finding must be set.
 * @param value the value that the finding is about, below the properties; a list's item and its first key have one location
 */
export function decidingParameters(finding: Finding, root: ResolvedStack, value?: Path): readonly string[] {
  const { location } = finding
  const [found, ...others] = stacksIn({ stack: root, parents: [] }).filter(
    ({ stack }) => stack.template.document.file === location?.file,
  )
  if (!location || !found || others.length > 0) return []
  const names = localParameters(finding, location, found.stack, value)
  return [...new Set(names.flatMap(name => rootParametersOf(name, found)))]
}

function stacksIn(one: StackInTree): readonly StackInTree[] {
  const parents = [one.stack, ...one.parents]
  return [one, ...Object.values(one.stack.nested).flatMap(stack => stacksIn({ stack, parents }))]
}

function localParameters(
  finding: Finding,
  location: Location,
  stack: ResolvedStack,
  value: Path | undefined,
): readonly string[] {
  const { document, resources } = stack.template
  const { resource: logicalId = '', todo = finding.message } = finding
  const resource = resources[logicalId]
  if (!resource) return []
  const before = ['Resources', logicalId, 'Properties']
  const path = value
    ? [...before, ...sourcePath(resource.properties, value, condition => stack.conditions[condition])]
    : pathAt(resource.properties, before, candidate => {
        const { line, column } = document.locationOf(candidate)
        return line === location.line && column === location.column
      })
  if (!path) return [...mentionedIn(resource.properties, todo, stack), ...absentTypes(todo, stack)]
  const steps = path.slice(before.length)
  const node = nodeAt(resource.properties, steps)
  const conditions = steps.flatMap((step, index) => {
    const argument = step === 'Fn::If' ? nodeAt(resource.properties, steps.slice(0, index + 1)) : undefined
    return Array.isArray(argument) && typeof argument[0] === 'string' ? [argument[0]] : []
  })
  return [
    ...conditions.flatMap(condition => conditionParameters(condition, stack)),
    ...expressionParameters(node, stack),
    ...(isMap(node) ? mentionedIn(node, todo, stack) : []),
  ]
}

/** The first path below a node that has a location, itself not included. */
function pathAt(node: Json, path: Path, isThere: (path: Path) => boolean): Path | undefined {
  const children = Array.isArray(node) ? [...node.entries()] : isMap(node) ? Object.entries(node) : []
  for (const [step, child] of children) {
    const inner = [...path, step]
    const found = isThere(inner) ? inner : pathAt(child, inner, isThere)
    if (found) return found
  }
  return undefined
}

function nodeAt(node: Json, path: Path): Json {
  return path.reduce<Json>((inner, step) => {
    if (Array.isArray(inner)) return inner[Number(step)] ?? null
    return isMap(inner) ? (inner[step] ?? null) : null
  }, node)
}

/** Of the properties that the finding's order names: one that is missing has no line of its own. */
function mentionedIn(node: JsonMap, todo: string, stack: ResolvedStack): readonly string[] {
  const words = new Set(todo.match(/\w+/g))
  return Object.entries(node).flatMap(([key, value]) => (words.has(key) ? expressionParameters(value, stack) : []))
}

/** Of the conditions that leave out resources of a type that the finding's order names. */
function absentTypes(todo: string, { template, resources, ...stack }: ResolvedStack): readonly string[] {
  const types = new Set(todo.match(/AWS::\w+::\w+/g))
  return Object.entries(template.resources).flatMap(([logicalId, { type, condition }]) =>
    types.has(type) && condition !== undefined && !Object.hasOwn(resources, logicalId)
      ? conditionParameters(condition, { template, resources, ...stack })
      : [],
  )
}

/** The parameters that a Ref, or an Fn::If with the branch that is taken, depends on; [] for every other expression. */
function expressionParameters(node: Json | undefined, stack: ResolvedStack): readonly string[] {
  const call = functionCallOf(node, [])
  const argument = call?.argument
  if (call?.name === 'Ref')
    return typeof argument === 'string' && Object.hasOwn(stack.template.parameters, argument) ? [argument] : []
  if (call?.name !== 'Fn::If' || !Array.isArray(argument)) return []
  const [condition, yes, no]: readonly Json[] = argument
  if (typeof condition !== 'string') return []
  const holds = stack.conditions[condition]
  const taken = holds === undefined ? [yes, no] : [holds ? yes : no]
  return [...conditionParameters(condition, stack), ...taken.flatMap(branch => expressionParameters(branch, stack))]
}

function conditionParameters(name: string, stack: ResolvedStack): readonly string[] {
  return operandParameters(stack.template.conditions[name] ?? null, stack)
}

/** Of Fn::And and Fn::Or, those operands count that decide the result. */
function operandParameters(node: Json, stack: ResolvedStack): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(item => operandParameters(item, stack))
  if (!isMap(node)) return []
  const { Condition: other, 'Fn::And': all, 'Fn::Or': any } = node
  if (typeof other === 'string') return conditionParameters(other, stack)
  for (const [operands, deciding] of [
    [all, false],
    [any, true],
  ] as const) {
    if (!Array.isArray(operands)) continue
    const values = operands.map(operand => (isMap(operand) ? stack.conditions[String(operand.Condition)] : undefined))
    const certain = operands.filter((_, index) => values[index] === deciding)
    return operandParameters(certain.length > 0 ? certain : operands, stack)
  }
  const own = referencesIn(node, []).filter(
    ({ by, name }) => by === 'Ref' && Object.hasOwn(stack.template.parameters, name),
  )
  const nested = Object.values(node).flatMap(inner => operandParameters(inner, stack))
  return functionCallOf(node, [])?.name === 'Fn::Not' ? nested : [...own.map(({ name }) => name), ...nested]
}

/** The parameters of the root stack on which a parameter of a stack depends. */
function rootParametersOf(name: string, { stack, parents }: StackInTree): readonly string[] {
  const [parent, ...rest] = parents
  if (!parent) return [name]
  const logicalId = stack.nestedPath.split('/').at(-1) ?? ''
  const given = parent.template.resources[logicalId]?.properties.Parameters
  const node = isMap(given) && Object.hasOwn(given, name) ? given[name] : undefined
  return expressionParameters(node, parent).flatMap(inner => rootParametersOf(inner, { stack: parent, parents: rest }))
}
