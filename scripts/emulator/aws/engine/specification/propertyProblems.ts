import { isMap, type Json } from '#lib/model/json.ts'
import {
  isCustomResource,
  type PropertySpecification,
  type PropertyType,
  type TypeSpecification,
} from './typeSpecification.ts'

export type PropertyProblem = {
  /** Below the resource's properties. */
  readonly path: readonly (string | number)[]
  readonly kind: 'extra' | 'missing' | 'type'
  readonly property: string
  /** For the kind `type`. */
  readonly expected?: string
  readonly actual?: string
}

/** Everything in a resource's properties that its specification does not allow, at any depth. */
export function propertyProblemsOf(
  specification: TypeSpecification,
  properties: Json,
  isUnknown: (value: Json) => boolean = () => false,
): readonly PropertyProblem[] {
  const check = (value: Json, type: PropertyType, path: readonly (string | number)[]): readonly PropertyProblem[] => {
    if (isUnknown(value)) return []
    switch (type.type) {
      case 'ref': {
        const inner = specification.nestedPropertiesOf(type)
        if (!inner) return []
        return isMap(value) ? checkMap(value, inner, path) : [wrongType(path, 'JSONObject', value)]
      }
      case 'array':
        if (!Array.isArray(value)) return [wrongType(path, 'JSONArray', value)]
        return value.flatMap((item, index) => check(item, type.element, [...path, index]))
      case 'map':
        if (!isMap(value)) return [wrongType(path, 'JSONObject', value)]
        return Object.entries(value).flatMap(([key, item]) => check(item, type.element, [...path, key]))
      case 'union': {
        const verdicts = type.types.map(alternative => check(value, alternative, path))
        return verdicts.some(problems => problems.length === 0) ? [] : (verdicts[0] ?? [])
      }
      case 'boolean':
        return isScalar(value) && /^(true|false)$/i.test(String(value)) ? [] : [wrongType(path, 'Boolean', value)]
      case 'integer':
      case 'number':
        return isScalar(value) && Number.isFinite(Number(value)) && value !== ''
          ? []
          : [wrongType(path, 'Number', value)]
      case 'string':
      case 'date-time':
        return isScalar(value) ? [] : [wrongType(path, 'String', value)]
      case 'tag':
        return isMap(value) ? [] : [wrongType(path, 'JSONObject', value)]
      default:
        return []
    }
  }
  const checkMap = (
    value: { readonly [key: string]: Json },
    allowed: Readonly<Record<string, PropertySpecification>>,
    path: readonly (string | number)[],
  ): readonly PropertyProblem[] => [
    ...Object.keys(value)
      .filter(property => !(property in allowed) && !(path.length === 0 && isCustomResource(specification.type)))
      .map(property => ({ path, kind: 'extra' as const, property })),
    ...Object.entries(allowed)
      .filter(([name, { required }]) => required && value[name] === undefined)
      .map(([property]) => ({ path, kind: 'missing' as const, property })),
    ...Object.entries(value).flatMap(([name, inner]) => {
      const property = allowed[name]
      return property ? check(inner, property.type, [...path, name]) : []
    }),
  ]
  return isMap(properties) ? checkMap(properties, specification.properties, []) : []
}

function wrongType(path: readonly (string | number)[], expected: string, value: Json): PropertyProblem {
  return { path, kind: 'type', property: String(path.at(-1)), expected, actual: jsonTypeOf(value) }
}

function isScalar(value: Json): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function jsonTypeOf(value: Json): string {
  if (Array.isArray(value)) return 'JSONArray'
  if (value === null) return 'Null'
  if (typeof value === 'object') return 'JSONObject'
  return `${(typeof value).charAt(0).toUpperCase()}${(typeof value).slice(1)}`
}

/** The message of a stack event during the creation of the resource. */
export function propertyErrorMessage(logicalId: string, problems: readonly PropertyProblem[]): string {
  const lines = problems.map(({ path, kind, property, expected, actual }) => {
    const at = `#${path.map(step => `/${step}`).join('')}`
    if (kind === 'extra') return `${at}: extraneous key [${property}] is not permitted`
    if (kind === 'missing') return `${at}: required key [${property}] not found`
    return `${at}: expected type: ${expected}, found: ${actual}`
  })
  return `Properties validation failed for resource ${logicalId} with message:\n${lines.join('\n')}`
}

/** The message of a validation event before a change set is complete. */
export function validationMessage({ kind, property, expected, actual }: PropertyProblem): string {
  if (kind === 'extra') return `Unsupported property [${property}]`
  if (kind === 'missing') return `Required property [${property}] not found`
  return `Property [${property}] has the wrong type: expected type: ${expected}, found: ${actual}`
}
