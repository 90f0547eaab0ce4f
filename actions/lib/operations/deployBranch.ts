import type { Environment } from '../model/environment.ts'
import type { DeployOutcome } from '../model/outcome.ts'
import { Problem } from '../model/problem.ts'
import type { Marker, PullRequest } from '../model/pullRequest.ts'
import type { Forge, RunLink, Wording } from '../ports.ts'
import { changeSet } from './changeSet.ts'
import { checkAccount } from './checkAccount.ts'
import { deployPrepared } from './deploy.ts'
import { branchOf, findReviewed, type Push, type Reviewed } from './findReviewed.ts'
import { type Prepared, prepareChange } from './prepareChange.ts'
import { refuseIfKnownOlder, refuseOlder } from './refuseOlder.ts'
import { refuseOtherCheckout } from './refuseOtherCheckout.ts'
import { refuseNoFingerprint } from './reviewed.ts'
import { together } from './together.ts'
import { told } from './told.ts'
import type { Tools } from './tools.ts'
import { withoutFailing } from './withoutFailing.ts'

export type BranchOrder = {
  readonly environment: Environment
  readonly sessionRegion?: string | undefined
  /** The commit that the files were read from. */
  readonly commit: string
  /** The branch that the run is of; undefined for a tag. */
  readonly branch: string | undefined
  /** Undefined when somebody started the run by hand. */
  readonly push: Push | undefined
  /** The fingerprint that somebody who started the run by hand approves. */
  readonly approve: string | undefined
  /** How long CloudFormation may take, in seconds. */
  readonly deadlineSeconds?: number
  readonly about: RunLink
}

type Needs = Tools & { readonly forge: Forge; readonly wording: Wording }

/** Brings an environment to what its branch says: only what was reviewed in the one pull request that brought it there. */
export async function deployBranch(order: BranchOrder, tools: Needs): Promise<DeployOutcome> {
  const { environment, approve, push, commit } = order
  refuseOtherBranch(order)
  if (approve !== undefined) {
    if (push) throw approvedPush(environment)
    refuseNoFingerprint(approve)
  }
  const about = { environment: environment.name, commit }
  const checked = checkAccount(order, tools)
  const refusals = [refuseOtherCheckout(checkoutOf(order), tools), checked] as const
  // Read while GitHub is asked; what goes wrong there is heard by whoever deploys, or by nobody.
  const prepared = checked.then(() => prepareChange(environment, tools))
  prepared.catch(() => undefined)
  if (approve !== undefined) {
    const looking = withoutFailing('Looking for the pull request', () => broughtBy(order, tools), tools)
    const [, , , pullRequests] = await together([...refusals, refuseIfKnownOlder(about, tools), looking])
    return told(order, pullRequests ?? [], tools, () => execute(order, { prepared, expect: approve }, tools))
  }
  const [, , , reviewed] = await together([...refusals, refuseOlder(about, tools), reviewOf(order, tools)])
  return told(order, reviewed.pullRequests, tools, () =>
    reviewed.kind === 'reviewed'
      ? execute(order, { prepared, ...expectedBy(reviewed.marker) }, tools)
      : unreviewed(order, { why: reviewed.why, prepared }, tools),
  )
}

async function reviewOf({ environment, push }: BranchOrder, tools: Needs): Promise<Reviewed> {
  if (push) return findReviewed({ environment: environment.name, push }, tools)
  return { kind: 'not reviewed', why: "this run was started by hand without 'approve'", pullRequests: [] }
}

/** A branch reads only its own environment's file. */
function refuseOtherBranch({ environment: { name }, branch }: BranchOrder): void {
  if (branch === branchOf(name)) return
  const where = branch === undefined ? 'no branch' : `branch '${branch}'`
  throw new Problem(
    `Environment '${name}' is deployed from branch '${branchOf(name)}' only, and this run is of ${where}. Nothing was touched.`,
    { kind: 'refused', todo: `Merge into '${branchOf(name)}', or start the workflow on that branch.` },
  )
}

function checkoutOf({ commit }: BranchOrder) {
  const todo = "Let actions/checkout take what it takes by itself: leave its 'ref' out."
  return { commit, what: 'what this run deploys', todo }
}

function approvedPush({ name }: Environment): Problem {
  return new Problem("'approve' is for a run that somebody starts by hand, and this one is of a push.", {
    kind: 'usage',
    todo: `Start the workflow on '${branchOf(name)}' with 'approve', and leave it out of the one that a push starts.`,
  })
}

async function broughtBy({ environment, commit }: BranchOrder, { forge }: Needs): Promise<readonly PullRequest[]> {
  const all = await forge.pullRequestsOf(commit)
  return all.filter(one => one.baseRef === branchOf(environment.name) && one.mergeCommitSha === commit && one.mergedAt)
}

type Expected = {
  readonly prepared: Promise<Prepared>
  readonly expect: string
  readonly expectedInputs?: string
}

function expectedBy({ fingerprint, inputsDigest }: Marker): Pick<Expected, 'expect' | 'expectedInputs'> {
  return { expect: fingerprint, expectedInputs: inputsDigest }
}

/** The way on of whoever merges: a terminal's command would deploy what nobody reviewed. */
async function execute(order: BranchOrder, { prepared, ...expected }: Expected, tools: Needs): Promise<DeployOutcome> {
  const { environment } = order
  const waysOn = (fingerprint: string) => waysTo(environment, fingerprint)
  const again = `merge the correction into '${branchOf(environment.name)}' by a pull request, or run this job again when the cause was outside of this repository`
  return deployPrepared(await prepared, { ...order, ...expected, waysOn, again, yes: true }, tools)
}

/** Nothing is executed, but whoever may approve it learns what it is; when nothing changes nobody has to. */
async function unreviewed(
  order: BranchOrder,
  { why, prepared }: Pick<Expected, 'prepared'> & { readonly why: string },
  tools: Needs,
): Promise<DeployOutcome> {
  const { kind, preview } = await changeSet(order, tools)
  if (kind === 'none') return execute(order, { prepared, expect: preview.fingerprint }, tools)
  throw new Problem(
    `'${preview.stackName}' was not deployed, because nobody reviewed this change: ${why}. Nothing was changed.`,
    { kind: 'refused', todo: waysTo(order.environment, preview.fingerprint) },
  )
}

function waysTo({ name }: Environment, fingerprint: string): string {
  return `Open a pull request into '${branchOf(name)}' and merge what it shows, or look at the preview of this run and start the workflow on '${branchOf(name)}' with approve '${fingerprint}'.`
}
