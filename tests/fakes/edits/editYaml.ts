import { templateDocument } from '#lib/files/readDocument.ts'
import type { Json, Path } from '#lib/model/json.ts'

// Edits of this repository's YAML, line by line: two spaces per level, items of lists two spaces deeper than their key.

/** The text without the entry at a path; comments above it stay. */
export function removeEntry(text: string, path: Path): string {
  const lines = text.split('\n')
  const { from, to } = entryAt(lines, path)
  return lines.toSpliced(from, to - from).join('\n')
}

/** The text with one more entry at the end of the map at a path. `entry` has no indentation. */
export function addEntry(text: string, path: Path, entry: string): string {
  const lines = text.split('\n')
  const { to, indent } = path.length === 0 ? { to: lines.length - 1, indent: -2 } : entryAt(lines, path)
  const added = entry.split('\n').map(line => (line ? ' '.repeat(indent + 2) + line : line))
  return lines.toSpliced(to, 0, ...added).join('\n')
}

/** The text with the entry at a path rewritten: from its first line to its last. */
export function rewriteEntry(text: string, path: Path, change: (entry: string) => string): string {
  const lines = text.split('\n')
  const { from, to } = entryAt(lines, path)
  const before = lines.slice(from, to).join('\n')
  const after = change(before)
  if (after === before) throw new Error(`Nothing was rewritten at ${path.join('/')}.`)
  return lines.toSpliced(from, to - from, after).join('\n')
}

/** The text of the entry at a path. */
export function entryOf(text: string, path: Path): string {
  const lines = text.split('\n')
  const { from, to } = entryAt(lines, path)
  return lines.slice(from, to).join('\n')
}

/** The text with another scalar at a path; `scalar` as YAML writes it. */
export function setScalar(text: string, path: Path, scalar: string): string {
  const span = templateDocument('edited', text).spanOf(path)
  if (!span) throw new Error(`There is no scalar at ${path.join('/')}.`)
  return text.slice(0, span.start) + scalar + text.slice(span.end)
}

/** A value as YAML in one line. */
export function inlineYaml(value: Json): string {
  return JSON.stringify(value)
}

type Entry = { readonly from: number; readonly to: number; readonly indent: number }

function entryAt(lines: readonly string[], path: Path): Entry {
  let here: Entry = { from: 0, to: lines.length, indent: -2 }
  for (const step of path) {
    const child = childOf(lines, here, step)
    if (!child) throw new Error(`There is no entry ${path.join('/')}.`)
    here = child
  }
  return here
}

function childOf(lines: readonly string[], { from, to, indent }: Entry, step: string | number): Entry | undefined {
  const inner = indent + 2
  const starts =
    typeof step === 'number'
      ? lines.flatMap((line, index) => (line.startsWith(`${' '.repeat(inner)}- `) ? [index] : []))
      : lines.flatMap((line, index) => (line.startsWith(`${' '.repeat(inner)}${step}:`) ? [index] : []))
  const within = starts.filter(index => index >= from && index < to)
  const start = within[typeof step === 'number' ? step : 0]
  if (start === undefined) return undefined
  let end = start + 1
  while (end < to && (/^\s*(#|$)/.test(lines[end] ?? '') || depthOf(lines[end] ?? '') > inner)) end++
  // Blank lines and comments at the end belong to the next entry.
  while (/^\s*(#|$)/.test(lines[end - 1] ?? '')) end--
  return { from: start, to: end, indent: inner }
}

function depthOf(line: string): number {
  return line.length - line.trimStart().length
}
