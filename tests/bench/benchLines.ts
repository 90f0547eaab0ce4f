import { EMPTY, indented, type Line, line, span } from '#lib/render/text/layout/line.ts'
import { table } from '#lib/render/text/layout/table.ts'
import { amount, type Row, verdictOf } from './row.ts'

const TONES = { within: 'success', beyond: 'error', 'no budget': 'dim' } as const

/** One row per figure, the details below the table, and the machine. */
export function benchLines(rows: readonly Row[], machineInfo: Readonly<Record<string, string>>): readonly Line[] {
  const head = ['metric', 'measured', 'budget', 'verdict', 'others'].map(name => span(name, 'dim'))
  const body = rows.map(row => {
    const { metric, value, unit, budget, others } = row
    const verdict = verdictOf(row)
    return [
      metric,
      span(amount(value, unit), 'bold'),
      budget === undefined ? '' : `≤ ${budget.toLocaleString('en')} ${unit}`,
      span(verdict, TONES[verdict]),
      others,
    ]
  })
  const details = rows.filter(({ detail }) => detail !== undefined).map(({ metric, detail = '' }) => [metric, detail])
  const exceeded = rows.filter(row => verdictOf(row) === 'beyond')
  return [
    ...table([head, ...body], 64),
    EMPTY,
    ...(details.length > 0 ? [line(span('In detail', 'bold')), ...indented(table(details, 64)), EMPTY] : []),
    ...table(Object.entries(machineInfo), 64),
    EMPTY,
    exceeded.length === 0
      ? line(span('Every figure is within its budget.', 'success'))
      : line(span(`Over budget: ${exceeded.length} of ${rows.length}.`, 'error')),
    ...exceeded.flatMap(({ metric, reason }) => (reason ? [line(`${metric}: ${reason}`)] : [])),
  ]
}
