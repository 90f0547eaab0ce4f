import { EMPTY, indented, type Line, line, span } from '#lib/render/text/line.ts'
import { table } from '#lib/render/text/table.ts'
import { amount, type Row, verdictOf } from './row.ts'

const TONES = { within: 'good', beyond: 'bad', 'no budget': 'quiet' } as const

/** One row a figure, what explains it below the table, and what it was measured on. */
export function benchLines(rows: readonly Row[], about: Readonly<Record<string, string>>): readonly Line[] {
  const head = ['metric', 'measured', 'budget', 'verdict', 'others'].map(name => span(name, 'quiet'))
  const body = rows.map(row => {
    const { metric, value, unit, budget, others } = row
    const verdict = verdictOf(row)
    return [
      metric,
      span(amount(value, unit), 'strong'),
      budget === undefined ? '' : `≤ ${budget.toLocaleString('en')} ${unit}`,
      span(verdict, TONES[verdict]),
      others,
    ]
  })
  const details = rows.filter(({ detail }) => detail !== undefined).map(({ metric, detail = '' }) => [metric, detail])
  const misses = rows.filter(row => verdictOf(row) === 'beyond')
  return [
    ...table([head, ...body], 64),
    EMPTY,
    ...(details.length > 0 ? [line(span('In detail', 'strong')), ...indented(table(details, 64)), EMPTY] : []),
    ...table(Object.entries(about), 64),
    EMPTY,
    misses.length === 0
      ? line(span('Everything is within its budget.', 'good'))
      : line(span(`Beyond the budget: ${misses.length} of ${rows.length}.`, 'bad')),
    ...misses.flatMap(({ metric, reason }) => (reason ? [line(`${metric}: ${reason}`)] : [])),
  ]
}
