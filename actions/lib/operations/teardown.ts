import { rootCauseOf } from '../model/cloudFormation/rootCause.ts'
import type { Stack } from '../model/cloudFormation/stack.ts'
import { NESTED_STACK } from '../model/cloudFormation/stack.ts'
import type { Environment } from '../model/environment.ts'
import { stackNameOf } from '../model/environment.ts'
import type { RetainedResource, TeardownOutcome } from '../model/outcome.ts'
import { Problem } from '../model/problem.ts'
import { quotedList } from '../model/quotedList.ts'
import { shellArgument } from '../model/shellArgument.ts'
import { redactTeardownOutcome } from '../redaction/redactOutcome.ts'
import { namedSecretsIn } from '../redaction/secrets/secretValues.ts'
import { checkAccount } from './environment/checkAccount.ts'
import { findBootstrap } from './environment/readBootstrap.ts'
import { resourcesOfStack } from './environment/resourcesOfStack.ts'
import { deniedResourceRemedy } from './execution/deniedResource.ts'
import { refuseStuck } from './execution/remedy.ts'
import { retainedResourcesOf } from './execution/retainedResources.ts'
import { removeOrphanedChangeSets } from './orphans/removeOrphanedChangeSets.ts'
import { bestEffort } from './reporting/bestEffort.ts'
import { secretsOf, withRedaction } from './reporting/withRedaction.ts'
import { withStateAfterDenial } from './reporting/withStateAfterDenial.ts'
import { findDeletedStack } from './teardown/deletedStack.ts'
import { confirmEmptying } from './teardown/emptyBuckets.ts'
import { refuseProtected } from './teardown/refuseProtected.ts'
import { mergeRetained, remainingResourcesOf } from './teardown/remainingResources.ts'
import { remainingSnapshots } from './teardown/remainingSnapshots.ts'
import { startDeletion } from './teardown/startDeletion.ts'
import type { Tools } from './tools.ts'
import { deadlineIn } from './waiting/retry.ts'
import { seenEventIdsOf } from './waiting/stackEventLog.ts'
import { waitUntilIdle } from './waiting/waitUntilIdle.ts'
import { watchToEnd } from './waiting/watchToEnd.ts'

export type TeardownOrder = {
  readonly environment: Environment
  readonly sessionRegion?: string | undefined
  /** The stack's name as typed by the user; the prompt asks for it if undefined. */
  readonly typedName?: string
  /** Empty the stack's buckets without confirmation. */
  readonly emptyBuckets?: boolean
  /** The deadline for CloudFormation, in seconds; default 90 minutes. */
  readonly deadlineSeconds?: number
}

const DEFAULT_DEADLINE_SECONDS = 90 * 60

type TeardownTools = Omit<Tools, 'schemas' | 'types' | 'httpClient'>

/** Deletes an environment's root stack, and returns the resources that its deletion policies retain. */
export async function teardown(order: TeardownOrder, tools: TeardownTools): Promise<TeardownOutcome> {
  const redaction = { secrets: await secretsOf(order.environment, tools), redact: redactTeardownOutcome }
  return withRedaction(redaction, tools, redacted => deleteEnvironment(order, redacted))
}

async function deleteEnvironment(order: TeardownOrder, tools: TeardownTools): Promise<TeardownOutcome> {
  const { environment } = order
  const stackName = stackNameOf(environment)
  await checkAccount(order, tools)
  tools.reporter.report({ kind: 'step', step: 'read the stack', subject: stackName })
  const existing = await tools.cloudFormation.stack(stackName)
  if (!existing || existing.status === 'DELETE_COMPLETE') {
    const deleted = await findDeletedStack(environment, tools)
    return { kind: 'nothing-to-do', ...(deleted && { deleted }) }
  }
  // The values that are deployed may be others than those of the files, and events quote them.
  const redaction = { secrets: namedSecretsIn(existing.parameters), redact: redactTeardownOutcome }
  return withRedaction(redaction, tools, redacted => deleteExisting(existing, order, redacted))
}

