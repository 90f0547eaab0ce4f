import type { ChangeSetOutcome } from '#lib/model/outcome.ts'
import type { PullRequest } from '#lib/model/pullRequest.ts'
import type { Run } from '#lib/model/run.ts'
import { environmentNames } from '#lib/operations/environmentNames.ts'
import { previewPlanOf } from '#lib/operations/previewPlan.ts'
import { type CommentOutcome, previewPullRequest } from '#lib/operations/previewPullRequest.ts'
import { wording } from '#lib/render/markdown/wording.ts'
import type { Given } from './runAction.ts'

type Order = Pick<Given, 'session'> & {
  readonly pullRequest: PullRequest
  readonly run: Run
  readonly asked: string | undefined
}

export type Previewed = { readonly outcome: ChangeSetOutcome; readonly comment: CommentOutcome }

/** The tree before the pull request, of a checkout of the merge result. */
const BASE = 'HEAD^1'

/** A preview of every environment that a pull request is about. */
export async function previewAll(
  { pullRequest, run, asked, session }: Order,
  tools: Given['tools'],
): Promise<readonly Previewed[]> {
  const known = await environmentNames(tools)
  const plan = previewPlanOf({ pullRequest, repository: run.repository, actor: run.actor, asked, known })
  if (plan.silent !== undefined) {
    const text = `Nobody is told on pull request #${pullRequest.number}, and no credentials are used, because ${plan.silent}.`
    tools.reporter.say({ kind: 'warning', text })
  }
  const previewed: Previewed[] = []
  for (const name of plan.environments) {
    const cloud = await (plan.predict ? tools.openOffline(name) : tools.open(name, 'preview'))
    const forge = plan.silent === undefined ? await tools.forge() : undefined
    const { environment } = cloud
    const mergeSha = run.eventName === 'pull_request' ? run.sha : (pullRequest.mergeCommitSha ?? run.sha)
    const predicted = plan.predict ? { predict: true, base: BASE } : {}
    const order = { ...session, ...predicted, environment, pullRequest: { ...pullRequest, mergeSha }, about: run }
    previewed.push(await previewPullRequest(order, { ...cloud, forge, wording }))
  }
  return previewed
}
