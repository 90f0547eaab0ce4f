import type { Json, JsonMap } from '../model/json.ts'
import { isMap } from '../model/json.ts'
import { expressionOf } from './unknownText.ts'

/** One value inside a resource's properties. */
export type Leaf = {
  /** As people read it: `LoadBalancerAttributes/deletion_protection.enabled`. */
  readonly path: string
  readonly name: string
  readonly value: Json
}

/** Every value below the properties, structures included, by its path; items of a list go by their key or name. */
export function leavesOf(properties: JsonMap): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  const visit = (value: Json, path: string, name: string): void => {
    leaves.set(path, { path, name, value })
    if (expressionOf(value) !== undefined) return
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visitItem(item, path, index)
      return
    }
    if (isMap(value)) for (const [key, inner] of Object.entries(value)) visit(inner, `${path}/${key}`, key)
  }
  const visitItem = (item: Json, path: string, index: number): void => {
    const { Key, Name, Value } = isMap(item) ? item : {}
    const name = [Key, Name].find(text => typeof text === 'string') ?? String(index)
    const isNamedValue = name !== String(index) && Value !== undefined
    visit(isNamedValue ? Value : item, `${path}/${String(name)}`, String(name))
  }
  for (const [name, value] of Object.entries(properties)) visit(value, name, name)
  return leaves
}
