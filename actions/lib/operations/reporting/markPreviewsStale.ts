import type { PullRequest } from '../../model/gitHub/pullRequest.ts'
import type { RunLink } from '../../model/gitHub/workflowRun.ts'
import type { CommentRenderer, Forge, Reporter } from '../../ports.ts'
import { branchOf } from '../review/findReviewedPreview.ts'
import { previewCommentIn } from '../review/previewComments.ts'
import { bestEffort } from './bestEffort.ts'

type MarkStaleTools = {
  readonly forge: Pick<Forge, 'openPullRequests' | 'comments' | 'editorOf' | 'updateComment'>
  readonly commentRenderer: Pick<CommentRenderer, 'markerOf' | 'staleComment'>
  readonly reporter: Reporter
}

/** Marks the previews of an environment on other open pull requests: after a deployment they may be out of date. */
export async function markPreviewsStale(environment: string, about: RunLink, tools: MarkStaleTools): Promise<void> {
  const branch = branchOf(environment)
  const list = () => tools.forge.openPullRequests(branch)
  const open = await bestEffort(`Reading the open pull requests into '${branch}'`, list, tools)
  for (const pullRequest of open ?? []) {
    const action = `Marking the preview on pull request #${pullRequest.number} as out of date`
    await bestEffort(action, () => markOn(pullRequest, environment, about, tools), tools)
  }
}

async function markOn(
  { number }: PullRequest,
  environment: string,
  about: RunLink,
  { forge, commentRenderer }: MarkStaleTools,
): Promise<void> {
  const own = previewCommentIn(await forge.comments(number), environment, commentRenderer)
  if (own?.marker.state !== 'current') return
  // An edit would make us its last editor, and the text of another editor would pass for ours.
  if ((await forge.editorOf(own.comment)) !== undefined) return
  await forge.updateComment(own.comment.id, commentRenderer.staleComment(own.comment.body, about))
}
