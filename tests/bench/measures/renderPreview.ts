import { commentRenderer } from '#lib/render/markdown/commentRenderer.ts'
import { aMarker } from '../../fakes/model/aMarker.ts'
import { aPreview } from '../../fakes/model/aPreview.ts'
import { manyChanges } from '../../fakes/model/manyChanges.ts'
import { OTHER_TOOLS } from '../otherTools.ts'
import type { Row } from '../row.ts'

/** The first rendering in a process, as in an action: nothing is compiled yet. */
export async function renderPreview(): Promise<readonly Row[]> {
  const preview = aPreview({ changes: manyChanges(500, 10) })
  const startedAt = performance.now()
  const comment = commentRenderer.previewComment(preview, aMarker(), {
    runUrl: 'https://github.com/octo-org/chat/actions/runs/42',
  })
  const duration = performance.now() - startedAt
  return [
    {
      metric: 'Comment of 500 changes in 10 nested stacks, rendered',
      value: duration,
      unit: 'ms',
      budget: 200,
      others: OTHER_TOOLS.none,
    },
    {
      metric: 'Its length',
      value: comment.length,
      unit: 'characters',
      budget: 65_536,
      others: OTHER_TOOLS.none,
    },
  ]
}
