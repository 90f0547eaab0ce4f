import type { PullRequest } from '#lib/model/gitHub/pullRequest.ts'
import type { WorkflowRun } from '#lib/model/gitHub/workflowRun.ts'
import type { ChangeSetOutcome } from '#lib/model/outcome.ts'
import { Problem } from '#lib/model/problem.ts'
import { environmentNames } from '#lib/operations/environment/environmentNames.ts'
import { previewPlanOf } from '#lib/operations/preview/previewPlan.ts'
import { type CommentOutcome, previewPullRequest } from '#lib/operations/previewPullRequest.ts'
import { refuseOtherCheckout } from '#lib/operations/review/refuseOtherCheckout.ts'
import { commentRenderer } from '#lib/render/markdown/commentRenderer.ts'
import type { ActionContext } from './runAction.ts'

type PreviewEnvironmentsOrder = Pick<ActionContext, 'session'> & {
  readonly pullRequest: PullRequest
  readonly run: WorkflowRun
  readonly asked: string | undefined
}

export type EnvironmentPreview = { readonly outcome: ChangeSetOutcome; readonly comment: CommentOutcome }

/** The tree before the pull request, of a checkout of the merge result. */
const BASE = 'HEAD^1'

/** A preview of every environment that a pull request is about. */
export async function previewEnvironments(
  { pullRequest, run, asked, session }: PreviewEnvironmentsOrder,
  tools: ActionContext['tools'],
): Promise<readonly EnvironmentPreview[]> {
  const known = await environmentNames(tools)
  const plan = previewPlanOf({ pullRequest, repository: run.repository, actor: run.actor, asked, known })
  if (plan.silent !== undefined) {
    const text = `Nobody is told on pull request #${pullRequest.number}, and no credentials are used, because ${plan.silent}.`
    tools.reporter.report({ kind: 'warning', text })
  }
  const previewed: EnvironmentPreview[] = []
  for (const name of plan.environments) {
    const cloud = await (plan.predict ? tools.openOffline(name) : tools.open(name, 'preview'))
    const forge = plan.silent === undefined ? await tools.forge() : undefined
    const { environment } = cloud
    const mergeSha = await mergeShaOf(pullRequest, run, tools)
    const predicted = plan.predict ? { predict: true, base: BASE } : {}
    const order = { ...session, ...predicted, environment, pullRequest: { ...pullRequest, mergeSha }, about: run }
    previewed.push(await previewPullRequest(order, { ...cloud, forge, commentRenderer }))
  }
  return previewed
}

/**
 * The commit of refs/pull/N/merge, whose files must be the ones here: those of the head alone, or of the branch that the
 * workflow was dispatched on, are not what merging brings.
 */
async function mergeShaOf(
  { number, mergeCommitSha }: PullRequest,
  { eventName, sha }: WorkflowRun,
  { workspace, reporter }: ActionContext['tools'],
): Promise<string> {
  const isOfEvent = eventName === 'pull_request'
  const commit = isOfEvent ? sha : mergeCommitSha
  if (commit === undefined) {
    throw new Problem(`GitHub has no merge result of pull request #${number}, so there is nothing to preview.`, {
      todo: 'Solve its conflicts, if it has any; otherwise GitHub is still merging: run the job again.',
    })
  }
  const todo = isOfEvent
    ? "Let actions/checkout take what it takes by itself: leave its 'ref' out."
    : `Check out 'refs/pull/${number}/merge', and run the job again: the pull request or its base may have moved meanwhile.`
  const what = `the merge result of pull request #${number}`
  const checkout = await refuseOtherCheckout({ commit, what, todo }, { workspace })
  if (checkout === 'unknown' && !isOfEvent) {
    const text = `Without git nothing tells whether ${what} is checked out.`
    reporter.report({ kind: 'warning', text })
  }
  return commit
}
