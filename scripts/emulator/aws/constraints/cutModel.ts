import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import type { ServiceConstraints, ShapeConstraints } from '../wire/memberConstraints.ts'
import { expressionOf } from '../wire/valueConstraints.ts'

/**
 * What a service model of AWS demands of the inputs of some operations; shapes that demand nothing are left out, those
 * in `kept` excepted.
 * @throws Error if the model does not have an operation, or has a pattern that JavaScript cannot read
 */
export function cutModel(
  model: JsonMap,
  operations: readonly string[],
  kept: readonly string[] = [],
): ServiceConstraints {
  const all = mapIn(model, 'shapes')
  const shapes: Record<string, ShapeConstraints> = {}
  const visited = new Map<string, boolean>()
  /** True if the shape, or a shape in it, demands something. */
  const visit = (name: string): boolean => {
    const known = visited.get(name)
    if (known !== undefined) return known
    // A shape that contains itself demands what its other members demand.
    visited.set(name, false)
    const shape = mapIn(all, name)
    const inner = (member: Json | undefined): string | undefined => {
      const target = isMap(member) ? String(member.shape) : undefined
      return target !== undefined && visit(target) ? target : undefined
    }
    const members = Object.entries(isMap(shape.members) ? shape.members : {}).flatMap(([member, target]) => {
      const found = inner(target)
      return found === undefined ? [] : [[member, found] as const]
    })
    const [item, key, value] = [inner(shape.member), inner(shape.key), inner(shape.value)]
    const cut: ShapeConstraints = {
      ...(typeof shape.min === 'number' && { min: shape.min }),
      ...(typeof shape.max === 'number' && { max: shape.max }),
      ...(typeof shape.pattern === 'string' && { pattern: readable(shape.pattern, name) }),
      ...(Array.isArray(shape.enum) && { enum: shape.enum.map(String) }),
      ...(Array.isArray(shape.required) && { required: shape.required.map(String) }),
      ...(members.length > 0 && { members: Object.fromEntries(members) }),
      ...(item !== undefined && { item }),
      ...(key !== undefined && { key }),
      ...(value !== undefined && { value }),
    }
    const demands = Object.keys(cut).length > 0 || kept.includes(name)
    if (demands) shapes[name] = cut
    visited.set(name, demands)
    return demands
  }
  const inputs = operations.flatMap(operation => {
    const { input } = mapIn(mapIn(model, 'operations'), operation)
    const name = isMap(input) ? String(input.shape) : undefined
    return name !== undefined && visit(name) ? [[operation, name] as const] : []
  })
  return { operations: Object.fromEntries(inputs), shapes }
}

function readable(pattern: string, shape: string): string {
  try {
    expressionOf(pattern)
    return pattern
  } catch (cause) {
    throw new Error(`The pattern of '${shape}' is not one of JavaScript: ${pattern}`, { cause })
  }
}

function mapIn(map: JsonMap, key: string): JsonMap {
  const value = map[key]
  if (!isMap(value)) throw new Error(`The model has no '${key}'.`)
  return value
}
