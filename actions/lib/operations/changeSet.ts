import type { Environment } from '../model/environment.ts'
import { stackNameOf } from '../model/environment.ts'
import type { ChangeSetOutcome } from '../model/outcome.ts'
import type { Preview } from '../model/preview.ts'
import { secretsIn } from '../template/secrets.ts'
import { readyOrAbsent } from './atRest.ts'
import { checkAccount } from './checkAccount.ts'
import type { DesiredStack } from './desiredStack.ts'
import { discreetly } from './discreetly.ts'
import { lossesOf, lossWarning, refuseUnusedApprovals } from './losses.ts'
import { deadlineIn } from './patience.ts'
import { predictAgainst } from './predictAgainst.ts'
import { prepareChange } from './prepareChange.ts'
import { previewCreation } from './previewOf.ts'
import { deleteProposal, proposeChange } from './proposeChange.ts'
import { storePreview } from './storedPreview.ts'
import { together } from './together.ts'
import type { Tools } from './tools.ts'
import { uploadTemplates } from './uploadTemplates.ts'

export type ChangeSetVerbOrder = {
  readonly environment: Environment
  readonly sessionRegion?: string | undefined
  /** Work it out from the templates alone, without AWS. */
  readonly predict?: boolean
  /** With `predict`: the git reference to compare with; `main` unless said. */
  readonly base?: string
}

type Needs = Omit<Tools, 'person' | 'runtime' | 'web'>

/** How long a preview waits for a busy stack, in seconds. */
const PATIENCE = 600

/** What a deployment would change. Nothing of it stays in CloudFormation, also when it fails or is interrupted. */
export async function changeSet(order: ChangeSetVerbOrder, tools: Needs): Promise<ChangeSetOutcome> {
  if (order.predict) return outcomeOf(await predictAgainst(order.base ?? 'main', order.environment, tools))
  const { environment } = order
  await checkAccount(order, tools)
  const { desired, bucket } = await prepareChange(environment, tools)
  const secrets = secretsIn([desired.resolved])
  return discreetly(secrets, tools, discreet => proposed(desired, bucket, discreet))
}

async function proposed(desired: DesiredStack, bucket: string, tools: Needs): Promise<ChangeSetOutcome> {
  const { environment } = desired
  const { objectStore, reporter } = tools
  reporter.say({ kind: 'step', step: 'read the stack', subject: desired.stackName })
  const deadline = deadlineIn(PATIENCE, tools)
  // The preview role may not read events: they can hold values that nobody should see.
  const rest = { stackName: stackNameOf(environment), environment, deadline, watch: 'status' } as const
  const [state] = await together([readyOrAbsent(rest, tools), uploadTemplates(desired.uploads, bucket, tools)])
  if (state.kind === 'absent') {
    reporter.say({ kind: 'step', step: 'predict', subject: desired.stackName })
    return finished(previewCreation(desired), false)
  }
  const proposal = await proposeChange({ desired, stack: state.stack, purpose: 'preview' }, tools)
  try {
    return await finished(proposal.preview, proposal.isEmpty)
  } finally {
    await deleteProposal(proposal, desired.stackName, tools)
  }

  async function finished(preview: Preview, isEmpty: boolean): Promise<ChangeSetOutcome> {
    reporter.say({ kind: 'preview', preview })
    if (!isEmpty) await storePreview(preview, bucket, { objectStore })
    const losses = await lossesOf(preview.changes, tools.cloudFormation)
    refuseUnusedApprovals(environment, losses)
    const text = lossWarning(environment, losses)
    if (text !== undefined) reporter.say({ kind: 'warning', text })
    tools.signal?.throwIfAborted()
    return { kind: isEmpty ? 'none' : 'changes', preview }
  }
}

function outcomeOf(preview: Preview): ChangeSetOutcome {
  return { kind: preview.changes.length > 0 ? 'changes' : 'none', preview }
}
