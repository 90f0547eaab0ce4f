import type { ChangeSetOutcome } from '../../model/outcome.ts'
import type { Line } from './line.ts'
import { copyable, line } from './line.ts'

/** What comes after the preview at a terminal: the command that executes exactly this. */
export function changeSetLines({ kind, preview }: ChangeSetOutcome): readonly Line[] {
  switch (kind) {
    case 'none':
      return []
    case 'changes':
      return [
        line('To execute exactly this:'),
        copyable(`npm run deploy -- ${preview.environment} --expect ${preview.fingerprint}`, 2),
      ]
    default:
      return kind satisfies never
  }
}

/** What comes after the preview of a pull request: merging it is what executes. */
export function mergeLines({ kind }: ChangeSetOutcome): readonly Line[] {
  return kind === 'changes' ? [line('Merging the pull request executes exactly this, and nothing else.')] : []
}
