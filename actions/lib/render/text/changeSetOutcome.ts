import type { ChangeSetOutcome } from '../../model/outcome.ts'
import type { Line } from './layout/line.ts'
import { copyable, line } from './layout/line.ts'

/** After the preview at a terminal: the command that executes exactly this change set. */
export function changeSetLines({ kind, preview }: ChangeSetOutcome): readonly Line[] {
  switch (kind) {
    case 'none':
      return []
    case 'changes':
      return [
        line('To execute exactly this change set:'),
        copyable(`npm run deploy -- ${preview.environment} --expect ${preview.fingerprint}`, 2),
      ]
    default:
      return kind satisfies never
  }
}

/** After the preview of a pull request: a merge executes it. */
export function mergeLines({ kind }: ChangeSetOutcome): readonly Line[] {
  return kind === 'changes' ? [line('Merging the pull request executes exactly this change set.')] : []
}
