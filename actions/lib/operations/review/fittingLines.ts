import { quotedList } from '../../model/quotedList.ts'
import type { RowDifference } from './rowDifferences.ts'

const MOST_COUNT_LINES = 3
/** The columns of a terminal without the indent. */
const COLUMNS = 76

/** `5 more parameters: 'A', 'B' and 'C'`, as many names as fit a row. */
export function namesLine(subject: string, names: readonly string[]): string {
  const lines = names.map((_, index) => {
    const [listed, rest] = [names.slice(0, index + 1), names.length - index - 1]
    return rest > 0
      ? `${subject}: ${listed.map(name => `'${name}'`).join(', ')}, …`
      : `${subject}: ${quotedList(listed)}`
  })
  return lines.findLast(line => line.length <= COLUMNS) ?? subject
}

/**
 * As many lines as fit. The rest is counted by the outermost nested stack, but for the consequences of what is listed
 * before them, which share one line.
 */
export function fittingLines(
  rows: readonly RowDifference[],
  maximumRows: number,
  { hasCauses }: { readonly hasCauses: boolean },
): readonly string[] {
  const restLines = (rest: readonly RowDifference[], more: 'more' | ''): readonly string[] => {
    const consequences = hasCauses ? rest.filter(({ isConsequence }) => isConsequence) : []
    return [
      ...countLines(
        rest.filter(row => !consequences.includes(row)),
        more,
      ),
      ...consequenceLines(consequences),
    ]
  }
  for (let count = rows.length; count > 0; count--) {
    const lines = [...rows.slice(0, count).map(({ text }) => text), ...restLines(rows.slice(count), 'more')]
    if (rowCount(lines) <= maximumRows) return lines
  }
  return restLines(rows, '')
}

/** `and changes in 8 nested stacks that follow from these` */
function consequenceLines(rows: readonly RowDifference[]): readonly string[] {
  if (rows.length === 0) return []
  const stacks = new Set(rows.map(({ stack }) => stack))
  const nestedCount = stacks.size - (stacks.has('') ? 1 : 0)
  const names = [
    ...(stacks.has('') ? ['the root stack'] : []),
    ...(nestedCount > 0 ? [nestedCount === 1 ? '1 nested stack' : `${nestedCount} nested stacks`] : []),
  ]
  return [`and changes in ${names.join(' and ')} that follow from these`]
}

/** `12 more properties in Compute`; the stacks with the fewest rows share the last line. */
function countLines(rows: readonly RowDifference[], more: 'more' | ''): readonly string[] {
  const groups = [...Map.groupBy(rows, ({ stack }) => stack || 'the root stack')]
    .map(([stack, group]) => ({ stack, group }))
    .toSorted((a, b) => b.group.length - a.group.length)
  const separate = groups.length > MOST_COUNT_LINES ? groups.slice(0, MOST_COUNT_LINES - 1) : groups
  const shared = groups.slice(separate.length)
  return [
    ...separate.map(({ stack, group }) => countLine(group, more, stack)),
    ...(shared.length > 0
      ? [
          countLine(
            shared.flatMap(({ group }) => group),
            more,
            shared.map(({ stack }) => stack).join(', '),
          ),
        ]
      : []),
  ]
}

function countLine(rows: readonly RowDifference[], more: 'more' | '', stacks: string): string {
  const counts = (['resource', 'property'] as const).flatMap(subject => {
    const count = rows.filter(row => row.subject === subject).length
    const noun = count === 1 ? subject : { property: 'properties', resource: 'resources' }[subject]
    return count === 0 ? [] : [`${count} ${more && `${more} `}${noun}`]
  })
  return `${counts.join(', ')} in ${stacks}`
}

/** The rows of a terminal that the lines take. */
export function rowCount(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Math.ceil(line.length / COLUMNS), 0)
}
