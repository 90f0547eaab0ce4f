import type { Line } from './layout/line.ts'
import { span } from './layout/line.ts'
import { table } from './layout/table.ts'

/** A stack's outputs, to copy: no line is folded. */
export function outputLines(outputs: Readonly<Record<string, string>>): readonly Line[] {
  const rows = Object.entries(outputs).map(([name, value]) => [span(name, 'dim'), value])
  return table(rows).map(row => ({ ...row, hang: undefined }))
}
