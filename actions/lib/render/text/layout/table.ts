import type { Line, Span } from './line.ts'
import { line, span, textOf } from './line.ts'
import { padded, widthOf } from './width.ts'

export type Cell = string | Span

const GAP = 2

/** Rows in columns. The last column has no maximum width; its text wraps below itself. */
export function table(rows: readonly (readonly Cell[])[], maximumWidth = 44): readonly Line[] {
  const cells = rows.map(row => row.map(cell => (typeof cell === 'string' ? span(cell) : cell)))
  const columns = Math.max(0, ...cells.map(row => row.length))
  const widths = Array.from({ length: columns }, (_, index) =>
    // A cell beyond the maximum overflows instead of widening its column.
    Math.max(0, ...cells.map(row => widthOf(row[index]?.text ?? '')).filter(width => width <= maximumWidth)),
  )
  return cells.map(row => {
    const last = row.length - 1
    const before = row
      .slice(0, last)
      .map((cell, index) => span(padded(cell.text, (widths[index] ?? 0) + GAP), cell.tone))
    const separated = before.map(cell =>
      cell.text.endsWith(' ') ? cell : span(`${cell.text}${' '.repeat(GAP)}`, cell.tone),
    )
    const end = row[last]
    return { spans: end ? [...separated, end] : separated, hang: widthOf(textOf(line(...separated))) }
  })
}
