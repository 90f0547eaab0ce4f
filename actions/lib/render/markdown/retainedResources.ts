import type { RetainedResource } from '../../model/outcome.ts'
import { countOf } from '../phrases/duration.ts'
import { codeSpan } from './escape.ts'
import type { DocumentPart } from './fit.ts'
import { bullets } from './table.ts'

/** Code points of a command to copy. */
const COMMAND = 2_000

/** What outlived its stack, with the command that removes each. */
export function retainedResourceParts(retained: readonly RetainedResource[]): readonly DocumentPart[] {
  if (retained.length === 0) return []
  const title = `**${countOf(retained.length, 'resource')} outlived the stack and may cost money**`
  return [
    {
      weight: 50,
      versions: [
        () => `${title}, removed for good by:\n\n${bullets(retained.map(commandOf))}`,
        () => `${title}: ${retained.map(({ name }) => codeSpan(name)).join(', ')}`,
        () => title,
      ],
    },
  ]
}

function commandOf({ name, type, remove }: RetainedResource): string {
  return `${codeSpan(name)} (${codeSpan(type)}): ${codeSpan(remove, COMMAND)}`
}
