import type { Json, JsonMap } from '#lib/model/json.ts'
import type { PropertyType, TypeSpecification } from './typeSpecification.ts'

export type AttributeSource = Pick<TypeSpecification, 'nestedPropertiesOf'> & {
  readonly properties: JsonMap
  /** The value of an attribute of type text; the same for the same key. */
  readonly text: (key: string) => string
  /** Another text of the same shape at each call. */
  readonly newText: (key: string) => string
  /** True if a table has the shape of the attribute. */
  readonly hasShape: (key: string) => boolean
}

/** Deeper values of a structure, which may contain itself, are left out. */
const MAXIMUM_DEPTH = 3

/** The value of an attribute of a new resource, in the shape that its type has: text, number, boolean, list or map. */
export function attributeValue(key: string, type: PropertyType, source: AttributeSource, depth = 0): Json {
  const property = depth === 0 ? source.properties[key] : undefined
  if (property !== undefined && typeof property === 'object') return property
  switch (type.type) {
    case 'array':
      return itemsOf(key, type.element, source, depth)
    case 'map':
      return { [singularOf(lastOf(key))]: attributeValue(singularOf(key), type.element, source, depth + 1) }
    case 'ref':
      return structureOf(key, type, source, depth)
    case 'json':
      return source.hasShape(key) ? JSON.parse(source.text(key)) : {}
    case 'integer':
    case 'number':
      if (property !== undefined) return Number(property)
      return Number(source.hasShape(key) ? source.text(key) : /Version|Revision|Count/.test(key) ? 1 : 0)
    case 'boolean':
      return property === undefined ? false : String(property) === 'true'
    default:
      return source.text(key)
  }
}

/** Lists of what went wrong, which a healthy resource does not have. */
const FAILURES = /(?:Reasons|Errors|ErrorInfo|RecommendedActions|Recommendations|Explanations)$/

/** At least this many items: AWS has one for each subnet, address or name server. */
const ITEMS = 4

function itemsOf(key: string, element: PropertyType, source: AttributeSource, depth: number): readonly Json[] {
  if (source.hasShape(key)) return source.text(key).split(' ')
  if (FAILURES.test(key)) return []
  const count = Math.max(ITEMS, countOf(key, source.properties))
  const name = singularOf(key)
  if (element.type !== 'string')
    return Array.from({ length: count }, () => attributeValue(name, element, source, depth + 1))
  const texts: string[] = []
  for (let position = 0; position < count; position++) texts.push(otherText(texts, () => source.newText(name)))
  return texts
}

/** A text that is not among the others, unless all texts of its shape are equal. */
function otherText(others: readonly string[], newText: () => string): string {
  for (let attempt = 0; attempt < 20; attempt++) {
    const text = newText()
    if (!others.includes(text)) return text
  }
  return newText()
}

/** The number of items that a property asks for: `SecondaryPrivateIpAddressCount`, one for each of `SubnetIds`. */
function countOf(key: string, properties: JsonMap): number {
  const { [`${singularOf(key)}Count`]: asked, SubnetIds: subnets } = properties
  return Math.max(Number(asked ?? 0) || 0, Array.isArray(subnets) ? subnets.length : 0)
}

function structureOf(key: string, type: PropertyType, source: AttributeSource, depth: number): JsonMap {
  if (depth >= MAXIMUM_DEPTH) return {}
  const properties = source.nestedPropertiesOf(type) ?? {}
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      name,
      attributeValue(`${key}.${name}`, property.type, source, depth + 1),
    ]),
  )
}

/** `SecondaryPrivateIpAddress` of `SecondaryPrivateIpAddresses`. */
function singularOf(key: string): string {
  return key
    .replace(/List$/, '')
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch)es$/, '$1')
    .replace(/([^s])s$/, '$1')
}

function lastOf(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1)
}
