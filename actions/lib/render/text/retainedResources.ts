import type { RetainedResource } from '../../model/outcome.ts'
import { plainText } from '../phrases/phrase.ts'
import { type DeletionTime, deletionText, retainedText, reuseText } from '../phrases/retainedResources.ts'
import type { Line } from './layout/line.ts'
import { copyable, EMPTY, line, span } from './layout/line.ts'

/** The retained resources of a stack, each with the commands to delete it, and one command that uses one again. */
export function retainedResourceLines(
  retained: readonly RetainedResource[],
  deletion: DeletionTime = 'now',
): readonly Line[] {
  const count = retained.length
  if (count === 0) return []
  const [reuse = []] = retained.flatMap(({ name, adopt }) =>
    adopt === undefined ? [] : [reuseLines(count, name, adopt)],
  )
  return [
    EMPTY,
    line(span(`${retainedText(count, deletion)}. ${deletionText(count)}`, 'warning')),
    ...retained.flatMap(linesOf),
    ...reuse,
  ]
}

function reuseLines(count: number, name: string, command: string): readonly Line[] {
  return [EMPTY, line(plainText(reuseText(count, name))), copyable(command, 2)]
}

function linesOf({ name, type, remove }: RetainedResource): readonly Line[] {
  const head = line('  ', span(name, 'bold'), span(`  ${type}`, 'dim'))
  return [{ ...head, hang: undefined }, copyable(remove, 4)]
}
