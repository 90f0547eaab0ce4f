import type { Document } from '../../model/document.ts'
import { isMap, type Json, type JsonMap, type Path } from '../../model/json.ts'
import type { Location } from '../../model/problem.ts'

/** The merge of several documents. */
export type LayeredDocument = {
  readonly value: JsonMap
  /** The location in the topmost document that has this path; if none has it, of its nearest parent in the topmost one. */
  readonly locationOf: (path: Path) => Location
  /** The topmost document that has this path. */
  readonly documentOf: (path: Path) => Document | undefined
}

/** Later documents win; maps are merged key by key, every other value is replaced as a whole. */
export function mergeLayers(lower: readonly Document[], upperDocument: Document): LayeredDocument {
  const documents = [...lower, upperDocument]
  const value = documents.reduce<JsonMap>(
    (lower, { value: upper }) => (isMap(upper) ? mergeMaps(lower, upper) : lower),
    {},
  )
  const documentOf = (path: Path): Document | undefined => documents.findLast(document => hasPath(document.value, path))
  return {
    value,
    documentOf,
    locationOf: path => (documentOf(path) ?? upperDocument).locationOf(path),
  }
}

function mergeMaps(lower: JsonMap, upper: JsonMap): JsonMap {
  const entries = Object.entries(upper).map(([key, value]) => {
    const lowerValue = lower[key]
    return [key, isMap(value) && isMap(lowerValue) ? mergeMaps(lowerValue, value) : value] as const
  })
  return { ...lower, ...Object.fromEntries(entries) }
}

function hasPath(value: Json, path: Path): boolean {
  let current: Json | undefined = value
  for (const step of path) {
    if (Array.isArray(current)) current = current[Number(step)]
    else if (isMap(current) && Object.hasOwn(current, step)) current = current[step]
    else return false
  }
  return current !== undefined
}
