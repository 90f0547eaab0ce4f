import { isMap, type Json, type Path } from '../../model/json.ts'
import { lookup } from '../../model/lookup.ts'
import { type ConditionScope, resultOfCondition } from '../functions/conditionFunctions.ts'
import { LIST_FUNCTIONS } from '../functions/listFunctions.ts'
import { LOOKUP_FUNCTIONS } from '../functions/lookupFunctions.ts'
import { TEXT_FUNCTIONS } from '../functions/textFunctions.ts'
import { functionCallOf } from '../parse/functionCall.ts'
import { type Reference, referencesIn } from '../parse/references.ts'
import { sourceAt } from '../parse/sourceAt.ts'
import type { Template, TemplateOutput } from '../parse/template.ts'
import { TemplateError } from '../parse/templateError.ts'
import { dependencyOrder } from './dependencyOrder.ts'
import type { ResolvedResource, Value } from './resolvedStack.ts'
import { resolveResource } from './resolveResource.ts'
import {
  type ConditionResult,
  type EvaluatedValue,
  type FunctionScope,
  NO_VALUE,
  type ResolveContext,
} from './scope.ts'
import { DependentError, UNRESOLVED } from './unknownValueError.ts'

export type { ResolveContext, StackOutputReference } from './scope.ts'

/** Resolves the values of one template. Every error that it throws is a TemplateError. */
export type Resolver = {
  readonly value: (node: Json, path: Path) => Value
  /**
   * Undefined where it is unknown here. `path` is the use of the condition, for the error when the condition does not exist.
   */
  readonly condition: (name: string, path?: Path) => boolean | undefined
  readonly resource: (logicalId: string) => ResolvedResource
  /** Undefined when the output does not exist or its condition is false. */
  readonly output: (name: string) => Value | undefined
  /** Undefined when the output is, or has no export. */
  readonly exportName: (name: string) => Value | undefined
  /** The resources whose condition is true or unknown here, each after its dependencies. */
  readonly activeResources: () => readonly string[]
  /** DependsOn and every reference in the selected branches, active resources only. */
  readonly dependencies: (logicalId: string) => readonly string[]
  /** Every reference below a node, without those in branches that are not selected. */
  readonly references: (node: Json, path: Path) => readonly Reference[]
  /** The node inside this one that gives the resolved value at a path below it. */
  readonly sourceAt: (node: Json, path: Path) => Json
}

const FUNCTIONS = { ...LOOKUP_FUNCTIONS, ...TEXT_FUNCTIONS, ...LIST_FUNCTIONS }

/** The functions that return a value; the boolean ones are in `conditionFunctions.ts`. */
export const FUNCTION_NAMES: readonly string[] = Object.keys(FUNCTIONS)

export function createResolver(template: Template, context: ResolveContext): Resolver {
  const conditions = new Map<string, ConditionResult | 'in progress'>()
  /** True inside a branch that may not be the selected one: CloudFormation reads no other. */
  let isAttempt = false

  const attempting = <T>(isNow: boolean, compute: () => T): T => {
    const before = isAttempt
    isAttempt = isNow
    try {
      return compute()
    } finally {
      isAttempt = before
    }
  }

  const condition = (name: string, path: Path): ConditionResult => guarded(() => evaluateCondition(name, path), false)

  const evaluateCondition = (name: string, path: Path): ConditionResult => {
    const known = conditions.get(name)
    if (known !== undefined && known !== 'in progress') return known
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
    conditions.set(name, 'in progress')
    const result = attempting(false, () => guarded(() => resultOfCondition(node, at, conditionScope), false))
    conditions.set(name, result)
    return result
  }

  const guarded = <T>(compute: () => T, fallback: T): T => {
    try {
      return compute()
    } catch (error) {
      if (!(error instanceof TemplateError) || !(isAttempt || context.reportError)) throw error
      if (!isAttempt && !(error instanceof DependentError)) context.reportError?.(error)
      return fallback
    }
  }

  const evaluate = (node: Json, path: Path): EvaluatedValue => {
    const call = functionCallOf(node, path)
    if (call) {
      const intrinsic = lookup(FUNCTIONS, call.name)
      return guarded(() => {
        if (!intrinsic)
          throw new TemplateError(`Template error: ${call.name} is not a function that returns a value.`, path)
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
    return name === undefined || condition(name, ['Resources', logicalId, 'Condition']) !== false
  }
  const attempt = (node: Json, path: Path): EvaluatedValue => attempting(true, () => evaluate(node, path))
  const scope: FunctionScope = { template, context, evaluate, attempt, condition, isActive }

  const value = (node: Json, path: Path): Value => {
    const result = evaluate(node, path)
    return result === NO_VALUE ? null : result
  }
  const conditionScope: ConditionScope = { value, condition }

  const decided = (name: string, path: Path): boolean | undefined => {
    const result = condition(name, path)
    return typeof result === 'boolean' ? result : undefined
  }
  const selectBranch = (name: string): boolean | undefined =>
    Object.hasOwn(template.conditions, name) ? decided(name, ['Conditions', name]) : undefined
  const references = (node: Json, path: Path): readonly Reference[] => referencesIn(node, path, selectBranch)

  const dependencyCache = new Map<string, readonly string[]>()
  const dependencies = (logicalId: string): readonly string[] => {
    const known = dependencyCache.get(logicalId) ?? dependenciesOf(logicalId)
    dependencyCache.set(logicalId, known)
    return known
  }

  const dependenciesOf = (logicalId: string): readonly string[] => {
    const resource = template.resources[logicalId]
    if (!resource) return []
    const bodies = [resource.properties, resource.otherAttributes, resource.metadata]
    // CloudFormation ignores a DependsOn on a resource whose condition is false.
    const names = [...resource.dependsOn, ...bodies.flatMap(node => references(node, []).map(({ name }) => name))]
    return [...new Set(names)].filter(name => Object.hasOwn(template.resources, name) && isActive(name))
  }

  const activeOutput = (name: string): TemplateOutput | undefined => {
    const output = template.outputs[name]
    const at = ['Outputs', name, 'Condition']
    return output?.condition === undefined || condition(output.condition, at) !== false ? output : undefined
  }

  return {
    value,
    condition: (name, path = ['Conditions', name]) => decided(name, path),
    dependencies,
    references,
    sourceAt: (node, path) => sourceAt(node, path, selectBranch),
    resource: logicalId => resolveResource(logicalId, template, { value, dependencies }),
    output: name => {
      const output = activeOutput(name)
      return output && value(output.value, ['Outputs', name, 'Value'])
    },
    exportName: name => {
      const { exportName } = activeOutput(name) ?? {}
      return exportName === undefined ? undefined : value(exportName, ['Outputs', name, 'Export', 'Name'])
    },
    activeResources: () => dependencyOrder(Object.keys(template.resources).filter(isActive), dependencies),
  }
}
