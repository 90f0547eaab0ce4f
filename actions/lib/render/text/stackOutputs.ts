import type { Line } from './layout/line.ts'
import { span } from './layout/line.ts'
import { table } from './layout/table.ts'

/** A stack's outputs. A value to copy is one word, and stays whole; where it does not fit it has a row of its own. */
export function outputLines(outputs: Readonly<Record<string, string>>): readonly Line[] {
  const rows = Object.entries(outputs).map(([name, value]) => [span(name, 'dim'), value])
  return table(rows)
}
