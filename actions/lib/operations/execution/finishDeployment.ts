import { verdictOf } from '../../model/check.ts'
import { nextStepsText } from '../../model/nextStep.ts'
import type { DeployOutcome } from '../../model/outcome.ts'
import type { DesiredStack } from '../environment/desiredStack.ts'
import { hasDeletionProtection } from '../environment/withoutDeletionProtection.ts'
import { bestEffort } from '../reporting/bestEffort.ts'
import { warnUsedApprovals } from '../review/dataLossApprovals.ts'
import type { Tools } from '../tools.ts'
import { removeExpiredSnapshots } from '../version/expiredSnapshots.ts'
import type { PreparedVersionChange } from '../version/prepareVersionChange.ts'
import { readVersionNextSteps } from '../version/readVersionNextSteps.ts'
import type { ChangeStackOrder, ChangeStackResult } from './changeStackOrder.ts'
import { failedProtection, type ProtectionResult, protectAfterCreation } from './protectAfterCreation.ts'
import { verifyDeployment } from './verifyDeployment.ts'

type FinishOrder = Pick<ChangeStackOrder, 'deadline' | 'commit' | 'retryHint'> & {
  readonly desired: DesiredStack
  /** The change was the second step of a creation that an earlier run began. */
  readonly isProtectionStep: boolean
  /** Set if the change was one of Open WebUI's version. */
  readonly versionChange: PreparedVersionChange | undefined
}
type FailedDeployment = Extract<DeployOutcome, { readonly kind: 'rolled-back' | 'failed' }>
type NotProtected = Pick<Extract<ProtectionResult, { readonly kind: 'not-protected' }>, 'stack' | 'reason' | 'todo'>

/** Everything after the change of a stack: the second step of a creation, and the checks. */
export async function finishDeployment(
  changed: ChangeStackResult,
  { isProtectionStep, versionChange, ...order }: FinishOrder,
  tools: Omit<Tools, 'schemas' | 'types'>,
): Promise<DeployOutcome> {
  const { desired } = order
  const { environment, stackName } = desired
  switch (changed.kind) {
    case 'declined':
      return changed
    case 'rolled-back':
    case 'failed': {
      const stack = isProtectionStep ? await tools.cloudFormation.stack(stackName) : undefined
      const { isCreation, ...failed } = changed
      if (stack) return notProtected({ stack, ...failedProtection(failed, desired) })
      return isCreation ? failed : withVersionSteps(failed)
    }
    case 'unchanged':
      warnUsedApprovals(environment, tools)
      return { kind: 'unchanged', ...(await verifyDeployment(changed.stack, environment, tools)) }
    case 'done': {
      const { stack, isCreation } = changed
      const isSecondStep = isCreation && hasDeletionProtection(desired)
      const end = isSecondStep ? await protectAfterCreation(order, stack, tools) : undefined
      if (end?.kind === 'not-protected') return notProtected(end)
      const proof = await verifyDeployment(end?.stack ?? stack, environment, tools)
      if (verdictOf(proof.checks) !== 'healthy') return { kind: 'deployed-not-proven', ...proof }
      await removeExpiredSnapshots({ environment, outputs: proof.outputs }, tools)
      return { kind: 'deployed', ...proof }
    }
    default:
      return changed satisfies never
  }

  /** A failed change of version has next steps of its own, also if an earlier run began it. */
  async function withVersionSteps(failed: FailedDeployment): Promise<FailedDeployment> {
    const stack = await bestEffort('Reading the stack', () => tools.cloudFormation.stack(stackName), tools)
    const { rootCause } = failed
    const steps =
      stack && (await readVersionNextSteps({ ...order, stack, environment, versionChange, rootCause }, tools))
    return steps ? { ...failed, todo: nextStepsText(steps), steps } : failed
  }

  /** The stack serves, so it is verified; its resources can still be deleted. */
  async function notProtected({ stack, reason, todo }: NotProtected): Promise<DeployOutcome> {
    return { kind: 'deployed-not-protected', reason, todo, ...(await verifyDeployment(stack, environment, tools)) }
  }
}
