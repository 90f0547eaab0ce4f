import { canonical } from '../../model/json.ts'
import { Unknown, type Value } from '../resolve/resolvedStack.ts'
import { isValueList, isValueMap } from '../resolve/unknownValue.ts'
import { comparablePartsOf } from './comparableParts.ts'
import { type ExpressionSource, expressionSourcesOf, hasDynamicReference } from './expressionSources.ts'
import type { ResourceInStack } from './resourcesByPath.ts'
import { pointerOf, unknownLeaves, valueDifferences } from './valueDifferences.ts'

/** The differences of one resource between the deployed and the target stack, by path: `/Properties/Engine`. */
export type ResourceComparison = {
  /** Another expression, or the same one over a source that may change. */
  readonly changedPaths: readonly string[]
  /** The templates alone do not decide whether the value changes. */
  readonly unprovenPaths: readonly string[]
  /** True if the target has a value at the path. */
  readonly has: (path: string) => boolean
  /** True if the templates write the property at the path, or the whole around it, in two ways. */
  readonly isRewritten: (path: string) => boolean
}

/** The URL of a nested template depends on the bucket and on its content. */
const TEMPLATE_URL = '/Properties/TemplateURL'

export function compareResources(
  base: ResourceInStack,
  head: ResourceInStack,
  isStable: (source: ExpressionSource) => boolean,
): ResourceComparison {
  const [before, after] = [comparablePartsOf(base), comparablePartsOf(head)]
  const differences = valueDifferences(before, after).map(({ path, ...values }) => ({
    path: pointerOf(path),
    isUndecided: isUndecided(values.before) || isUndecided(values.after),
  }))
  const unstable = unknownLeaves(after).filter(({ value }) =>
    expressionSourcesOf(value.expression)?.some(source => !isStable(source)),
  )
  const isCompared = (path: string): boolean => path !== TEMPLATE_URL
  return {
    changedPaths: [
      ...differences.filter(difference => !difference.isUndecided).map(({ path }) => path),
      ...unstable.map(({ path }) => pointerOf(path)),
    ].filter(isCompared),
    unprovenPaths: [
      ...differences.filter(difference => difference.isUndecided).map(({ path }) => path),
      ...undecidedPaths(after, []),
    ].filter(isCompared),
    has: path => hasValue(after, stepsOf(path)),
    isRewritten: path => sourceOf(base, path) !== sourceOf(head, path),
  }
}

/** What the template has for a property (`/Properties/Engine`), as text. */
function sourceOf({ stack, resource }: ResourceInStack, path: string): string {
  const [part, name = ''] = stepsOf(path)
  const { properties = {} } = stack.template.resources[resource.logicalId] ?? {}
  return part === 'Properties' ? canonical(properties[name] ?? null) : ''
}

/** True if the paths are equal or one is inside the other. */
export function pathsOverlap(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`)
}

function undecidedPaths(value: Value, path: readonly (string | number)[]): readonly string[] {
  if (isValueList(value)) return value.flatMap((item, index) => undecidedPaths(item, [...path, index]))
  if (isValueMap(value)) return Object.entries(value).flatMap(([key, inner]) => undecidedPaths(inner, [...path, key]))
  return isUndecided(value) ? [pointerOf(path)] : []
}

function isUndecided(value: Value | undefined): boolean {
  if (value instanceof Unknown) return expressionSourcesOf(value.expression) === undefined
  return typeof value === 'string' && hasDynamicReference(value)
}

/** An unknown value may have anything inside. */
function hasValue(value: Value | undefined, steps: readonly string[]): boolean {
  const [step, ...rest] = steps
  if (value === undefined) return false
  if (step === undefined || value instanceof Unknown) return true
  if (isValueList(value)) return hasValue(value[Number(step)], rest)
  return isValueMap(value) && Object.hasOwn(value, step) && hasValue(value[step], rest)
}

function stepsOf(path: string): readonly string[] {
  return path
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}
