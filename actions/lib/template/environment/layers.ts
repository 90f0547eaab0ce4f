import type { Document } from '../../model/document.ts'
import { isMap, type Json, type JsonMap, type Path } from '../../model/json.ts'
import type { Location } from '../../model/problem.ts'

/** Several documents put on top of each other. */
export type LayeredDocument = {
  readonly value: JsonMap
  /** The place in the topmost document that says something there; of its nearest parent in the topmost one at all. */
  readonly locationOf: (path: Path) => Location
  /** The topmost document that has this path. */
  readonly documentOf: (path: Path) => Document | undefined
}

/** Later documents win; maps are put together key by key, everything else is replaced as a whole. */
export function mergeLayers(below: readonly Document[], top: Document): LayeredDocument {
  const documents = [...below, top]
  const value = documents.reduce<JsonMap>(
    (below, { value: above }) => (isMap(above) ? merged(below, above) : below),
    {},
  )
  const documentOf = (path: Path): Document | undefined => documents.findLast(document => has(document.value, path))
  return {
    value,
    documentOf,
    locationOf: path => (documentOf(path) ?? top).locationOf(path),
  }
}

function merged(below: JsonMap, above: JsonMap): JsonMap {
  const entries = Object.entries(above).map(([key, value]) => {
    const under = below[key]
    return [key, isMap(value) && isMap(under) ? merged(under, value) : value] as const
  })
  return { ...below, ...Object.fromEntries(entries) }
}

function has(value: Json, path: Path): boolean {
  let here: Json | undefined = value
  for (const step of path) {
    if (Array.isArray(here)) here = here[Number(step)]
    else if (isMap(here) && Object.hasOwn(here, step)) here = here[step]
    else return false
  }
  return here !== undefined
}
