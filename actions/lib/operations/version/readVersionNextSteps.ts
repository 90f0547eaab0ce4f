import type { Stack, StackStatus } from '../../model/cloudFormation/stack.ts'
import { isStackEventItself, type StackEvent } from '../../model/cloudFormation/stackEvent.ts'
import type { Environment } from '../../model/environment.ts'
import type { NextStep } from '../../model/nextStep.ts'
import type { CloudFormation } from '../../ports.ts'
import { deniedResourceRemedy } from '../execution/deniedResource.ts'
import { bestEffort } from '../reporting/bestEffort.ts'
import type { Tools } from '../tools.ts'
import { snapshotsOfEnvironment } from './expiredSnapshots.ts'
import { failedResourcesOf, nameToSkip } from './failedResources.ts'
import type { PreparedVersionChange } from './prepareVersionChange.ts'
import { versionNextSteps } from './versionNextSteps.ts'

type FailedStack = {
  readonly stack: Stack
  readonly environment: Environment
  /** The change of version, if the caller executed it; else the snapshot before it tells. */
  readonly versionChange?: PreparedVersionChange | undefined
  readonly rootCause?: Pick<StackEvent, 'reason'> | undefined
  readonly retryHint?: string | undefined
}

type StepTools = Pick<Tools, 'cloudFormation' | 'snapshots' | 'reporter'>

/** A failed change of version leaves its stack in these, and only an operation on the stack leaves them. */
const FAILED: readonly StackStatus[] = ['UPDATE_FAILED', 'UPDATE_ROLLBACK_FAILED']

/**
 * The next steps after a failed change of version, the same for every verb that meets its stack; undefined for a stack that
 * something else has stopped, and, with a warning, if AWS could not be read.
 */
export async function readVersionNextSteps(
  failed: FailedStack,
  tools: StepTools,
): Promise<readonly NextStep[] | undefined> {
  if (!failed.versionChange && !FAILED.includes(failed.stack.status)) return undefined
  return bestEffort('Reading the failed change of version', () => readSteps(failed, tools), tools)
}

async function readSteps(
  { stack, environment, versionChange, rootCause, retryHint }: FailedStack,
  tools: StepTools,
): Promise<readonly NextStep[] | undefined> {
  const change = versionChange ?? (await failedVersionChangeOf(stack, environment, tools))
  if (!change) return undefined
  const resources = FAILED.includes(stack.status) ? await failedResourcesOf(stack, tools.cloudFormation) : []
  const isNotRolledBack = stack.status === 'UPDATE_ROLLBACK_FAILED'
  const reasons = [rootCause, ...resources.map(({ statusReason: reason }) => ({ reason }))]
  return versionNextSteps({
    ...change,
    environment,
    retryHint,
    notRolledBack: isNotRolledBack ? resources.map(resource => nameToSkip(resource, stack)) : undefined,
    permission: reasons.map(reason => deniedResourceRemedy(reason, environment)).find(Boolean),
  })
}

/** The change of version that a stack has not ended with success: the one with the newest snapshot. */
async function failedVersionChangeOf(
  stack: Stack,
  environment: Environment,
  tools: Pick<Tools, 'cloudFormation' | 'snapshots'>,
): Promise<PreparedVersionChange | undefined> {
  const all = await snapshotsOfEnvironment(environment, tools)
  const [newest] = all
  const { 'from-version': from, 'to-version': to } = newest?.tags ?? {}
  if (!newest?.createdAt || from === undefined || to === undefined) return undefined
  if (await hasSucceededSince(newest.createdAt, stack, tools.cloudFormation)) return undefined
  const ofChange = all.filter(({ database, tags }, index) => {
    const isNewest = all.findIndex(other => other.database === database) === index
    return isNewest && tags['from-version'] === from && tags['to-version'] === to
  })
  return { change: { from, to }, snapshots: ofChange.map(({ id }) => id) }
}

/** A page has 100 events. A stack with more since then is taken for one that has succeeded meanwhile. */
const MOST_PAGES = 5

async function hasSucceededSince(
  time: Date,
  stack: Stack,
  cloudFormation: Pick<CloudFormation, 'events'>,
): Promise<boolean> {
  let next: string | undefined
  for (let page = 1; page <= MOST_PAGES; page++) {
    const read = await cloudFormation.events(stack.id, next)
    for (const event of read.events) {
      if (event.at < time) return false
      if (isStackEventItself(event) && /^(CREATE|UPDATE)_COMPLETE$/.test(event.status)) return true
    }
    next = read.next
    if (next === undefined) return false
  }
  return true
}
