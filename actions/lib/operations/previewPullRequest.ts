import type { PreviewMarker } from '../model/gitHub/pullRequest.ts'
import type { RunLink } from '../model/gitHub/workflowRun.ts'
import type { ChangeSetOutcome, DeploymentWarning } from '../model/outcome.ts'
import type { CommentRenderer, Forge } from '../ports.ts'
import { type ChangeSetOrder, changeSet } from './changeSet.ts'
import { bestEffort } from './reporting/bestEffort.ts'
import { previewCommentIn } from './review/previewComments.ts'
import type { Tools } from './tools.ts'

export type PreviewOrder = ChangeSetOrder & {
  readonly pullRequest: {
    readonly number: number
    readonly headSha: string
    /** The merge result, from which the files are read. */
    readonly mergeSha: string
  }
  readonly about: RunLink
  /** About the pull request as a whole. */
  readonly warnings?: readonly DeploymentWarning[]
}

type PreviewTools = Omit<Tools, 'prompt' | 'runtime' | 'httpClient'> & {
  /** Undefined if the run may not comment: a run from a fork has no write permission. */
  readonly forge: Pick<Forge, 'comments' | 'editorOf' | 'createComment' | 'updateComment'> | undefined
  readonly commentRenderer: Pick<CommentRenderer, 'previewComment' | 'rewrittenComment' | 'markerOf'>
}

/** not-needed: predicted, and the pull request does not change the environment. not-written: no permission, or a failure. */
export type CommentOutcome = 'created' | 'updated' | 'unchanged' | 'not-needed' | 'not-written'

/** Previews a merge, and keeps one comment per pull request and environment up to date with it. */
export async function previewPullRequest(
  order: PreviewOrder,
  tools: PreviewTools,
): Promise<{ readonly outcome: ChangeSetOutcome; readonly comment: CommentOutcome }> {
  const { warnings = [] } = order
  const previewed = await changeSet(order, tools)
  const outcome = { ...previewed, warnings: [...warnings, ...previewed.warnings] }
  const { forge } = tools
  if (!forge) return { outcome, comment: 'not-written' }
  const action = `Commenting on pull request #${order.pullRequest.number}`
  const comment = await bestEffort(action, () => upsert(order, outcome, { ...tools, forge }), tools)
  return { outcome, comment: comment ?? 'not-written' }
}

/** Two API calls if the comments fit on one page; three if it rewrites a comment that another user edited and edited back. */
async function upsert(
  { environment: { name }, predict, pullRequest, about }: PreviewOrder,
  { kind, preview, warnings }: ChangeSetOutcome,
  { forge, commentRenderer }: PreviewTools & { readonly forge: NonNullable<PreviewTools['forge']> },
): Promise<CommentOutcome> {
  const { number, headSha, mergeSha } = pullRequest
  const { inputsDigest, fingerprint } = preview
  const marker: PreviewMarker = { environment: name, headSha, mergeSha, inputsDigest, fingerprint, state: 'current' }
  const own = previewCommentIn(await forge.comments(number), name, commentRenderer)
  // A pull request to the trunk is predicted for every environment, but changes few of them.
  if (!own && predict && kind === 'none') return 'not-needed'
  let body = commentRenderer.previewComment(preview, marker, about, warnings)
  if (own?.comment.body === body) {
    const editor = await forge.editorOf(own.comment)
    if (editor === undefined) return 'unchanged'
    body = commentRenderer.rewrittenComment(body, editor, about)
  }
  if (own && (await forge.updateComment(own.comment.id, body)) === 'updated') return 'updated'
  await forge.createComment(number, body)
  return 'created'
}
