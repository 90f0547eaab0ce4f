import type { PullRequest } from '#lib/model/gitHub/pullRequest.ts'
import type { WorkflowRun } from '#lib/model/gitHub/workflowRun.ts'
import type { ChangeSetOutcome, DeploymentWarning } from '#lib/model/outcome.ts'
import { Problem } from '#lib/model/problem.ts'
import { environmentNames } from '#lib/operations/environment/environmentNames.ts'
import { previewScopeOf } from '#lib/operations/preview/previewScope.ts'
import { type CommentOutcome, previewPullRequest } from '#lib/operations/previewPullRequest.ts'
import { BASE_OF_MERGE_RESULT, mixedChangeWarnings } from '#lib/operations/review/mixedChanges.ts'
import { refuseOtherCheckout } from '#lib/operations/review/refuseOtherCheckout.ts'
import { commentRenderer } from '#lib/render/markdown/commentRenderer.ts'
import type { ActionContext } from './runAction.ts'

type PreviewEnvironmentsOrder = Pick<ActionContext, 'session'> & {
  readonly pullRequest: PullRequest
  readonly run: WorkflowRun
  /** The environment of the input, where one is given. */
  readonly requested: string | undefined
}

export type EnvironmentPreview = { readonly outcome: ChangeSetOutcome; readonly comment: CommentOutcome }

type PullRequestPreviews = {
  readonly previews: readonly EnvironmentPreview[]
  /** About the pull request as a whole; every preview has them too. */
  readonly warnings: readonly DeploymentWarning[]
}

/** Previews every environment that a pull request can change. */
export async function previewEnvironments(
  { pullRequest, run, requested, session }: PreviewEnvironmentsOrder,
  tools: ActionContext['tools'],
): Promise<PullRequestPreviews> {
  const plan = previewScopeOf({
    pullRequest,
    repository: run.repository,
    actor: run.actor,
    environmentInput: requested,
    environmentNames: await environmentNames(tools),
  })
  if (plan.noCommentReason !== undefined) {
    const text = `Pull request #${pullRequest.number} gets no comment and no AWS credentials, because ${plan.noCommentReason}. See the job summary.`
    tools.reporter.report({ kind: 'warning', text })
  }
  const previews: EnvironmentPreview[] = []
  let warnings: readonly DeploymentWarning[] | undefined
  for (const name of plan.environments) {
    const opened = await (plan.predict ? tools.openOffline(name) : tools.open(name, 'preview'))
    const forge = plan.noCommentReason === undefined ? await tools.forge() : undefined
    const { environment } = opened
    const mergeSha = await mergeShaOf(pullRequest, run, tools)
    warnings ??= await mixedChangeWarnings(pullRequest, tools)
    const predicted = plan.predict ? { predict: true, base: BASE_OF_MERGE_RESULT } : {}
    const order = {
      ...session,
      ...predicted,
      environment,
      pullRequest: { ...pullRequest, mergeSha },
      about: run,
      warnings,
    }
    previews.push(await previewPullRequest(order, { ...opened, forge, commentRenderer }))
  }
  return { previews, warnings: warnings ?? [] }
}

/**
 * The commit of refs/pull/N/merge, which must be checked out: the files of the head alone, or of the branch that the
 * workflow was dispatched on, differ from those that a merge deploys.
 */
async function mergeShaOf(
  { number, mergeCommitSha }: PullRequest,
  { eventName, sha }: WorkflowRun,
  { workspace, reporter }: ActionContext['tools'],
): Promise<string> {
  const isOfEvent = eventName === 'pull_request'
  const commit = isOfEvent ? sha : mergeCommitSha
  if (commit === undefined) {
    throw new Problem(`Cannot preview pull request #${number}: GitHub has no merge result of it.`, {
      todo: 'Resolve its conflicts. If it has none, GitHub is still merging: run the job again.',
    })
  }
  const todo = isOfEvent
    ? "Remove 'ref' from the actions/checkout step."
    : `Check out 'refs/pull/${number}/merge', then run the job again: the pull request or its base may have new commits.`
  const source = `the merge result of pull request #${number}`
  const checkout = await refuseOtherCheckout({ commit, source, todo }, { workspace })
  if (checkout === 'unknown' && !isOfEvent) {
    const text = `Cannot check that ${source} is checked out: git is not available.`
    reporter.report({ kind: 'warning', text })
  }
  return commit
}
