import { Unknown, type Value } from '../resolve/resolvedStack.ts'
import { isValueList, isValueMap } from '../resolve/unknownValue.ts'
import { comparablePartsOf } from './comparableParts.ts'
import { type ExpressionSource, expressionSourcesOf, hasDynamicReference } from './expressionSources.ts'
import type { ResourceInStack } from './resourcesByPath.ts'
import { pointerOf, unknownLeaves, valueDifferences } from './valueDifferences.ts'

/** Where one resource differs between what is deployed and what is wanted, by path: `/Properties/Engine`. */
export type ResourceComparison = {
  /** Written differently, or coming from something that changes. */
  readonly moving: readonly string[]
  /** Nobody can tell from the templates. */
  readonly hidden: readonly string[]
  /** Whether there is anything at a path. */
  readonly has: (path: string) => boolean
}

/** The address of a nested template is another one in each place. */
const TEMPLATE_URL = '/Properties/TemplateURL'

export function compareResources(
  base: ResourceInStack,
  head: ResourceInStack,
  isSteady: (source: ExpressionSource) => boolean,
): ResourceComparison {
  const [before, after] = [comparablePartsOf(base), comparablePartsOf(head)]
  const written = valueDifferences(before, after).map(({ path, ...values }) => ({
    path: pointerOf(path),
    isHidden: isHidden(values.before) || isHidden(values.after),
  }))
  const moved = unknownLeaves(after).filter(({ value }) =>
    expressionSourcesOf(value.expression)?.some(source => !isSteady(source)),
  )
  const isOwn = (path: string): boolean => path !== TEMPLATE_URL
  return {
    moving: [
      ...written.filter(one => !one.isHidden).map(({ path }) => path),
      ...moved.map(({ path }) => pointerOf(path)),
    ].filter(isOwn),
    hidden: [...written.filter(one => one.isHidden).map(({ path }) => path), ...hiddenPaths(after, [])].filter(isOwn),
    has: path => isThere(after, stepsOf(path)),
  }
}

/** Whether one of two paths leads to or through the other. */
export function overlap(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`)
}

function hiddenPaths(value: Value, path: readonly (string | number)[]): readonly string[] {
  if (isValueList(value)) return value.flatMap((item, index) => hiddenPaths(item, [...path, index]))
  if (isValueMap(value)) return Object.entries(value).flatMap(([key, inner]) => hiddenPaths(inner, [...path, key]))
  return isHidden(value) ? [pointerOf(path)] : []
}

function isHidden(value: Value | undefined): boolean {
  if (value instanceof Unknown) return expressionSourcesOf(value.expression) === undefined
  return typeof value === 'string' && hasDynamicReference(value)
}

/** What is inside an unknown value is there as far as anybody can tell. */
function isThere(value: Value | undefined, steps: readonly string[]): boolean {
  const [step, ...rest] = steps
  if (value === undefined) return false
  if (step === undefined || value instanceof Unknown) return true
  if (isValueList(value)) return isThere(value[Number(step)], rest)
  return isValueMap(value) && Object.hasOwn(value, step) && isThere(value[step], rest)
}

function stepsOf(path: string): readonly string[] {
  return path
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}
