import type { RetainedResource } from '../../model/outcome.ts'
import { countOf } from '../phrases/duration.ts'
import type { Line } from './layout/line.ts'
import { copyable, EMPTY, line, span } from './layout/line.ts'

/** The retained resources of a stack, each with the commands to delete and to import it. */
export function retainedResourceLines(retained: readonly RetainedResource[]): readonly Line[] {
  const [first] = retained
  if (!first) return []
  const count = retained.length
  const what = `${countOf(count, 'resource')} still ${count === 1 ? 'exists' : 'exist'} and may incur costs. To delete ${count === 1 ? 'it' : 'them'} permanently:`
  return [
    EMPTY,
    line(span(what, 'warning')),
    ...retained.flatMap(linesOf),
    EMPTY,
    line(`Or take ${count === 1 ? 'it' : 'one'} into a stack again, here ${first.name}:`),
    copyable(first.adopt, 2),
  ]
}

function linesOf({ name, type, remove }: RetainedResource): readonly Line[] {
  const head = line('  ', span(name, 'bold'), span(`  ${type}`, 'dim'))
  return [{ ...head, hang: undefined }, copyable(remove, 4)]
}
