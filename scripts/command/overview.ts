import { EMPTY, indented, type Line, line, span } from '#lib/render/text/layout/line.ts'
import { table } from '#lib/render/text/layout/table.ts'
import { COMMAND_GROUPS, type CommandEntry } from './catalogue/commands.ts'

/** Every command in a line, by group. */
export function overviewLines(): readonly Line[] {
  const rows = COMMAND_GROUPS.flatMap(({ entries }) => entries.map(rowOf))
  const lines = table(rows)
  let next = 0
  const groups = COMMAND_GROUPS.flatMap(({ title, entries }) => {
    const from = next
    next += entries.length
    return [line(span(title, 'bold')), ...indented(lines.slice(from, next)), EMPTY]
  })
  return [
    line('npm run <command> -- [arguments]'),
    EMPTY,
    ...groups,
    line("The help of a command: 'npm run help -- deploy', or 'npm run deploy -- --help'."),
    line("First steps without an account: 'npm run rehearse'. In your account: .github/GETTING-STARTED.md."),
  ]
}

function rowOf({ name, summary }: CommandEntry): readonly [string, string] {
  return [name, summary]
}
