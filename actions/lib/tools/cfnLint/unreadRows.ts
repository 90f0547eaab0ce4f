import { resolve, sep } from 'node:path'
import type { LinterRow } from './linterRows.ts'
import type { LintSource } from './lintSource.ts'

/**
 * cfn-lint only prints a line when it cannot read a nested template, and goes on without its parameters and outputs. A
 * template that it was given itself has a result of its own.
 */
export function unreadRows(lines: readonly string[], batch: readonly LintSource[], root: string): readonly LinterRow[] {
  const folder = `${resolve(root)}${sep}`
  const given = new Set(batch.map(({ file }) => file))
  return lines.flatMap((line): readonly LinterRow[] => {
    const text = line.replaceAll(folder, '').replaceAll('\\', '/')
    const path = text.slice(text.lastIndexOf(': ') + 2)
    if (given.has(path)) return []
    const message = `cfn-lint could not read a nested template: ${text}`
    const row: LinterRow = { id: 'failed', level: 'error', message }
    const references = batch.flatMap(({ nested }) => nested.filter(({ file }) => file === path))
    return references.length > 0 ? references.map(({ location }) => ({ ...row, location })) : [row]
  })
}
