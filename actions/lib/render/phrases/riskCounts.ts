import type { Risk } from '../../analysis/risk.ts'
import { risksOf } from '../../analysis/risk.ts'
import type { Change } from '../../model/cloudFormation/change.ts'

/** `2 lose data, 1 is interrupted`. */
export function riskCounts(changes: readonly Change[]): string {
  return risksOf(changes).flatMap(tallyOf).join(', ')
}

function tallyOf({ kind, items: { length } }: Risk): readonly string[] {
  // Replacements and removals are counted with the changes.
  if (kind === 'lost') return [`${length} ${length === 1 ? 'loses' : 'lose'} data`]
  return kind === 'interrupted' ? [`${length} ${length === 1 ? 'is' : 'are'} interrupted`] : []
}
