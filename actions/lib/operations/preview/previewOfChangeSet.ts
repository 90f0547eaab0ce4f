import type { ChangeSet } from '../../model/cloudFormation/changeSet.ts'
import type { Stack } from '../../model/cloudFormation/stack.ts'
import type { FingerprintEntry } from '../../model/preview/fingerprintEntry.ts'
import type { Preview } from '../../model/preview/preview.ts'
import { Problem, problemText } from '../../model/problem.ts'
import type { DeployedState, StoredValue } from '../../template/compare/fingerprint.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import type { DesiredStack } from '../environment/desiredStack.ts'
import type { Tools } from '../tools.ts'
import { inParallel } from '../waiting/inParallel.ts'
import { deadlineIn, firstReportOf, retryRead } from '../waiting/retry.ts'
import { buildPreview, previewCreation } from './buildPreview.ts'
import { changeSetFailure, hasOnlyEmptyFailures, reasonOf } from './changeSetFailure.ts'
import { parameterChanges, parameterStates } from './parameterChanges.ts'
import { withPhysicalIds } from './physicalIds.ts'
import { type ChangeSetContent, readChanges } from './readChanges.ts'
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

/** Reads the rest of a change set that CloudFormation has finished, from its view without values, and judges its changes. */
export async function previewOfChangeSet(
  changeSet: ChangeSet,
  { desired, stack, deployed }: ChangeSetContext,
  { cloudFormation, clock, signal, reporter }: Pick<Tools, 'cloudFormation' | 'clock' | 'signal' | 'reporter'>,
): Promise<ChangeSetPreview> {
  const deadline = deadlineIn(READ_DEADLINE_SECONDS, { clock })
  const retry = { clock, signal, deadline, reporter: firstReportOf(reporter) }
  const isWithoutChanges =
    changeSet.status === 'empty' ||
    (changeSet.status === 'failed' && (await retryRead(() => hasOnlyEmptyFailures(changeSet, cloudFormation), retry)))
  if (changeSet.status === 'failed' && !isWithoutChanges)
    throw await changeSetFailure(changeSet, cloudFormation, desired.resolved)
  // Nested rows of a first creation may be missing from its change set; the templates have them all.
  if (!stack || !deployed) {
    return {
      preview: { ...previewCreation(desired), warnings: await validationWarnings(changeSet, cloudFormation) },
      isEmpty: false,
    }
  }
  const noContent: ChangeSetContent = { changes: [], storedValues: [], warnings: [] }
  const readAll = async () => (isWithoutChanges ? noContent : readChanges(changeSet, desired.resolved, cloudFormation))
  const [{ changes, storedValues: nestedValues, warnings: reasons }, validations] = await inParallel([
    retryRead(readAll, retry),
    isWithoutChanges ? Promise.resolve([]) : validationWarnings(changeSet, cloudFormation),
  ])
  const warnings = [...reasons, ...validations]
  const storedValues = [...storedValuesOf(changeSet, stack), ...nestedValues]
  const proof = proveAgainstDeployed(deployed, changes, desired)
  const base = deployed.kind === 'known' ? deployed.stack : undefined
  const state: DeployedState = {
    ...{ kind: 'present', stack: base, tags: stack.tags, parameters: parameterStates(stack, desired), storedValues },
    ...(deployed.kind === 'unknown' && { digest: deployed.digest }),
  }
  const located = await retryRead(() => withPhysicalIds(proof.changes, stack.id, cloudFormation), retry)
  // Data is at stake: a deployed template counts here also if it does not explain every change.
  const inside = await retryRead(() => contentOfRemovedStacks(located, base, cloudFormation), retry)
  const parameters = isWithoutChanges ? [] : parameterChanges(stack, desired, storedValues)
  const source = { deployed: state, predicted: false, ...proof, changes: located, warnings, parameters }
  // A deployed template that does not explain the change set is no basis for the permissions before it.
  const evidence = { base: proof.unprovenReason === undefined ? base : undefined, inside }
  const preview = buildPreview(desired, source, evidence)
  const isEmpty = isWithoutChanges || changesNothing(preview, base)
  return { preview: isEmpty ? { ...preview, outputs: [], sections: [] } : preview, isEmpty }
}

/** The values that Systems Manager has for the parameters of the root stack. */
function storedValuesOf({ storedValues }: ChangeSet, stack: Stack): readonly StoredValue[] {
  return Object.entries(storedValues).map(([name, after]) => {
    return { nestedPath: '', name, before: stack.storedValues[name], after }
  })
}

/** CloudFormation may list nested stacks although nothing changes, and lists no change of an output at all. */
function changesNothing({ changes, entries }: Preview, base: ResolvedStack | undefined): boolean {
  return changes.length === 0 && base !== undefined && !entries.some(isDifference)
}

function isDifference(entry: FingerprintEntry): boolean {
  switch (entry.kind) {
    case 'output':
    case 'section':
      return true
    case 'tag':
      return entry.before !== undefined || entry.digest === undefined
    case 'parameter':
    case 'stored-value':
      // The deployed value of a NoEcho parameter is unknown.
      return entry.before !== undefined && entry.before !== entry.digest
    default:
      return false
  }
}

async function validationWarnings(
  { id }: Pick<ChangeSet, 'id'>,
  cloudFormation: Tools['cloudFormation'],
): Promise<readonly string[]> {
  try {
    return (await cloudFormation.validationEvents(id)).filter(({ fatal }) => !fatal).map(reasonOf)
  } catch (error) {
    if (error instanceof Problem) return [`CloudFormation's own warnings could not be read: ${problemText(error)}`]
    throw error
  }
}
