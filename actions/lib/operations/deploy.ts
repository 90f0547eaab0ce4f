import type { Stack } from '../model/cloudFormation/stack.ts'
import { type Environment, stackNameOf } from '../model/environment.ts'
import type { DeployOutcome } from '../model/outcome.ts'
import type { Preview } from '../model/preview/preview.ts'
import type { DataLoss } from '../model/preview/risk.ts'
import { redactDeployOutcome } from '../redaction/redactOutcome.ts'
import { secretsIn } from '../redaction/secrets/secretValues.ts'
import { checkAccount } from './environment/checkAccount.ts'
import { type PreparedDeployment, prepareDeployment } from './environment/prepareDeployment.ts'
import { withoutDeletionProtection } from './environment/withoutDeletionProtection.ts'
import { changeStack } from './execution/changeStack.ts'
import { finishDeployment } from './execution/finishDeployment.ts'
import { isReviewedProtectionStep } from './execution/protectionStep.ts'
import { uploadTemplates } from './preview/uploadTemplates.ts'
import { withRedaction } from './reporting/withRedaction.ts'
import { refuseWrongZones } from './review/certificateZones.ts'
import { compareWithReviewed } from './review/compareWithReviewed.ts'
import { dataLossNames, dataLossSentences } from './review/dataLossText.ts'
import { guardChangedOrigin } from './review/guardChangedOrigin.ts'
import { dataLossIn, guardDataLoss } from './review/guardDataLoss.ts'
import { guardDowngrade } from './review/guardDowngrade.ts'
import { guardRefusedVersion } from './review/guardRefusedVersion.ts'
import { guardVersionOverlap } from './review/guardVersionOverlap.ts'
import { requireApproval, requireReviewOfProtected } from './review/requireApproval.ts'
import { storePreview } from './review/storedPreview.ts'
import type { Tools } from './tools.ts'
import { type PreparedVersionChange, prepareVersionChange } from './version/prepareVersionChange.ts'
import { readVersionNextSteps } from './version/readVersionNextSteps.ts'
import { requireSourceSnapshots } from './version/requireSourceSnapshots.ts'
import { inParallel } from './waiting/inParallel.ts'
import { deadlineIn } from './waiting/retry.ts'
import { startDeadlineOf } from './waiting/startDeadline.ts'
import { unlessAborted } from './waiting/unlessAborted.ts'

export type DeployOrder = {
  readonly environment: Environment
  readonly sessionRegion?: string | undefined
  /** The fingerprint of the reviewed preview: no other change is executed. */
  readonly expect?: string
  /** The next step where the change is not what was reviewed; by default the commands of a terminal. */
  readonly nextSteps?: (fingerprint: string) => string
  /** The order to deploy again after an obstacle is removed; by default the command of a terminal. */
  readonly retryHint?: string
  /** Report the preview also if it is not the reviewed one: an approval in a workflow starts from it. */
  readonly showRefused?: boolean
  /** Deploy without a confirmation. */
  readonly yes: boolean
  /** The commit that the files are; undefined if they are those of no commit. The stack's history keeps it. */
  readonly commit?: string | undefined
  /** Throws if a newer commit was executed; `executed` is the newest that the stack's history has, if any. */
  readonly refuseOlder?: (executed: string | undefined) => Promise<void>
  /** The deadline of everything until CloudFormation has ended, in seconds; the checks that follow have their own. */
  readonly deadlineSeconds?: number | undefined
}

/**
 * CloudFormation waits for up to three hours for a service whose tasks never become healthy, if ECS does not detect it
 * before; half an hour more for what comes before and after. A certificate that waits for DNS takes less, and so does the
 * replacement of a database.
 */
const DEFAULT_DEADLINE_SECONDS = 3.5 * 60 * 60

type DeployTools = Omit<Tools, 'schemas' | 'types'>

function deadlineOf({ deadlineSeconds = DEFAULT_DEADLINE_SECONDS }: DeployOrder, tools: DeployTools): Date {
  return deadlineIn(deadlineSeconds, tools)
}

