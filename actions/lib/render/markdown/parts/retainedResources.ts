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
  const [first] = retained
  if (!first) return []
  const count = retained.length
  const title = `**${retainedText(count, time)}**`
  const deletion = `${title}. ${deletionText(count)}\n\n${bullets(retained.map(commandOf))}`
  return [
    {
      weight: 50,
      versions: [
        () => `${deletion}\n\n${inline(reuseText(count, first.name))}\n\n${bullets([codeSpan(first.adopt, COMMAND)])}`,
        () => deletion,
        () => `${title}: ${retained.map(({ name }) => codeSpan(name)).join(', ')}`,
        () => title,
      ],
    },
  ]
}

function commandOf({ name, type, remove }: RetainedResource): string {
  return `${codeSpan(name)} (${codeSpan(type)}): ${codeSpan(remove, COMMAND)}`
}
