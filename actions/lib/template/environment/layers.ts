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
export function mergeLayers(below: readonly Document[], top: Document): LayeredDocument {
  const documents = [...below, top]
  const value = documents.reduce<JsonMap>(
    (below, { value: above }) => (isMap(above) ? mergeMaps(below, above) : below),
    {},
  )
  const documentOf = (path: Path): Document | undefined => documents.findLast(document => hasPath(document.value, path))
  return {
    value,
    documentOf,
    locationOf: path => (documentOf(path) ?? top).locationOf(path),
  }
}

function mergeMaps(below: JsonMap, above: JsonMap): JsonMap {
  const entries = Object.entries(above).map(([key, value]) => {
    const under = below[key]
    return [key, isMap(value) && isMap(under) ? mergeMaps(under, value) : value] as const
  })
  return { ...below, ...Object.fromEntries(entries) }
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
