/** One row of a table of results: what it is about, and its verdict. */
export type TableRow = { readonly row: string; readonly column: string }

/** A table of how often each verdict occurred, for the long run. */
export function countTable(rows: readonly TableRow[]): string {
  const columns = [...new Set(rows.map(({ column }) => column))].toSorted()
  const groups = Map.groupBy(rows, ({ row }) => row)
  const width = Math.max(...[...groups.keys()].map(({ length }) => length))
  const head = [''.padEnd(width), ...columns]
  const body = [...groups].map(([name, group]) => [
    name.padEnd(width),
    ...columns.map(column => String(group.filter(item => item.column === column).length || '').padEnd(column.length)),
  ])
  return [head, ...body].map(cells => cells.join('  ').trimEnd()).join('\n')
}
