import { resolve, sep } from 'node:path'
import type { LinterRow } from './linterRows.ts'
import type { LintSource } from './lintSource.ts'

/**
 * cfn-lint only prints a line when it cannot read a nested template, and goes on without its parameters and outputs. A
 * template that it was given itself has a result of its own.
 */
export function unreadRows(lines: readonly string[], batch: readonly LintSource[], root: string): readonly LinterRow[] {
  const folder = resolve(root)
  return lines.flatMap((line): readonly LinterRow[] => {
    const path = resolve(folder, line.slice(line.lastIndexOf(': ') + 2))
    if (batch.some(({ file }) => resolve(folder, file) === path)) return []
    const text = line.replaceAll(`${folder}${sep}`, '')
    const row = { id: 'failed', level: 'error', message: `cfn-lint could not read a nested template: ${text}` } as const
    const references = batch.flatMap(({ nested }) => nested.filter(({ file }) => resolve(folder, file) === path))
    return references.length > 0 ? references.map(({ location }) => ({ ...row, location })) : [row]
  })
}
