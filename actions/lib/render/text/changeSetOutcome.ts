import type { ChangeSetOutcome } from '../../model/outcome.ts'
import type { Line } from './layout/line.ts'
import { copyable, line } from './layout/line.ts'

const REFUSED = 'A deployment of this change set is refused, for the reason above.'

/** After the preview at a terminal: the command that executes exactly this change set. */
export function changeSetLines(outcome: ChangeSetOutcome): readonly Line[] {
  switch (outcome.kind) {
    case 'none':
      return []
    case 'changes': {
      const { preview } = outcome
      if (isRefused(outcome)) return [line(REFUSED)]
      return [
        line('To execute exactly this change set:'),
        copyable(`npm run deploy -- ${preview.environment} --expect ${preview.fingerprint}`, 2),
      ]
    }
    default:
      return outcome.kind satisfies never
  }
}

/** After the preview of a pull request: a merge executes it. */
export function mergeLines(outcome: ChangeSetOutcome): readonly Line[] {
  if (outcome.kind === 'none') return []
  return [line(isRefused(outcome) ? REFUSED : 'Merging the pull request executes exactly this change set.')]
}

function isRefused({ warnings }: ChangeSetOutcome): boolean {
  return warnings.some(({ refuses }) => refuses)
}
