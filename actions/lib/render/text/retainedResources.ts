import type { RetainedResource } from '../../model/outcome.ts'
import { plainText } from '../phrases/phrase.ts'
import { type DeletionTime, deletionText, retainedText, reuseText } from '../phrases/retainedResources.ts'
import type { Line } from './layout/line.ts'
import { copyable, EMPTY, line, span } from './layout/line.ts'

/** The retained resources of a stack, each with the commands to delete and to import it. */
export function retainedResourceLines(
  retained: readonly RetainedResource[],
  deletion: DeletionTime = 'now',
): readonly Line[] {
  const [first] = retained
  if (!first) return []
  const count = retained.length
  return [
    EMPTY,
    line(span(`${retainedText(count, deletion)}. ${deletionText(count)}`, 'warning')),
    ...retained.flatMap(linesOf),
    EMPTY,
    line(plainText(reuseText(count, first.name))),
    copyable(first.adopt, 2),
  ]
}

function linesOf({ name, type, remove }: RetainedResource): readonly Line[] {
  const head = line('  ', span(name, 'bold'), span(`  ${type}`, 'dim'))
  return [{ ...head, hang: undefined }, copyable(remove, 4)]
}
