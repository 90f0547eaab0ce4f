import type { Check } from '../model/check.ts'
import { verdictOf } from '../model/check.ts'
import type { Environment } from '../model/environment.ts'
import type { DeployOutcome } from '../model/outcome.ts'
import { Problem } from '../model/problem.ts'
import type { Stack } from '../model/stack.ts'
import { secretsIn } from '../template/secrets.ts'
import { changeStack } from './changeStack.ts'
import { checkAccount } from './checkAccount.ts'
import type { DesiredStack } from './desiredStack.ts'
import { discreetly } from './discreetly.ts'
import { judgeLosses, listed, lossesOf, warnOfOldApprovals } from './losses.ts'
import { deadlineIn } from './patience.ts'
import { type Prepared, prepareChange } from './prepareChange.ts'
import { protect } from './protect.ts'
import { compareWithReviewed, refuseNoFingerprint } from './reviewed.ts'
import { storePreview } from './storedPreview.ts'
import { together } from './together.ts'
import type { Tools } from './tools.ts'
import { uploadTemplates } from './uploadTemplates.ts'
import { verify } from './verify.ts'

export type DeployOrder = {
  readonly environment: Environment
  readonly sessionRegion?: string | undefined
  /** The fingerprint of the preview that was reviewed: nothing else is executed. */
  readonly expect?: string
  /** The inputs digest of that preview: equal inputs create equal stacks, whatever summed up the preview of a creation. */
  readonly expectedInputs?: string
  /** What to do when it is not what was reviewed; unless said, in the words of a terminal. */
  readonly waysOn?: (fingerprint: string) => string
  /** How to deploy again when what stands in the way is gone, as an order; unless said, in the words of a terminal. */
  readonly again?: string
  /** Do not ask. */
  readonly yes: boolean
  /** How long CloudFormation may take, in seconds. */
  readonly deadlineSeconds?: number
}

/** A certificate that waits for DNS may take over an hour; a database that is replaced, half of one. */
const PATIENCE = 2 * 60 * 60

type Needs = Omit<Tools, 'schemas' | 'types'>

/** Brings an environment to what the files say: only what equals the reviewed, watched to its end, and proved to serve. */
export async function deploy(order: DeployOrder, tools: Needs): Promise<DeployOutcome> {
  refuseUnapproved(order, tools)
  await checkAccount(order, tools)
  return deployPrepared(await prepareChange(order.environment, tools), order, tools)
}

/** The same as `deploy` for whoever has checked the account and the order. */
export function deployPrepared(
  { desired, bucket }: Prepared,
  order: DeployOrder,
  tools: Needs,
): Promise<DeployOutcome> {
  return discreetly(secretsIn([desired.resolved]), tools, discreet => bring(desired, bucket, order, discreet))
}

async function bring(desired: DesiredStack, bucket: string, order: DeployOrder, tools: Needs): Promise<DeployOutcome> {
  const { environment, expect } = order
  const deadline = deadlineIn(order.deadlineSeconds ?? PATIENCE, tools)
  const changed = await changeStack(
    {
      desired,
      deadline,
      again: order.again,
      prepare: () => uploadTemplates(desired.uploads, bucket, tools),
      judge: async preview => {
        // What was reviewed is kept there already.
        const kept = expect === preview.fingerprint ? Promise.resolve() : storePreview(preview, bucket, tools)
        const compared =
          expect === undefined ? Promise.resolve() : compareWithReviewed({ ...order, expect, preview, bucket }, tools)
        await together([compared, kept])
        judgeLosses(environment, await lossesOf(preview.changes, tools.cloudFormation))
      },
      accept: async preview => accepted(order, await lossesOf(preview.changes, tools.cloudFormation), tools),
    },
    tools,
  )
  switch (changed.kind) {
    case 'declined':
    case 'rolled back':
    case 'failed':
      return changed
    case 'unchanged':
      warnOfOldApprovals(environment, tools)
      return { kind: 'unchanged', ...(await proved(changed.stack, environment, tools)) }
    case 'done': {
      const proof = await proved(changed.stack, environment, tools)
      return { kind: verdictOf(proof.checks) === 'healthy' ? 'deployed' : 'deployed, not proven', ...proof }
    }
    default:
      return changed satisfies never
  }
}

function refuseUnapproved({ environment, expect, yes }: DeployOrder, { person }: Needs): void {
  const { name } = environment
  if (expect !== undefined) {
    refuseNoFingerprint(expect)
    return
  }
  const review = `Run 'npm run change-set -- ${name}', review what it shows, then run 'npm run deploy -- ${name} --expect FINGERPRINT'.`
  if (environment.protected) {
    throw new Problem(
      `Environment '${name}' is protected: only a preview that was reviewed is executed there, named by its fingerprint. Nothing was touched.`,
      { kind: 'refused', todo: review },
    )
  }
  if (yes || person.present) return
  throw new Problem(`There is no terminal to ask whether '${name}' shall be deployed. Nothing was touched.`, {
    kind: 'usage',
    todo: `${review} To deploy without a review, add --yes.`,
  })
}

async function accepted(
  { environment: { name }, expect, yes }: DeployOrder,
  losses: readonly { readonly name: string }[],
  { person, reporter }: Needs,
): Promise<boolean> {
  const lost = listed(losses.map(loss => loss.name))
  if (expect === undefined && !yes)
    return person.confirm(lost ? `Deploy this to ${name} and lose ${lost}?` : `Deploy this to ${name}?`)
  if (lost) reporter.say({ kind: 'warning', text: `This removes or replaces ${lost}: what is in there is lost.` })
  return true
}

/** Also after a run that changed nothing: the one before may have been killed between its change and this. */
async function proved(
  stack: Stack,
  environment: Environment,
  tools: Needs,
): Promise<{ readonly outputs: Stack['outputs']; readonly checks: readonly Check[] }> {
  await protect(stack, environment.protected, tools)
  try {
    const { checks } = await verify({ environment }, tools)
    return { outputs: stack.outputs, checks }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    // What was deployed stays deployed, whether or not it can be looked at.
    const check: Check = { name: 'verify', verdict: 'not checked', detail: error.message, milliseconds: 0 }
    return { outputs: stack.outputs, checks: [error.todo === undefined ? check : { ...check, todo: error.todo }] }
  }
}
