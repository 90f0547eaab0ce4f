import { isMap, type Json, type JsonMap } from '../../model/json.ts'
import type { NodeReader } from './nodeReader.ts'
import { checkAttributeCount } from './templateLimits.ts'

/** A mapping: two levels of keys above each value, which is a scalar or a list of scalars and contains no function. */
export function parseMapping(mapping: JsonMap, path: readonly string[], reader: NodeReader): JsonMap {
  checkAttributeCount(mapping, path, reader)
  for (const [key, member] of Object.entries(mapping)) {
    if (member === null) continue
    if (!/^[A-Za-z0-9.-]+$/.test(key))
      reader.report(
        `Template format error: Mappings element name '${key}' must be non-empty and can contain only alphanumerics, '-' or '.'`,
        [...path, key],
      )
    if (isMap(member)) checkMember(member, [...path, key], reader)
    else reader.report(`Template format error: Every Mappings member ${key} must be a map`, [...path, key])
  }
  return mapping
}

function checkMember(member: JsonMap, path: readonly string[], reader: NodeReader): void {
  checkAttributeCount(member, path, reader)
  for (const [name, value] of Object.entries(member)) {
    if (!/^[A-Za-z0-9]+$/.test(name))
      reader.report(
        `Template format error: Mappings attribute name '${name}' must contain only alphanumeric characters.`,
        [...path, name],
      )
    if (value !== null && !(Array.isArray(value) ? value.every(isPlain) : isPlain(value)))
      reader.report('Template format error: Every Mappings attribute must be a String or a List.', [...path, name])
  }
}

function isPlain(value: Json): boolean {
  return typeof value !== 'object'
}
