import type { Path } from '../../model/json.ts'
import { Unknown, type Value } from '../../template/resolve/resolvedStack.ts'
import { scalarOf } from '../../template/resolve/scope.ts'
import { isValueList, isValueMap, plain, referencesInValue } from '../../template/resolve/unknownValue.ts'

/** The value at a path; undefined where there is none. Below an unknown value everything is that unknown value. */
export function propertyAt(value: Value | undefined, ...path: Path): Value | undefined {
  return path.reduce<Value | undefined>((inner, step) => {
    if (inner instanceof Unknown) return inner
    if (isValueList(inner)) return inner[Number(step)]
    return isValueMap(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined
  }, value)
}

/** A list, a single value as a list of one, and [] for no value. */
export function valuesIn(value: Value | undefined): readonly Value[] {
  if (value === undefined || value === null) return []
  return isValueList(value) ? value : [value]
}

/** The text of a known scalar: templates write numbers and booleans as text, too. */
export function scalarTextOf(value: Value | undefined): string | undefined {
  const scalar = scalarOf(value)
  return typeof scalar === 'string' ? scalar : undefined
}

/** The number of a known scalar. */
export function numberOf(value: Value | undefined): number | undefined {
  const text = scalarTextOf(value)
  return text === undefined || !/^-?\d+(?:\.\d+)?$/.test(text.trim()) ? undefined : Number(text)
}

export function isTrue(value: Value | undefined): boolean {
  return scalarTextOf(value)?.toLowerCase() === 'true'
}

/** True for a value, or a part of a list, that only the running stack has. */
export function isUnknown(value: Value | undefined): boolean {
  return value instanceof Unknown || (isValueList(value) && value.some(item => item instanceof Unknown))
}

/** A value in a sentence: `'ELBSecurityPolicy-2016-08'`, `true`. */
export function quotedValue(value: Value | undefined): string {
  if (value instanceof Unknown) return `'\${${value.text}}'`
  return typeof value === 'string' ? `'${value}'` : JSON.stringify(plain(value ?? null))
}

/** The paths of the resources that a value refers to, each once: `Network/Vpc`. */
export function resourcesIn(value: Value | undefined): readonly string[] {
  if (value === undefined) return []
  const paths = referencesInValue(value).flatMap(reference =>
    reference.kind === 'resource' || reference.kind === 'attribute' ? [reference.path] : [],
  )
  return [...new Set(paths)]
}
