import type { Environment } from '../model/environment.ts'
import type { PreviewMarker, PullRequest } from '../model/gitHub/pullRequest.ts'
import type { RunLink } from '../model/gitHub/workflowRun.ts'
import type { DeployOutcome } from '../model/outcome.ts'
import { Problem } from '../model/problem.ts'
import type { CommentRenderer, Forge } from '../ports.ts'
import { previewPrepared } from './changeSet.ts'
import { deployPrepared } from './deploy.ts'
import { checkAccount } from './environment/checkAccount.ts'
import { type PreparedDeployment, prepareDeployment } from './environment/prepareDeployment.ts'
import { bestEffort } from './reporting/bestEffort.ts'
import { reportOutcome } from './reporting/reportOutcome.ts'
import { checkFingerprintFormat } from './review/compareWithReviewed.ts'
import { branchOf, findReviewedPreview, type Push, type ReviewResult } from './review/findReviewedPreview.ts'
import { refuseOlderCommit, refuseOlderCommitOrWarn } from './review/refuseOlderCommit.ts'
import { refuseOtherCheckout } from './review/refuseOtherCheckout.ts'
import type { Tools } from './tools.ts'
import { inParallel } from './waiting/inParallel.ts'

export type DeployBranchOrder = {
  readonly environment: Environment
  readonly sessionRegion?: string | undefined
  /** The commit that the files were read from. */
  readonly commit: string
  /** The branch that the run is of; undefined for a tag. */
  readonly branch: string | undefined
  /** Undefined for a run that was started by hand. */
  readonly push: Push | undefined
  /** The fingerprint that a run started by hand approves. */
  readonly approve: string | undefined
  /** How long CloudFormation may take, in seconds. */
  readonly deadlineSeconds?: number | undefined
  readonly about: RunLink
}

type DeployBranchTools = Tools & { readonly forge: Forge; readonly commentRenderer: CommentRenderer }

/** Deploys the files of an environment's branch: only a change that was reviewed in the one pull request that merged it. */
export async function deployBranch(order: DeployBranchOrder, tools: DeployBranchTools): Promise<DeployOutcome> {
  const { environment, approve, push } = order
  refuseOtherBranch(order)
  if (approve !== undefined) {
    if (push) throw approvedPush(environment)
    checkFingerprintFormat(approve)
  }
  const accountCheck = checkAccount(order, tools)
  const refusals = [refuseOtherCheckout(checkoutOf(order), tools), accountCheck] as const
  // Only reads, while STS and GitHub respond. A failure is thrown where the result is awaited; after a refusal it is ignored.
  const prepared = prepareDeployment(environment, tools)
  prepared.catch(() => undefined)
  if (approve !== undefined) {
    const search = bestEffort('Looking for the pull request', () => mergedPullRequestsOf(order, tools), tools)
    const [, , pullRequests] = await inParallel([...refusals, search])
    return reportOutcome(order, pullRequests ?? [], tools, () => execute(order, { prepared, expect: approve }, tools))
  }
  const [, , review] = await inParallel([...refusals, findReview(order, tools)])
  if (review.kind === 'reviewed') warnIfStale(review.marker, tools)
  return reportOutcome(order, review.pullRequests, tools, () =>
    review.kind === 'reviewed'
      ? execute(order, { prepared, expect: review.marker.fingerprint }, tools)
      : refuseUnreviewed(order, { reason: review.reason, prepared }, tools),
  )
}

async function findReview({ environment, push }: DeployBranchOrder, tools: DeployBranchTools): Promise<ReviewResult> {
  if (push) return findReviewedPreview({ environment: environment.name, push }, tools)
  return { kind: 'not-reviewed', reason: "this run was started by hand without 'approve'", pullRequests: [] }
}

/** A branch reads only its own environment's file. */
function refuseOtherBranch({ environment: { name }, branch }: DeployBranchOrder): void {
  if (branch === branchOf(name)) return
  const source = branch === undefined ? 'no branch' : `branch '${branch}'`
  throw new Problem(
    `Environment '${name}' is deployed from branch '${branchOf(name)}' only, and this run is of ${source}. Nothing was touched.`,
    { kind: 'refused', todo: `Merge into '${branchOf(name)}', or start the workflow on that branch.` },
  )
}

function checkoutOf({ commit }: DeployBranchOrder) {
  const todo = "Remove 'ref' from the actions/checkout step."
  return { commit, source: 'the ref of this run', todo }
}

function approvedPush({ name }: Environment): Problem {
  return new Problem("The input 'approve' is for runs that are started by hand, and a push started this run.", {
    kind: 'usage',
    todo: `Start the workflow on '${branchOf(name)}' with 'approve', and remove it from the run that a push starts.`,
  })
}

async function mergedPullRequestsOf(
  { environment, commit }: DeployBranchOrder,
  { forge }: DeployBranchTools,
): Promise<readonly PullRequest[]> {
  const all = await forge.pullRequestsOf(commit)
  return all.filter(
    ({ baseRef, mergeCommitSha, mergedAt }) =>
      baseRef === branchOf(environment.name) && mergeCommitSha === commit && mergedAt,
  )
}

/** The mark alone refuses nothing: the fingerprint stands for everything that the other deployment may have changed. */
function warnIfStale({ environment, state }: PreviewMarker, { reporter }: Pick<Tools, 'reporter'>): void {
  if (state === 'current') return
  const text = `Another deployment changed '${environment}' after the reviewed preview was made. The change is executed only if it still equals that preview in everything.`
  reporter.report({ kind: 'warning', text })
}

type ExpectedPreview = {
  readonly prepared: Promise<PreparedDeployment>
  readonly expect: string
}

/** Next steps for a pull request: a terminal's command would deploy an unreviewed change. */
async function execute(
  order: DeployBranchOrder,
  { prepared, expect }: ExpectedPreview,
  tools: DeployBranchTools,
): Promise<DeployOutcome> {
  const { environment, commit, approve } = order
  const refuse = approve === undefined ? refuseOlderCommit : refuseOlderCommitOrWarn
  const refuseOlder = (executed: string | undefined) =>
    refuse({ environment: environment.name, commit, executed }, tools)
  const nextSteps = (fingerprint: string) => nextStepsFor(environment, fingerprint)
  const retryHint = `merge the correction into '${branchOf(environment.name)}' by a pull request, or run this job again when the cause was outside of this repository`
  return deployPrepared(
    await prepared,
    { ...order, expect, refuseOlder, nextSteps, retryHint, showRefused: true, yes: true },
    tools,
  )
}

/** Executes nothing, but reports the preview and its fingerprint for an approval; an empty change needs none. */
async function refuseUnreviewed(
  order: DeployBranchOrder,
  { reason, prepared }: Pick<ExpectedPreview, 'prepared'> & { readonly reason: string },
  tools: DeployBranchTools,
): Promise<DeployOutcome> {
  const { kind, preview } = await previewPrepared(await prepared, tools)
  if (kind === 'none') return execute(order, { prepared, expect: preview.fingerprint }, tools)
  throw new Problem(
    `'${preview.stackName}' was not deployed, because the change was not reviewed: ${reason}. Nothing was changed.`,
    { kind: 'refused', todo: nextStepsFor(order.environment, preview.fingerprint) },
  )
}

function nextStepsFor({ name }: Environment, fingerprint: string): string {
  return `Open a pull request into '${branchOf(name)}' and merge it after a review, or review the preview of this run and start the workflow on '${branchOf(name)}' with approve '${fingerprint}'.`
}
