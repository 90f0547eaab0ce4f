import type { PreviewMarker } from '../model/gitHub/pullRequest.ts'
import type { RunLink } from '../model/gitHub/workflowRun.ts'
import type { ChangeSetOutcome } from '../model/outcome.ts'
import type { CommentRenderer, Forge } from '../ports.ts'
import { type ChangeSetOrder, changeSet } from './changeSet.ts'
import { bestEffort } from './reporting/bestEffort.ts'
import { previewCommentIn } from './review/previewComments.ts'
import type { Tools } from './tools.ts'

export type PreviewOrder = ChangeSetOrder & {
  readonly pullRequest: {
    readonly number: number
    readonly headSha: string
    /** The merge result, which the files were read from. */
    readonly mergeSha: string
  }
  readonly about: RunLink
}

type PreviewTools = Omit<Tools, 'prompt' | 'runtime' | 'httpClient'> & {
  /** Undefined where nobody may comment: a fork's run has no right to. */
  readonly forge: Pick<Forge, 'comments' | 'createComment' | 'updateComment'> | undefined
  readonly commentRenderer: Pick<CommentRenderer, 'previewComment' | 'markerOf'>
}

/** not needed: predicted, and the pull request does not touch the environment. not written: nobody may, or it failed. */
export type CommentOutcome = 'created' | 'updated' | 'unchanged' | 'not-needed' | 'not-written'

/** What merging would change, and one comment a pull request and environment that says so, edited in place. */
export async function previewPullRequest(
  order: PreviewOrder,
  tools: PreviewTools,
): Promise<{ readonly outcome: ChangeSetOutcome; readonly comment: CommentOutcome }> {
  const outcome = await changeSet(order, tools)
  const { forge } = tools
  if (!forge) return { outcome, comment: 'not-written' }
  const what = `The comment on pull request #${order.pullRequest.number}`
  const comment = await bestEffort(what, () => upsert(order, outcome, { ...tools, forge }), tools)
  return { outcome, comment: comment ?? 'not-written' }
}

/** Two calls when the comments fit one page. */
async function upsert(
  { environment: { name }, predict, pullRequest, about }: PreviewOrder,
  { kind, preview }: ChangeSetOutcome,
  { forge, commentRenderer }: PreviewTools & { readonly forge: NonNullable<PreviewTools['forge']> },
): Promise<CommentOutcome> {
  const { number, headSha, mergeSha } = pullRequest
  const { inputsDigest, fingerprint } = preview
  const marker: PreviewMarker = { environment: name, headSha, mergeSha, inputsDigest, fingerprint, state: 'current' }
  const own = previewCommentIn(await forge.comments(number), name, commentRenderer)
  // A pull request to the trunk is predicted for every environment, and most of them it does not touch.
  if (!own && predict && kind === 'none') return 'not-needed'
  const body = commentRenderer.previewComment(preview, marker, about)
  if (own?.comment.body === body) return 'unchanged'
  if (own && (await forge.updateComment(own.comment.id, body)) === 'updated') return 'updated'
  await forge.createComment(number, body)
  return 'created'
}