async function deleteExisting(existing: Stack, order: TeardownOrder, tools: TeardownTools): Promise<TeardownOutcome> {
  const { environment } = order
  const { cloudFormation, reporter, signal } = tools
  const stackName = existing.name
  await refuseProtected(existing, environment, tools)
  await refuseOtherName(order, stackName, tools)
  const deadline = deadlineIn(order.deadlineSeconds ?? DEFAULT_DEADLINE_SECONDS, tools)
  const cleaned = removeOrphanedChangeSets({ environment, stackName }, tools)
  await waitUntilIdle({ stackName, deadline, watch: 'events' }, tools).finally(() => cleaned)
  const stack = await cloudFormation.stack(existing.id)
  if (!stack || stack.status === 'DELETE_COMPLETE') return { kind: 'gone', retained: await remaining(existing.id) }
  if (stack.status === 'IMPORT_ROLLBACK_FAILED') throw refuseStuck(stack, environment)
  await refuseProtected(stack, environment, tools)
  await refuseImported(stackName, tools)

  const owned = await resourcesOfStack(stack.id, cloudFormation)
  const buckets = await confirmEmptying({ environment, owned, emptyBuckets: order.emptyBuckets === true }, tools)
  const roleArn = (await findBootstrap(environment, tools))?.serviceRole
  const reading = seenEventIdsOf(stack.id, cloudFormation)
  const seenEventIds = await withStateAfterDenial('Nothing was touched.', reading)
  signal?.throwIfAborted()
  for (const bucket of buckets) {
    reporter.report({ kind: 'step', step: 'empty', subject: bucket })
    await tools.objectStore.empty(bucket)
  }
  signal?.throwIfAborted()
  reporter.report({ kind: 'step', step: 'delete', subject: stackName })
  const token = `teardown-${tools.clock.now().toISOString().replace(/\D/g, '')}`
  const state = buckets.length > 0 ? `Only the content of ${quotedList(buckets)} was deleted.` : 'Nothing was touched.'
  await withStateAfterDenial(state, startDeletion(stack.id, { token, roleArn }, tools))
  const total = owned.filter(({ type }) => type !== NESTED_STACK).length
  const {
    status,
    events,
    stack: ended,
  } = await watchToEnd({ stackId: stack.id, stackName, token, seenEventIds, deadline, total }, tools)
  if (status === 'DELETE_COMPLETE') {
    const seen = retainedResourcesOf(events, { isGone: true, region: environment.region, stackName, wasCreated: true })
    return { kind: 'gone', retained: mergeRetained(seen, await remaining(stack.id)) }
  }
  const rootCause = rootCauseOf(events, ended?.statusReason)
  const permission = deniedResourceRemedy(rootCause, environment)
  const todo = `${permission === undefined ? '' : `${permission} `}${nextStep(environment)}`
  return { kind: 'failed', rootCause, status, todo }

  /** Also what an earlier deletion of the same stack, which failed, has left. */
  async function remaining(stackId: string): Promise<readonly RetainedResource[]> {
    const read = () => remainingResourcesOf(stackId, { region: environment.region, stackName }, tools)
    const [resources, snapshots] = await Promise.all([
      bestEffort(`Reading what the deleted stack '${stackName}' left`, read, tools),
      bestEffort('Reading the snapshots', () => remainingSnapshots(environment, tools), tools),
    ])
    return [...(resources ?? []), ...(snapshots ?? [])]
  }
}

async function refuseOtherName(
  { typedName, environment }: TeardownOrder,
  stackName: string,
  { prompt }: TeardownTools,
): Promise<void> {
  const command = `npm run teardown -- ${environment.name} --stack-name ${shellArgument(stackName)}`
  if (typedName === undefined && !prompt.interactive) {
    throw new Problem(
      `Cannot ask for the name of stack '${stackName}': no interactive terminal. Nothing was deleted.`,
      {
        kind: 'usage',
        todo: `Run '${command}'.`,
      },
    )
  }
  const typed = (typedName ?? (await prompt.ask(`Type '${stackName}' to delete this stack:`, stackName))).trim()
  if (typed === stackName) return
  const reason = typed === '' ? 'No name was typed' : `You typed '${typed}', but the stack is '${stackName}'`
  throw new Problem(`${reason}. Nothing was deleted.`, {
    kind: 'refused',
    todo: `Run 'npm run teardown -- ${environment.name}' again and type '${stackName}'.`,
  })
}

async function refuseImported(stackName: string, { cloudFormation }: TeardownTools): Promise<void> {
  const importers = await cloudFormation.importers(stackName)
  if (importers.length === 0) return
  throw new Problem(`Stack '${stackName}' was not deleted, because ${quotedList(importers)} import its exports.`, {
    kind: 'refused',
    todo: `Remove the imports from ${quotedList(importers)} first.`,
  })
}

function nextStep({ name }: Environment): string {
  return `Remove the cause, then run 'npm run teardown -- ${name}' again. Resources that cannot be deleted can be retained in the CloudFormation console.`
}
