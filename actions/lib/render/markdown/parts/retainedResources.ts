import type { RetainedResource } from '../../../model/outcome.ts'
import { countOf } from '../../phrases/duration.ts'
import { codeSpan } from '../syntax/escape.ts'
import type { DocumentPart } from '../syntax/fit.ts'
import { bullets } from '../syntax/table.ts'

/** Code points of a command that people copy. */
const COMMAND = 2_000

/** The resources that outlived their stack, each with the command that deletes it. */
export function retainedResourceParts(retained: readonly RetainedResource[]): readonly DocumentPart[] {
  if (retained.length === 0) return []
  const isOne = retained.length === 1
  const title = `**${countOf(retained.length, 'resource')} still ${isOne ? 'exists' : 'exist'} and may incur costs**`
  return [
    {
      weight: 50,
      versions: [
        () => `${title}. To delete ${isOne ? 'it' : 'them'} permanently:\n\n${bullets(retained.map(commandOf))}`,
        () => `${title}: ${retained.map(({ name }) => codeSpan(name)).join(', ')}`,
        () => title,
      ],
    },
  ]
}

function commandOf({ name, type, remove }: RetainedResource): string {
  return `${codeSpan(name)} (${codeSpan(type)}): ${codeSpan(remove, COMMAND)}`
}
