import type { Environment } from '../model/environment.ts'
import { stackNameOf } from '../model/environment.ts'
import type { ChangeSetOutcome } from '../model/outcome.ts'
import type { Preview } from '../model/preview.ts'
import { redactChangeSetOutcome } from '../redaction/redactOutcome.ts'
import { secretsIn } from '../redaction/secretValues.ts'
import { checkAccount } from './environment/checkAccount.ts'
import { prepareDeployment } from './environment/prepareDeployment.ts'
import type { TargetStack } from './environment/targetStack.ts'
import { inParallel } from './execution/inParallel.ts'
import { deadlineIn } from './execution/retry.ts'
import { waitUntilUpdatable } from './execution/waitUntilIdle.ts'
import { previewCreation } from './preview/buildPreview.ts'
import { predictFromCommit } from './preview/predictFromCommit.ts'
import { deleteChangeSet, prepareChangeSet } from './preview/prepareChangeSet.ts'
import { uploadTemplates } from './preview/uploadTemplates.ts'
import { withRedaction } from './reporting/withRedaction.ts'
import { dataLossIn, dataLossWarning, refuseUnusedApprovals } from './review/guardDataLoss.ts'
import { storePreview } from './review/storedPreview.ts'
import type { Tools } from './tools.ts'

export type ChangeSetOrder = {
  readonly environment: Environment
  readonly sessionRegion?: string | undefined
  /** Work it out from the templates alone, without AWS. */
  readonly predict?: boolean
  /** With `predict`: the git reference to compare with; `main` unless said. */
  readonly base?: string
}

type ChangeSetTools = Omit<Tools, 'prompt' | 'runtime' | 'web'>

/** How long a preview waits for a busy stack, in seconds. */
const PATIENCE = 600

/** What a deployment would change. Nothing of it stays in CloudFormation, also when it fails or is interrupted. */
export async function changeSet(order: ChangeSetOrder, tools: ChangeSetTools): Promise<ChangeSetOutcome> {
  if (order.predict) return outcomeOf(await predictFromCommit(order.base ?? 'main', order.environment, tools))
  const { environment } = order
  await checkAccount(order, tools)
  const { target, bucket } = await prepareDeployment(environment, tools)
  const redaction = { secrets: secretsIn([target.resolved]), redact: redactChangeSetOutcome }
  return withRedaction(redaction, tools, redacted => proposed(target, bucket, redacted))
}

async function proposed(target: TargetStack, bucket: string, tools: ChangeSetTools): Promise<ChangeSetOutcome> {
  const { environment } = target
  const { objectStore, reporter } = tools
  reporter.report({ kind: 'step', step: 'read the stack', subject: target.stackName })
  const deadline = deadlineIn(PATIENCE, tools)
  // The preview role may not read events: they can hold values that nobody should see.
  const rest = { stackName: stackNameOf(environment), environment, deadline, watch: 'status' } as const
  const [state] = await inParallel([waitUntilUpdatable(rest, tools), uploadTemplates(target.uploads, bucket, tools)])
  if (state.kind === 'absent') {
    reporter.report({ kind: 'step', step: 'predict', subject: target.stackName })
    return finished(previewCreation(target), false)
  }
  const proposal = await prepareChangeSet({ target, stack: state.stack, purpose: 'preview' }, tools)
  try {
    return await finished(proposal.preview, proposal.isEmpty)
  } finally {
    await deleteChangeSet(proposal, target.stackName, tools)
  }

  async function finished(preview: Preview, isEmpty: boolean): Promise<ChangeSetOutcome> {
    reporter.report({ kind: 'preview', preview })
    if (!isEmpty) await storePreview(preview, bucket, { objectStore })
    const losses = await dataLossIn(preview.changes, tools.cloudFormation)
    refuseUnusedApprovals(environment, losses)
    const text = dataLossWarning(environment, losses)
    if (text !== undefined) reporter.report({ kind: 'warning', text })
    tools.signal?.throwIfAborted()
    return { kind: isEmpty ? 'none' : 'changes', preview }
  }
}

function outcomeOf(preview: Preview): ChangeSetOutcome {
  return { kind: preview.changes.length > 0 ? 'changes' : 'none', preview }
}
