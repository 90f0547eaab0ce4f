import type { LeftOver } from '../model/outcome.ts'
import { counted } from './duration.ts'
import type { Line } from './line.ts'
import { copyable, EMPTY, line, span } from './line.ts'

/** What outlived its stack, with the command that removes each, and how to take one in again. */
export function leftOverLines(leftOvers: readonly LeftOver[]): readonly Line[] {
  const [first] = leftOvers
  if (!first) return []
  const count = leftOvers.length
  const what = `${counted(count, 'resource')} still ${count === 1 ? 'exists' : 'exist'} and may cost money. To remove ${count === 1 ? 'it' : 'them'} for good:`
  return [
    EMPTY,
    line(span(what, 'careful')),
    ...leftOvers.flatMap(linesOf),
    EMPTY,
    line(`Or take ${count === 1 ? 'it' : 'one'} into a stack again, here ${first.name}:`),
    copyable(first.adopt, 2),
  ]
}

function linesOf({ name, type, remove }: LeftOver): readonly Line[] {
  const head = line('  ', span(name, 'strong'), span(`  ${type}`, 'quiet'))
  return [{ ...head, hang: undefined }, copyable(remove, 4)]
}
