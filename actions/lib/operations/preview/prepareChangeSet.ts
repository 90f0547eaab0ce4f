import { randomBytes } from 'node:crypto'
import type { ChangeSet, ChangeSetRequest } from '../../model/cloudFormation/changeSet.ts'
import { type ChangeSetPurpose, markedDescription } from '../../model/cloudFormation/changeSetMark.ts'
import { executionTokenOf } from '../../model/cloudFormation/executionToken.ts'
import type { Stack } from '../../model/cloudFormation/stack.ts'
import { Problem, problemText } from '../../model/problem.ts'
import type { Clock } from '../../ports.ts'
import type { DesiredStack } from '../environment/desiredStack.ts'
import { deleteOwnChangeSet } from '../orphans/deleteOwnChangeSet.ts'
import { createOrLeaveNothing } from '../orphans/lostChangeSet.ts'
import { deleteUnusedStack } from '../orphans/unusedStack.ts'
import type { Tools } from '../tools.ts'
import { changeSetPollInterval } from '../waiting/pollInterval.ts'
import { deadlineIn, firstReportOf, retryRead } from '../waiting/retry.ts'
import { unlessAborted } from '../waiting/unlessAborted.ts'
import { type ChangeSetPreview, previewOfChangeSet } from './previewOfChangeSet.ts'
import { readDeployedTemplates } from './readDeployedTemplates.ts'

/** A change set of this tool, read in full. */
export type PreparedChangeSet = ChangeSetPreview & {
  readonly changeSetId: string
  readonly stackId: string
  /** The stack's id again if it is empty until this change set is executed. */
  readonly openedStackId: string | undefined
  /** The client request token of the execution, in each event of it. */
  readonly token: string
}

export type PrepareChangeSetOrder = {
  readonly desired: DesiredStack
  /** Undefined makes a change set of type CREATE. */
  readonly stack: Stack | undefined
  readonly purpose: ChangeSetPurpose
  /** The deadline of the run; a preview has none. */
  readonly deadline?: Date
  /** This run has rolled the stack back and skipped no resource. */
  readonly isRolledBackByUs?: boolean
  /** The commit that an execution deploys; its token carries it. */
  readonly commit?: string | undefined
}

type PrepareChangeSetTools = Pick<Tools, 'cloudFormation' | 'workspace' | 'clock' | 'reporter' | 'runs' | 'signal'>

/** The deadline for CloudFormation to create a change set, in seconds. */
const DEADLINE_SECONDS = 600
/** A run does not use its change set for longer than this, or than its own deadline; clocks may differ by minutes. */
const USE_SECONDS = 45 * 60

/** Creates a change set, waits for it, and reads all of it. The caller deletes or executes it; after an error it is deleted. */
export async function prepareChangeSet(
  order: PrepareChangeSetOrder,
  tools: PrepareChangeSetTools,
): Promise<PreparedChangeSet> {
  const { desired, stack, purpose } = order
  const { stackName, template, parameters, tags, capabilities, roleArn, environment } = desired
  if (!template) throw new Error(`The templates of '${stackName}' were not packaged.`)
  tools.signal?.throwIfAborted()
  tools.reporter.report({ kind: 'step', step: 'create the change set', subject: stackName })
  const kind: ChangeSetRequest['kind'] = stack ? 'update' : 'create'
  const name = changeSetNameOf(purpose, desired.inputsDigest, tools.clock)
  const run = await tools.runs.current()
  const description = markedDescription({
    purpose,
    environment: environment.name,
    run,
    deadline: endOfUse(order, tools),
  })
  const request = { stackName, kind, name, token: name, description, template, parameters, tags, capabilities, roleArn }
  const { id, stackId } = await createOrLeaveNothing(request, tools)
  const openedStackId = stack ? undefined : stackId
  try {
    // Read while CloudFormation works on the change set.
    const deployedTemplates = stack ? readDeployedTemplates(order, tools) : undefined
    const [deployed, changeSet] = await unlessAborted(
      Promise.all([deployedTemplates, waitForChangeSet(id, stackName, tools)]),
      tools.signal,
    )
    if (deployed?.kind === 'unknown') {
      const text = `The deployed templates of stack '${stackName}' cannot be compared, so its values before are those that CloudFormation lists: ${deployed.reason}`
      tools.reporter.report({ kind: 'warning', text })
    }
    tools.reporter.report({ kind: 'step', step: 'read the change set', subject: stackName })
    const token = executionTokenOf(name, order.commit)
    return {
      changeSetId: id,
      stackId,
      openedStackId,
      token,
      ...(await unlessAborted(previewOfChangeSet(changeSet, { ...order, deployed }, tools), tools.signal)),
    }
  } catch (error) {
    await deleteChangeSet({ changeSetId: id, openedStackId }, desired.stackName, tools)
    throw error
  }
}

/**
 * Deletes a change set, those nested in it, and the empty stack that a change set of a creation opened. A failure is a
 * warning, so that an earlier error stays the headline.
 */
export async function deleteChangeSet(
  { changeSetId, openedStackId }: Pick<PreparedChangeSet, 'changeSetId' | 'openedStackId'>,
  stackName: string,
  { cloudFormation, reporter, clock }: Pick<Tools, 'cloudFormation' | 'reporter' | 'clock'>,
): Promise<void> {
  reporter.report({ kind: 'step', step: 'delete the change set', subject: stackName })
  try {
    await deleteOwnChangeSet(changeSetId, { cloudFormation, clock })
    if (openedStackId !== undefined) await deleteUnusedStack(openedStackId, { cloudFormation, clock })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    reporter.report({
      kind: 'warning',
      text: `Change set '${changeSetId}' could not be deleted and stays on stack '${stackName}', where it does nothing: ${problemText(error)}`,
    })
  }
}

/** Each poll reads the view without values, which has every row, so that the last poll is also a part of the result. */
async function waitForChangeSet(
  id: string,
  stackName: string,
  { cloudFormation, clock, signal, reporter }: PrepareChangeSetTools,
): Promise<ChangeSet> {
  const deadline = deadlineIn(DEADLINE_SECONDS, { clock })
  const start = clock.now().getTime()
  const retry = { clock, signal, deadline, reporter: firstReportOf(reporter) }
  for (;;) {
    // The first poll comes after an interval: no change set is ready at once.
    await clock.sleep(changeSetPollInterval(clock.now().getTime() - start), signal)
    const changeSet = await retryRead(() => cloudFormation.changeSet(id, 'without-values'), retry)
    if (changeSet.status !== 'pending') return changeSet
    if (clock.now() >= deadline) {
      throw new Problem(
        `CloudFormation did not finish the change set of stack '${stackName}' within ${DEADLINE_SECONDS / 60} minutes. Nothing was changed.`,
        { todo: 'Run the same command again; if it happens again, check https://health.aws.amazon.com.' },
      )
    }
  }
}

function endOfUse({ deadline }: PrepareChangeSetOrder, tools: Pick<Tools, 'clock'>): Date {
  const earliest = deadlineIn(USE_SECONDS, tools)
  return deadline && deadline > earliest ? deadline : earliest
}

/** At most 128 letters, digits and hyphens, and never used before on the stack. */
export function changeSetNameOf(purpose: ChangeSetPurpose, inputsDigest: string, clock: Clock): string {
  const time = clock.now().toISOString().replace(/\D/g, '')
  return `${purpose}-${inputsDigest.slice(0, 12)}-${time}-${randomBytes(2).toString('hex')}`
}
