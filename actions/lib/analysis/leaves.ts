import type { Value, ValueMap } from '../template/resolve/resolvedStack.ts'
import { isValueList, isValueMap } from '../template/resolve/unknownValue.ts'

/** One value inside a resource's properties. */
export type Leaf = {
  /** The path for messages: `LoadBalancerAttributes/deletion_protection.enabled`. */
  readonly path: string
  readonly name: string
  readonly value: Value
}

export type Leaves = ReadonlyMap<string, Leaf>

/** Every value below the properties, structures included, by its path; the key or name of a list item is its step. */
export function leavesOf(properties: ValueMap): Leaves {
  const leaves = new Map<string, Leaf>()
  const visit = (value: Value, path: string, name: string): void => {
    leaves.set(path, { path, name, value })
    if (isValueList(value)) for (const [index, item] of value.entries()) visitItem(item, path, index)
    if (isValueMap(value)) for (const [key, inner] of Object.entries(value)) visit(inner, `${path}/${key}`, key)
  }
  const visitItem = (item: Value, path: string, index: number): void => {
    const { Key, Name, Value } = isValueMap(item) ? item : {}
    const name = [Key, Name].find(text => typeof text === 'string') ?? String(index)
    const isNamedValue = name !== String(index) && Value !== undefined
    visit(isNamedValue ? Value : item, `${path}/${name}`, name)
  }
  for (const [name, value] of Object.entries(properties)) visit(value, name, name)
  return leaves
}
