import { isCancellation, isFailure } from '../../model/cloudFormation/stackEvent.ts'
import type { Progress } from '../../model/progress.ts'
import { changeCounts, informativeChanges } from '../phrases/changeGroup.ts'
import { riskCounts } from '../phrases/risk.ts'

/** The title of the group that a log folds progress into; undefined for progress that is never folded. */
export function groupTitle(progress: Progress): string | undefined {
  if (progress.kind === 'event') {
    const { event } = progress
    return isFailure(event) && !isCancellation(event) ? undefined : 'Stack events'
  }
  if (progress.kind !== 'preview') return undefined
  const { environment } = progress.preview
  const changes = informativeChanges(progress.preview)
  if (changes.length === 0) return undefined
  return [`Preview of ${environment}: ${changeCounts(changes)}`, riskCounts(progress.preview.risks)]
    .filter(Boolean)
    .join(' · ')
}
