import type { LeftOver } from '../../model/outcome.ts'
import { counted } from '../duration.ts'
import { code } from './escaped.ts'
import type { Part } from './fit.ts'
import { bullets } from './grid.ts'

/** Code points of a command to copy. */
const COMMAND = 2_000

/** What outlived its stack, with the command that removes each. */
export function leftOverParts(leftOvers: readonly LeftOver[]): readonly Part[] {
  if (leftOvers.length === 0) return []
  const title = `**${counted(leftOvers.length, 'resource')} outlived the stack and may cost money**`
  return [
    {
      weight: 50,
      versions: [
        () => `${title}, removed for good by:\n\n${bullets(leftOvers.map(commandOf))}`,
        () => `${title}: ${leftOvers.map(({ name }) => code(name)).join(', ')}`,
        () => title,
      ],
    },
  ]
}

function commandOf({ name, type, remove }: LeftOver): string {
  return `${code(name)} (${code(type)}): ${code(remove, COMMAND)}`
}
