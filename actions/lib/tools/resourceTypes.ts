import type { Replacement } from '../model/cloudFormation/change.ts'
import type { ResourceType, ResourceTypes } from '../model/cloudFormation/resourceType.ts'
import type { Path } from '../model/json.ts'
import { loadResourceSpecification, type ResourceSpecification } from './resourceSpecification.ts'
import type { ValueShape } from './valueShape.ts'

/** Resource types for the operations; the specification behind them is loaded once, by the first call. */
export async function loadResourceTypes(): Promise<ResourceTypes> {
  const specifications = await loadResourceSpecification()
  const cache = new Map<string, ResourceType | undefined>()
  return {
    find: name => {
      if (!cache.has(name)) {
        const specification = specifications.find(name)
        cache.set(name, specification && typeOf(specification))
      }
      return cache.get(name)
    },
  }
}

function typeOf(specification: ResourceSpecification): ResourceType {
  const { name, properties, attributes, ref } = specification
  return {
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([attribute, shape]) => [attribute, typeNameOf(shape)]),
    ),
    ref,
    required: Object.keys(properties).filter(property => properties[property]?.required),
    tagged: specification.tags !== undefined,
    replacementOf: path => replacementOf(specification, path),
  }
}

/**
 * A property that replaces the resource does so with everything below it; otherwise a property further down the path
 * decides. A change at a structure may be a change of any property inside, so one that replaces makes it conditional.
 */
export function replacementOf(specification: ResourceSpecification, path: Path): Replacement {
  if (specification.replacingPaths.some(replacing => startsWith(path, replacing))) return 'always'
  const [first, ...rest] = path
  const property = specification.properties[String(first)]
  if (!property) return 'never'
  return worst([property.recreation, ...belowOf(property.shape, rest)])
}

function belowOf(shape: ValueShape, path: Path): readonly Replacement[] {
  const [step, ...rest] = path
  if (step === undefined) return [insideOf(shape, new Set())]
  switch (shape.kind) {
    case 'list':
    case 'map':
      // The path of a change inside a list may omit the index.
      return belowOf(shape.item, isIndex(step) || shape.kind === 'map' ? rest : path)
    case 'either':
      return shape.shapes.flatMap(inner => belowOf(inner, path))
    case 'structure': {
      const property = shape.properties()[String(step)]
      return property ? [property.recreation, ...belowOf(property.shape, rest)] : []
    }
    default:
      return []
  }
}

function insideOf(shape: ValueShape, visited: Set<ValueShape>): Replacement {
  if (visited.has(shape)) return 'never'
  visited.add(shape)
  switch (shape.kind) {
    case 'list':
    case 'map':
      return insideOf(shape.item, visited)
    case 'either':
      return worst(shape.shapes.map(inner => insideOf(inner, visited)))
    case 'structure': {
      const properties = Object.values(shape.properties())
      const all = properties.flatMap(property => [property.recreation, insideOf(property.shape, visited)])
      return worst(all) === 'never' ? 'never' : 'conditional'
    }
    default:
      return 'never'
  }
}

function isIndex(step: string | number): boolean {
  return typeof step === 'number' || /^\d+$/.test(step)
}

function startsWith(path: Path, prefix: Path): boolean {
  return prefix.every((step, index) => String(path[index]) === String(step))
}

function worst(all: readonly Replacement[]): Replacement {
  return all.includes('always') ? 'always' : all.includes('conditional') ? 'conditional' : 'never'
}

function typeNameOf(shape: ValueShape): string {
  switch (shape.kind) {
    case 'text':
    case 'date':
      return 'string'
    case 'either':
      return shape.shapes[0] ? typeNameOf(shape.shapes[0]) : 'string'
    default:
      return shape.kind
  }
}
