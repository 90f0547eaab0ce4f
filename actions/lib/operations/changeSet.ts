import type { Stack } from '../model/cloudFormation/stack.ts'
import type { Environment } from '../model/environment.ts'
import { stackNameOf } from '../model/environment.ts'
import type { ChangeSetOutcome } from '../model/outcome.ts'
import type { Preview } from '../model/preview/preview.ts'
import { redactChangeSetOutcome } from '../redaction/redactOutcome.ts'
import { secretsIn } from '../redaction/secrets/secretValues.ts'
import { checkAccount } from './environment/checkAccount.ts'
import type { DesiredStack } from './environment/desiredStack.ts'
import { type PreparedDeployment, prepareDeployment } from './environment/prepareDeployment.ts'
import { removeOrphanedChangeSets } from './orphans/removeOrphanedChangeSets.ts'
import { previewCreation } from './preview/buildPreview.ts'
import { predictFromCommit } from './preview/predictFromCommit.ts'
import { deleteChangeSet, prepareChangeSet } from './preview/prepareChangeSet.ts'
import { uploadTemplates } from './preview/uploadTemplates.ts'
import { withRedaction } from './reporting/withRedaction.ts'
import { certificateZoneWarnings } from './review/certificateZones.ts'
import { refuseUnusedApprovals } from './review/dataLossApprovals.ts'
import { changedOriginWarning } from './review/guardChangedOrigin.ts'
import { dataLossIn, dataLossWarning } from './review/guardDataLoss.ts'
import { downgradeWarning } from './review/guardDowngrade.ts'
import { refusedVersionWarning } from './review/guardRefusedVersion.ts'
import { versionOverlapWarning } from './review/guardVersionOverlap.ts'
import { officeHoursWarning } from './review/officeHoursWarning.ts'
import { storePreview } from './review/storedPreview.ts'
import type { Tools } from './tools.ts'
import { requireSourceSnapshots } from './version/requireSourceSnapshots.ts'
import { inParallel } from './waiting/inParallel.ts'
import { deadlineIn } from './waiting/retry.ts'
import { waitUntilUpdatable } from './waiting/waitUntilIdle.ts'

export type ChangeSetOrder = {
  readonly environment: Environment
  readonly sessionRegion?: string | undefined
  /** Predict the changes from the templates alone, without AWS. */
  readonly predict?: boolean
  /** With `predict`: the git reference to compare with; default `main`. */
  readonly base?: string
}

type ChangeSetTools = Omit<Tools, 'prompt' | 'runtime' | 'httpClient'>

/** The seconds that a preview waits for a busy stack. */
const DEADLINE_SECONDS = 600

/** Previews what a deployment would change. The change set is always deleted, also after a failure or an interruption. */
export async function changeSet(order: ChangeSetOrder, tools: ChangeSetTools): Promise<ChangeSetOutcome> {
  if (order.predict) return outcomeOf(await predictFromCommit(order.base ?? 'main', order.environment, tools))
  await checkAccount(order, tools)
  return previewPrepared(await prepareDeployment(order.environment, tools), tools)
}

/** The same as `changeSet` after the account was checked and the files were read. */
export function previewPrepared(
  { desired, bucket }: PreparedDeployment,
  tools: ChangeSetTools,
): Promise<ChangeSetOutcome> {
  const redaction = { secrets: secretsIn([desired.resolved]), redact: redactChangeSetOutcome }
  return withRedaction(redaction, tools, redacted => previewStack(desired, bucket, redacted))
}

async function previewStack(desired: DesiredStack, bucket: string, tools: ChangeSetTools): Promise<ChangeSetOutcome> {
  tools.reporter.report({ kind: 'step', step: 'read the stack', subject: desired.stackName })
  const cleaned = removeOrphanedChangeSets(desired, tools)
  try {
    return await previewDesired(desired, bucket, tools)
  } finally {
    await cleaned
  }
}

async function previewDesired(desired: DesiredStack, bucket: string, tools: ChangeSetTools): Promise<ChangeSetOutcome> {
  const { environment } = desired
  const { objectStore, reporter } = tools
  const deadline = deadlineIn(DEADLINE_SECONDS, tools)
  // The preview role may not read events: they can contain secrets.
  const waitOrder = { stackName: stackNameOf(environment), environment, deadline, watch: 'status' } as const
  const [state] = await inParallel([
    waitUntilUpdatable(waitOrder, tools),
    uploadTemplates(desired.uploads, bucket, tools),
  ])
  if (state.kind === 'absent') {
    reporter.report({ kind: 'step', step: 'predict', subject: desired.stackName })
    return finish(previewCreation(desired), false, undefined)
  }
  const prepared = await prepareChangeSet({ desired, stack: state.stack, purpose: 'preview' }, tools)
  try {
    return await finish(prepared.preview, prepared.isEmpty, state.stack)
  } finally {
    await deleteChangeSet(prepared, desired.stackName, tools)
  }

  async function finish(preview: Preview, isEmpty: boolean, stack: Stack | undefined): Promise<ChangeSetOutcome> {
    reporter.report({ kind: 'preview', preview })
    if (!isEmpty) await storePreview(preview, desired.resolved, { bucket }, { objectStore })
    const dataLoss = dataLossIn(preview)
    refuseUnusedApprovals(environment, dataLoss)
    const zoneWarnings = await certificateZoneWarnings({ preview, resolved: desired.resolved }, tools)
    if (!isEmpty) await requireSourceSnapshots(desired, preview, tools)
    const warnings = [
      refusedVersionWarning(environment, desired.resolved),
      downgradeWarning(environment, preview),
      changedOriginWarning(preview),
      versionOverlapWarning(environment, preview),
      officeHoursWarning(preview, desired.resolved),
      dataLossWarning(environment, dataLoss, stack),
      ...zoneWarnings,
    ].filter(warning => warning !== undefined)
    for (const { message, todo } of warnings)
      reporter.report({ kind: 'warning', text: todo === undefined ? message : `${message} ${todo}` })
    tools.signal?.throwIfAborted()
    return { kind: isEmpty ? 'none' : 'changes', preview, warnings }
  }
}

function outcomeOf(preview: Preview): ChangeSetOutcome {
  const { changes, outputs = [] } = preview
  return { kind: changes.length > 0 || outputs.length > 0 ? 'changes' : 'none', preview, warnings: [] }
}
