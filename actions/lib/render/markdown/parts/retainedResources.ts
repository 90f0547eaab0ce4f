import type { RetainedResource } from '../../../model/outcome.ts'
import { type DeletionTime, deletionText, retainedText, reuseText } from '../../phrases/retainedResources.ts'
import { codeSpan, inline } from '../syntax/escape.ts'
import type { DocumentPart } from '../syntax/fit.ts'
import { bullets } from '../syntax/table.ts'

/** Code points of a command that people copy. */
const COMMAND = 2_000

/** The resources that outlived their stack, each with the command that deletes it, and one command that imports. */
export function retainedResourceParts(
  retained: readonly RetainedResource[],
  time: DeletionTime = 'now',
): readonly DocumentPart[] {
  const count = retained.length
  if (count === 0) return []
  const [reuse] = retained.flatMap(({ name, adopt }) => (adopt === undefined ? [] : [reuseOf(count, name, adopt)]))
  const title = `**${retainedText(count, time)}**`
  const deletion = `${title}. ${deletionText(count)}\n\n${bullets(retained.map(commandOf))}`
  return [
    {
      weight: 50,
      versions: [
        ...(reuse === undefined ? [] : [() => `${deletion}\n\n${reuse}`]),
        () => deletion,
        () => `${title}: ${retained.map(({ name }) => codeSpan(name)).join(', ')}`,
        () => title,
      ],
    },
  ]
}

function reuseOf(count: number, name: string, command: string): string {
  return `${inline(reuseText(count, name))}\n\n${bullets([codeSpan(command, COMMAND)])}`
}

function commandOf({ name, type, remove }: RetainedResource): string {
  return `${codeSpan(name)} (${codeSpan(type)}): ${codeSpan(remove, COMMAND)}`
}
