import { mayReplace, resourcePathOf, withoutUnchanged } from '../../model/cloudFormation/change.ts'
import type { Stack } from '../../model/cloudFormation/stack.ts'
import type { Preview } from '../../model/preview/preview.ts'
import { Problem } from '../../model/problem.ts'
import { quotedList } from '../../model/quotedList.ts'
import { isSameStack } from '../../template/compare/isSameStack.ts'
import { proveUnchanged } from '../../template/compare/proveUnchanged.ts'
import type { DesiredStack } from '../environment/desiredStack.ts'
import { withoutDeletionProtection } from '../environment/withoutDeletionProtection.ts'
import { previewCreation } from '../preview/buildPreview.ts'
import { readDeployedTemplates } from '../preview/readDeployedTemplates.ts'
import { dataLossIn } from '../review/guardDataLoss.ts'
import type { Tools } from '../tools.ts'
import { readStackHistory } from './stackHistory.ts'

type StepTools = Pick<Tools, 'cloudFormation' | 'workspace'>

/**
 * The reason why a change does more than to turn on the deletion protection of a stack that was created without it;
 * undefined if it does nothing else. The deployed stack must equal the files in everything but this protection, and
 * nothing may be removed or replaced.
 */
export async function otherThanProtection(
  preview: Preview,
  desired: DesiredStack,
  tools: StepTools,
): Promise<string | undefined> {
  const unprotected = withoutDeletionProtection(desired)
  if (unprotected === desired) return `environment '${desired.environment.name}' has no deletion protection`
  const deployed = await readDeployedTemplates({ desired }, tools)
  if (deployed.kind === 'unknown') return `the deployed templates cannot be compared: ${deployed.reason}`
  if (deployed.tagsDiffer || !isSameStack(deployed.stack, unprotected.resolved))
    return 'the deployed stack differs from the files in more than its deletion protection'
  const isOtherValue = preview.entries.some(
    entry => entry.kind === 'stored-value' && entry.before !== undefined && entry.before !== entry.digest,
  )
  if (isOtherValue) return 'a value of Systems Manager has changed'
  // Also after a failed attempt, whose rollback left nothing but protection to differ.
  const { changes, unprovenReason } = proveUnchanged({
    changes: preview.changes,
    base: unprotected.resolved,
    head: desired.resolved,
    tagsDiffer: false,
  })
  if (unprovenReason !== undefined) return unprovenReason
  const isUnsafe = (change: Preview['changes'][number]): boolean =>
    (change.action !== 'modify' && change.action !== 'add') || mayReplace(change)
  const unsafe = withoutUnchanged(changes.filter(isUnsafe)).map(resourcePathOf)
  if (unsafe.length > 0) return `it may remove or replace ${quotedList(unsafe)}`
  const lost = dataLossIn({ risks: preview.risks }).map(({ resource }) => resource)
  return lost.length > 0 ? `it may lose the data of ${quotedList(lost)}` : undefined
}

/**
 * True for the second step of a reviewed creation that an earlier run began: these files' own creation was reviewed, the
 * newest execution on the stack was of this commit, and only the protection is missing.
 */
export async function isReviewedProtectionStep(
  { preview, stack, expect, commit }: ReviewedStep,
  desired: DesiredStack,
  tools: StepTools,
): Promise<boolean> {
  if (expect !== previewCreation(desired).fingerprint) return false
  const { executedCommit } = await readStackHistory(stack.id, { searchCommit: true }, tools.cloudFormation)
  if (executedCommit !== commit) return false
  return (await otherThanProtection(preview, desired, tools)) === undefined
}

type ReviewedStep = {
  readonly preview: Preview
  readonly stack: Stack
  /** The fingerprint of the reviewed preview. */
  readonly expect: string
  /** The commit of this run; undefined if the files are those of no commit. */
  readonly commit: string | undefined
}

/** Refuses every change of the second step but the protection itself. */
export function refuseOtherStep(stackName: string, reason: string): Problem {
  return new Problem(
    `The change that turns on the deletion protection of stack '${stackName}' was not executed: ${reason}.`,
    { kind: 'refused' },
  )
}
