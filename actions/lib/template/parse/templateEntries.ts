import { isMap } from '../../model/json.ts'
import type { Location } from '../../model/problem.ts'
import type { Template } from './template.ts'

/** A parameter, a condition, a resource, an output: the part of a template's text in which it is written. */
export type TemplateEntry = {
  /** `Resources`. */
  readonly section: string
  readonly name: string
  /** Of its key. */
  readonly start: Location
  /** Of the next entry or section, which is no part of it; undefined at the end of the file. */
  readonly end: Location | undefined
}

/** The entries of a template, for YAML and JSON, one below another or in one line. A comment belongs to the entry above it. */
export function templateEntries({ document }: Template): readonly TemplateEntry[] {
  const sections = isMap(document.value) ? Object.entries(document.value) : []
  const starts = sections.flatMap(([section, node]) =>
    Object.keys(isMap(node) ? node : {}).map(name => ({ section, name, start: document.locationOf([section, name]) })),
  )
  const ends = [...sections.map(([section]) => document.locationOf([section])), ...starts.map(({ start }) => start)]
  const sorted = ends.toSorted(comparePositions)
  return starts.map(entry => ({ ...entry, end: sorted.find(end => comparePositions(end, entry.start) > 0) }))
}

/** The entry in which a location is; undefined outside of all. The location is in the file of the entries. */
export function entryAt(entries: readonly TemplateEntry[], location: Location): TemplateEntry | undefined {
  return entries.find(
    ({ start, end }) => comparePositions(location, start) >= 0 && (!end || comparePositions(location, end) < 0),
  )
}

/** The logical id of the resource in whose lines a location is. */
export function resourceAt(entries: readonly TemplateEntry[], location: Location): string | undefined {
  const entry = entryAt(entries, location)
  return entry?.section === 'Resources' ? entry.name : undefined
}

function comparePositions(a: Location, b: Location): number {
  return a.line - b.line || a.column - b.column
}
