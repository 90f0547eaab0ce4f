import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'

/** The values at a path, `BackupSelection.IamRoleArn`, through the items of every list; none if nothing is set. */
export function valuesAt(properties: JsonMap, path: string): readonly Json[] {
  return path
    .split('.')
    .reduce<readonly Json[]>((values, name) => values.flatMap(value => childrenOf(value, name)), [properties])
}

/** The texts and numbers at a path, as text. */
export function textsAt(properties: JsonMap, path: string): readonly string[] {
  return valuesAt(properties, path).filter(isScalar).map(String)
}

function childrenOf(value: Json, name: string): readonly Json[] {
  if (!isMap(value)) return []
  const child = value[name]
  if (child === undefined || child === null) return []
  return Array.isArray(child) ? child : [child]
}

function isScalar(value: Json): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
