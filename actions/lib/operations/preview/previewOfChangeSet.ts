import type { ChangeSet } from '../../model/cloudFormation/changeSet.ts'
import type { Stack } from '../../model/cloudFormation/stack.ts'
import type { Preview } from '../../model/preview/preview.ts'
import { Problem } from '../../model/problem.ts'
import type { DesiredStack } from '../environment/desiredStack.ts'
import type { Tools } from '../tools.ts'
import { inParallel } from '../waiting/inParallel.ts'
import { deadlineIn, retryRead } from '../waiting/retry.ts'
import { buildPreview, previewCreation } from './buildPreview.ts'
import { changeSetFailure, hasOnlyEmptyFailures, reasonOf } from './changeSetFailure.ts'
import { outputsDiffer } from './outputChanges.ts'
import { parameterChanges } from './parameterChanges.ts'
import { withPhysicalIds } from './physicalIds.ts'
import { readChanges } from './readChanges.ts'
import { type DeployedStack, proveAgainstDeployed } from './readDeployedTemplates.ts'
import { contentOfRemovedStacks } from './removedStacks.ts'

export type ChangeSetPreview = { readonly preview: Preview; readonly isEmpty: boolean }

type ChangeSetContext = {
  readonly desired: DesiredStack
  /** Undefined if the change set creates the stack. */
  readonly stack: Stack | undefined
  readonly deployed: DeployedStack | undefined
}

/** The deadline for reading the whole change set, in seconds. */
const READ_DEADLINE_SECONDS = 600

/** Reads a change set that CloudFormation has finished, and judges its changes. */
export async function previewOfChangeSet(
  changeSet: ChangeSet,
  { desired, stack, deployed }: ChangeSetContext,
  { cloudFormation, clock, signal }: Pick<Tools, 'cloudFormation' | 'clock' | 'signal'>,
): Promise<ChangeSetPreview> {
  const retry = { clock, signal, deadline: deadlineIn(READ_DEADLINE_SECONDS, { clock }) }
  const emptyPreview = (): ChangeSetPreview => ({
    preview: buildPreview(desired, { kind: 'update', predicted: false, changes: [], warnings: [] }),
    isEmpty: true,
  })
  if (changeSet.status === 'empty') return emptyPreview()
  if (changeSet.status === 'failed') {
    if (await hasOnlyEmptyFailures(changeSet, cloudFormation)) return emptyPreview()
    throw await changeSetFailure(changeSet, cloudFormation)
  }
  const readAll = async () => (stack ? readChanges(changeSet, desired.resolved, cloudFormation) : [])
  const [changes, warnings] = await inParallel([retryRead(readAll, retry), warningsOf(changeSet.id, cloudFormation)])
  // Nested rows of a first creation may be missing from its change set; the templates have them all.
  if (!stack) return { preview: { ...previewCreation(desired), warnings }, isEmpty: false }
  if (changes.length === 0 && !outputsDiffer(stack, desired.resolved)) return emptyPreview()
  const proof = proveAgainstDeployed(deployed, changes, desired)
  // A deployed template that does not explain the change set is no basis for the permissions before it.
  const isExplained = deployed?.kind === 'known' && proof.unprovenReason === undefined
  const base = isExplained ? deployed.stack : undefined
  const located = await retryRead(() => withPhysicalIds(proof.changes, stack.id, cloudFormation), retry)
  // Data is at stake: a deployed template counts here also if it does not explain every change.
  const template = deployed?.kind === 'known' ? deployed.stack : undefined
  const inside = await retryRead(() => contentOfRemovedStacks(located, template, cloudFormation), retry)
  const source = { kind: 'update', predicted: false, ...proof, changes: located, warnings } as const
  const preview = buildPreview(desired, source, { base, inside })
  return { preview: { ...preview, parameters: parameterChanges(stack, desired) }, isEmpty: false }
}

async function warningsOf(id: string, cloudFormation: Tools['cloudFormation']): Promise<readonly string[]> {
  try {
    return (await cloudFormation.validationEvents(id)).filter(({ fatal }) => !fatal).map(reasonOf)
  } catch (error) {
    if (error instanceof Problem) return [`CloudFormation's own warnings could not be read: ${error.message}`]
    throw error
  }
}
