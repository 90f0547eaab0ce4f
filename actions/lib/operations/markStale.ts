import type { PullRequest } from '../model/pullRequest.ts'
import type { Forge, Reporter, RunLink, Wording } from '../ports.ts'
import { branchOf } from './findReviewed.ts'
import { ownCommentIn } from './ownComments.ts'
import { withoutFailing } from './withoutFailing.ts'

type Needs = {
  readonly forge: Pick<Forge, 'openPullRequests' | 'comments' | 'editorOf' | 'updateComment'>
  readonly wording: Pick<Wording, 'markerOf' | 'staleComment'>
  readonly reporter: Reporter
}

/** After a deployment, what other open pull requests show of the environment may no longer be what merging does. */
export async function markStale(environment: string, about: RunLink, tools: Needs): Promise<void> {
  const branch = branchOf(environment)
  const list = () => tools.forge.openPullRequests(branch)
  const open = await withoutFailing(`Reading the open pull requests into '${branch}'`, list, tools)
  for (const one of open ?? []) {
    const what = `Marking the preview on pull request #${one.number} as out of date`
    await withoutFailing(what, () => markOn(one, environment, about, tools), tools)
  }
}

async function markOn(
  { number }: PullRequest,
  environment: string,
  about: RunLink,
  { forge, wording }: Needs,
): Promise<void> {
  const own = ownCommentIn(await forge.comments(number), environment, wording)
  if (own?.marker.state !== 'current') return
  // Editing it now would make us its last editor, and what somebody else wrote into it would pass for ours.
  if ((await forge.editorOf(own.comment)) !== undefined) return
  await forge.updateComment(own.comment.id, wording.staleComment(own.comment.body, about))
}
