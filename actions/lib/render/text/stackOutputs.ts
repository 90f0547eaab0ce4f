import type { Line } from './line.ts'
import { span } from './line.ts'
import { table } from './table.ts'

/** A stack's outputs, to copy: no line is folded. */
export function outputLines(outputs: Readonly<Record<string, string>>): readonly Line[] {
  const rows = Object.entries(outputs).map(([name, value]) => [span(name, 'quiet'), value])
  return table(rows).map(row => ({ ...row, hang: undefined }))
}