/** Deploys the files of an environment: only the reviewed change, watched to its end, then verified. */
export async function deploy(order: DeployOrder, tools: DeployTools): Promise<DeployOutcome> {
  requireApproval(order, tools.prompt)
  const deadline = deadlineOf(order, tools)
  using start = startDeadlineOf({ stackName: stackNameOf(order.environment), deadline }, tools)
  const prepare = checkAccount(order, tools).then(() => prepareDeployment(order.environment, tools))
  const [prepared, commit] = await unlessAborted(inParallel([prepare, tools.workspace.cleanCommit()]), start.signal)
  return deployPrepared({ ...prepared, deadline }, { ...order, commit }, tools)
}

/** The same as `deploy` after the account and the order were checked. The deadline begins here unless it has begun. */
export function deployPrepared(
  prepared: PreparedDeployment & { readonly deadline?: Date },
  order: DeployOrder,
  tools: DeployTools,
): Promise<DeployOutcome> {
  const target = { ...prepared, deadline: prepared.deadline ?? deadlineOf(order, tools) }
  const redaction = { secrets: secretsIn([prepared.desired.resolved]), redact: redactDeployOutcome }
  return withRedaction(redaction, tools, redacted => deployTarget(target, order, redacted))
}

async function deployTarget(
  { desired, bucket, deadline }: PreparedDeployment & { readonly deadline: Date },
  order: DeployOrder,
  tools: DeployTools,
): Promise<DeployOutcome> {
  const { environment, expect, commit } = order
  // A creation that an earlier run began was reviewed as a whole: its second step has no preview of its own.
  let isProtectionStep = false
  const compare = async (preview: Preview, stack: Stack | undefined): Promise<void> => {
    if (stack && expect !== undefined && expect !== preview.fingerprint)
      isProtectionStep = await isReviewedProtectionStep({ preview, stack, expect, commit }, desired, tools)
    if (isProtectionStep)
      tools.reporter.report({ kind: 'step', step: 'complete the creation', subject: desired.stackName })
    // The reviewed preview is stored already.
    const stored =
      expect === preview.fingerprint ? Promise.resolve() : storePreview(preview, desired.resolved, { bucket }, tools)
    const compared =
      expect === undefined || isProtectionStep
        ? Promise.resolve()
        : compareWithReviewed({ ...order, expect, preview, resolved: desired.resolved, bucket }, tools)
    await inParallel([compared, stored])
  }
  let versionChange: PreparedVersionChange | undefined
  const changed = await changeStack(
    {
      desired,
      creation: withoutDeletionProtection(desired),
      deadline,
      retryHint: order.retryHint,
      commit,
      refuseOlder: order.refuseOlder,
      stuckSteps: stack => readVersionNextSteps({ ...order, stack }, tools),
      prepare: () => uploadTemplates(desired.uploads, bucket, tools),
      // A terminal shows the differences alone: the whole preview would push them off the screen.
      compare: order.showRefused ? undefined : compare,
      guard: async (preview, stack) => {
        if (order.showRefused) await compare(preview, stack)
        requireReviewOfProtected(order, stack)
        guardRefusedVersion(environment, desired.resolved)
        guardDowngrade(environment, preview)
        guardChangedOrigin(preview)
        guardVersionOverlap(environment, preview)
        await refuseWrongZones(environment, { preview, resolved: desired.resolved }, tools)
        guardDataLoss(environment, dataLossIn(preview), stack)
        await requireSourceSnapshots(desired, preview, tools)
      },
      confirm: async (preview, stack) => {
        if (!(await confirmDeployment(order, dataLossIn(preview), tools))) return false
        versionChange = await prepareVersionChange(preview, { ...order, desired, deadline, stack }, tools)
        return true
      },
    },
    tools,
  )
  return finishDeployment(changed, { ...order, desired, deadline, isProtectionStep, versionChange }, tools)
}

async function confirmDeployment(
  { environment: { name }, expect, yes }: DeployOrder,
  dataLoss: readonly DataLoss[],
  { prompt, reporter }: DeployTools,
): Promise<boolean> {
  if (expect === undefined && !yes)
    return prompt.confirm(
      dataLoss.length > 0 ? `Deploy this to ${name} and lose ${dataLossNames(dataLoss)}?` : `Deploy this to ${name}?`,
    )
  if (dataLoss.length > 0) reporter.report({ kind: 'warning', text: dataLossSentences(dataLoss) })
  return true
}
