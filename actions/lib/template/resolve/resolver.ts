import { isMap, type Json, type Path } from '../../model/json.ts'
import { lookup } from '../../model/lookup.ts'
import { type ConditionScope, isConditionTrue } from '../functions/conditionFunctions.ts'
import { LIST_FUNCTIONS } from '../functions/listFunctions.ts'
import { LOOKUP_FUNCTIONS } from '../functions/lookupFunctions.ts'
import { TEXT_FUNCTIONS } from '../functions/textFunctions.ts'
import { functionCallOf } from '../parse/functionCall.ts'
import { type Reference, referencesIn } from '../parse/references.ts'
import type { Template } from '../parse/template.ts'
import { TemplateError } from '../parse/templateError.ts'
import { dependencyOrder } from './dependencyOrder.ts'
import type { ResolvedResource, Value } from './resolvedStack.ts'
import { resolveResource } from './resolveResource.ts'
import { type EvaluatedValue, type FunctionScope, NO_VALUE, type ResolveContext } from './scope.ts'
import { DependentError, UNRESOLVED } from './unknownValueError.ts'

export type { ResolveContext, StackOutputOrder } from './scope.ts'

/** Gives the values of one template. Everything it throws is a TemplateError. */
export type Resolver = {
  readonly value: (node: Json, path: Path) => Value
  /** `path` is where the condition is used, for the error when there is none. */
  readonly condition: (name: string, path?: Path) => boolean
  readonly resource: (logicalId: string) => ResolvedResource
  /** Undefined when there is no such output or its condition does not hold. */
  readonly output: (name: string) => Value | undefined
  /** The resources whose condition holds, each after those that it depends on. */
  readonly activeResources: () => readonly string[]
  /** DependsOn and every reference of the taken branches, active resources only. */
  readonly dependencies: (logicalId: string) => readonly string[]
  /** Every reference below a node, those of branches that are not taken left out. */
  readonly references: (node: Json, path: Path) => readonly Reference[]
}

const FUNCTIONS = { ...LOOKUP_FUNCTIONS, ...TEXT_FUNCTIONS, ...LIST_FUNCTIONS }

/** The functions that give a value; those that give true or false are in `conditions.ts`. */
export const FUNCTION_NAMES: readonly string[] = Object.keys(FUNCTIONS)

export function createResolver(template: Template, context: ResolveContext): Resolver {
  const conditions = new Map<string, boolean | 'being decided'>()

  const condition = (name: string, path: Path): boolean => recovered(() => decided(name, path), false)

  const decided = (name: string, path: Path): boolean => {
    const known = conditions.get(name)
    if (typeof known === 'boolean') return known
    const at = ['Conditions', name]
    if (known) {
      const message = `Template format error: Circular dependency between conditions: [${name}]`
      throw new TemplateError(message, at, undefined, 'template/circular')
    }
    const node = Object.hasOwn(template.conditions, name) ? template.conditions[name] : undefined
    if (node === undefined) {
      const message = `Template error: unresolved condition dependency ${name} in Fn::If`
      throw new TemplateError(message, path, undefined, 'template/reference')
    }
    conditions.set(name, 'being decided')
    const result = recovered(() => isConditionTrue(node, at, conditionScope), false)
    conditions.set(name, result)
    return result
  }

  const recovered = <T>(work: () => T, otherwise: T): T => {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof TemplateError) || !context.tell) throw error
      if (!(error instanceof DependentError)) context.tell(error)
      return otherwise
    }
  }

  const evaluate = (node: Json, path: Path): EvaluatedValue => {
    const call = functionCallOf(node, path)
    if (call) {
      const intrinsic = lookup(FUNCTIONS, call.name)
      return recovered(() => {
        if (!intrinsic)
          throw new TemplateError(`Template error: ${call.name} is not a function that gives a value.`, path)
        return intrinsic(call.argument, call.path, scope)
      }, UNRESOLVED)
    }
    if (Array.isArray(node))
      return node.map((item, index) => evaluate(item, [...path, index])).filter(item => item !== NO_VALUE)
    if (!isMap(node)) return node
    const result: Record<string, Value> = {}
    for (const [key, inner] of Object.entries(node)) {
      const value = evaluate(inner, [...path, key])
      if (value !== NO_VALUE) result[key] = value
    }
    return result
  }

  const isActive = (logicalId: string): boolean => {
    const { condition: name } = template.resources[logicalId] ?? {}
    return name === undefined || condition(name, ['Resources', logicalId, 'Condition'])
  }
  const scope: FunctionScope = { template, context, evaluate, condition, isActive }

  const value = (node: Json, path: Path): Value => {
    const result = evaluate(node, path)
    return result === NO_VALUE ? null : result
  }
  const conditionScope: ConditionScope = { value, condition }

  const references = (node: Json, path: Path): readonly Reference[] =>
    referencesIn(node, path, name =>
      Object.hasOwn(template.conditions, name) ? condition(name, ['Conditions', name]) : undefined,
    )

  const dependenciesKnown = new Map<string, readonly string[]>()
  const dependencies = (logicalId: string): readonly string[] => {
    const known = dependenciesKnown.get(logicalId) ?? dependenciesOf(logicalId)
    dependenciesKnown.set(logicalId, known)
    return known
  }

  const dependenciesOf = (logicalId: string): readonly string[] => {
    const resource = template.resources[logicalId]
    if (!resource) return []
    const bodies = [resource.properties, resource.otherAttributes, resource.metadata]
    // A DependsOn on a resource whose condition does not hold is ignored.
    const names = [...resource.dependsOn, ...bodies.flatMap(node => references(node, []).map(({ name }) => name))]
    return [...new Set(names)].filter(name => Object.hasOwn(template.resources, name) && isActive(name))
  }

  return {
    value,
    condition: (name, path = ['Conditions', name]) => condition(name, path),
    dependencies,
    references,
    resource: logicalId => resolveResource(logicalId, template, { value, dependencies }),
    output: name => {
      const output = template.outputs[name]
      if (!output) return undefined
      const at = ['Outputs', name]
      if (output.condition !== undefined && !condition(output.condition, [...at, 'Condition'])) return undefined
      return value(output.value, [...at, 'Value'])
    },
    activeResources: () => dependencyOrder(Object.keys(template.resources).filter(isActive), dependencies),
  }
}
