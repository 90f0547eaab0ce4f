import { rootCauseOf } from '../../model/cloudFormation/rootCause.ts'
import { type Stack, stateOf } from '../../model/cloudFormation/stack.ts'
import { bootstrapStackNameOf, type Environment, stackNameOf } from '../../model/environment.ts'
import type { RepositoryOutcome } from '../../model/gitHub/repositoryOutcome.ts'
import type { BootstrapRemovalOutcome } from '../../model/outcome.ts'
import { Problem } from '../../model/problem.ts'
import { shellArgument } from '../../model/shellArgument.ts'
import { redactBootstrapRemovalOutcome } from '../../redaction/redactOutcome.ts'
import { namedSecretsIn } from '../../redaction/secrets/secretValues.ts'
import { refuseOtherEnvironment } from '../bootstrap.ts'
import { checkAccount } from '../environment/checkAccount.ts'
import { resourcesOfStack } from '../environment/resourcesOfStack.ts'
import { setTerminationProtection } from '../execution/terminationProtection.ts'
import { bestEffort } from '../reporting/bestEffort.ts'
import { withRedaction } from '../reporting/withRedaction.ts'
import { remainingResourcesOf } from '../teardown/remainingResources.ts'
import { startDeletion } from '../teardown/startDeletion.ts'
import type { AdministratorTools } from '../tools.ts'
import { deadlineIn } from '../waiting/retry.ts'
import { seenEventIdsOf } from '../waiting/stackEventLog.ts'
import { waitUntilIdle } from '../waiting/waitUntilIdle.ts'
import { watchToEnd } from '../waiting/watchToEnd.ts'
import { checkRepositoryArguments, type RepositoryArguments } from './gitHubRepository.ts'
import { type OpenedRepository, openForRemoval } from './repository/openRepository.ts'
import { changeRepository, reportedRepository } from './repository/prepareRepository.ts'

export type BootstrapRemovalOrder = RepositoryArguments & {
  readonly environment: Environment
  readonly sessionRegion?: string | undefined
  /** The bootstrap stack's name as typed by the user; the prompt asks for it if undefined. */
  readonly typedName?: string | undefined
}

const DEADLINE_SECONDS = 30 * 60

/**
 * Deletes what bootstrap made, after the environment's own stack is gone. The repository first: the deployed stack names
 * it, so that a run that was killed can be run again. Artifact bucket and identity provider stay, with their commands.
 */
export async function removeBootstrap(
  order: BootstrapRemovalOrder,
  tools: AdministratorTools,
): Promise<BootstrapRemovalOutcome> {
  const { environment } = order
  checkRepositoryArguments(order, environment.name)
  await checkAccount(order, tools)
  const stackName = bootstrapStackNameOf(environment)
  tools.reporter.report({ kind: 'step', step: 'read the stack', subject: stackName })
  const deployed = await tools.cloudFormation.stack(stackName)
  const stack = deployed?.status === 'DELETE_COMPLETE' ? undefined : deployed
  refuseOtherEnvironment(environment, stack)
  await refuseBeforeTeardown(environment, tools)
  const redaction = { secrets: namedSecretsIn(stack?.parameters ?? {}), redact: redactBootstrapRemovalOutcome }
  return withRedaction(redaction, tools, redacted => removeParts(order, stack, redacted))
}

async function removeParts(
  order: BootstrapRemovalOrder,
  stack: Stack | undefined,
  tools: AdministratorTools,
): Promise<BootstrapRemovalOutcome> {
  const { environment } = order
  const repository = order.repository ?? stack?.parameters.Repository ?? (await tools.repositories.origin()) ?? ''
  const opened = await openForRemoval({ environment, repository }, tools)
  const hasChanges = opened.kind === 'opened' && opened.changes.length > 0
  if (!stack && !hasChanges) return { kind: 'nothing-to-remove', retained: [], repository: reportedRepository(opened) }
  await confirmName(order, tools)
  const removed = await removeFromRepository(opened, tools)
  if (!stack) return { kind: 'removed', retained: [], repository: removed }
  return deleteStack(stack, environment, removed, tools)
}

async function removeFromRepository(opened: OpenedRepository, tools: AdministratorTools): Promise<RepositoryOutcome> {
  if (opened.kind !== 'opened' || opened.changes.length === 0) return reportedRepository(opened)
  return changeRepository(opened, 'Nothing was deleted in AWS', tools)
}

/** The environment's stack cannot be changed or deleted without the roles of the bootstrap stack. */
async function refuseBeforeTeardown(
  environment: Environment,
  { cloudFormation }: Pick<AdministratorTools, 'cloudFormation'>,
): Promise<void> {
  const stackName = stackNameOf(environment)
  const stack = await cloudFormation.stack(stackName)
  if (!stack || stack.status === 'DELETE_COMPLETE') return
  throw new Problem(
    `Stack '${stackName}' still exists (${stack.status}), and it can be deleted only with the roles of its bootstrap stack. Nothing was touched.`,
    {
      kind: 'refused',
      todo: `Run 'npm run teardown -- ${environment.name}' first, then 'npm run bootstrap -- ${environment.name} --remove' again.`,
    },
  )
}

async function confirmName(
  { environment, typedName }: BootstrapRemovalOrder,
  { prompt }: Pick<AdministratorTools, 'prompt'>,
): Promise<void> {
  const stackName = bootstrapStackNameOf(environment)
  const command = `npm run bootstrap -- ${environment.name} --remove`
  if (typedName === undefined && !prompt.interactive)
    throw new Problem(
      `Cannot ask for the name of stack '${stackName}': no interactive terminal. Nothing was touched.`,
      {
        kind: 'usage',
        todo: `Run '${command} --stack-name ${shellArgument(stackName)}'.`,
      },
    )
  const question = `Type '${stackName}' to delete this stack, and the branch, the ruleset and the GitHub environments of '${environment.name}':`
  const typed = (typedName ?? (await prompt.ask(question, stackName))).trim()
  if (typed === stackName) return
  const reason = typed === '' ? 'No name was typed' : `You typed '${typed}', but the stack is '${stackName}'`
  throw new Problem(`${reason}. Nothing was touched.`, {
    kind: 'refused',
    todo: `Run '${command}' again and type '${stackName}'.`,
  })
}

async function deleteStack(
  existing: Stack,
  { region }: Environment,
  repository: RepositoryOutcome,
  tools: AdministratorTools,
): Promise<BootstrapRemovalOutcome> {
  const { cloudFormation, reporter, clock, signal } = tools
  const stackName = existing.name
  const deadline = deadlineIn(DEADLINE_SECONDS, tools)
  await waitUntilIdle({ stackName, deadline, watch: 'events' }, tools)
  const stack = await cloudFormation.stack(existing.id)
  if (!stack || stack.status === 'DELETE_COMPLETE') return removed()
  if (stateOf(stack).kind !== 'absent') await setTerminationProtection(stack, false, tools)
  const total = (await resourcesOfStack(stack.id, cloudFormation)).length
  const seenEventIds = await seenEventIdsOf(stack.id, cloudFormation)
  signal?.throwIfAborted()
  reporter.report({ kind: 'step', step: 'delete', subject: stackName })
  const token = `remove-${clock.now().toISOString().replace(/\D/g, '')}`
  await startDeletion(stack.id, { token, roleArn: undefined }, tools)
  const order = { stackId: stack.id, stackName, token, seenEventIds, deadline, total }
  const { status, events } = await watchToEnd(order, tools)
  if (status !== 'DELETE_COMPLETE') return { kind: 'not-removed', rootCause: rootCauseOf(events), status, repository }
  return removed()

  async function removed(): Promise<BootstrapRemovalOutcome> {
    const read = () => remainingResourcesOf(existing.id, { region, stackName }, tools)
    const retained = (await bestEffort(`Reading what the deleted stack '${stackName}' left`, read, tools)) ?? []
    // A new bootstrap stack takes the provider that exists, and a bucket of its own: neither is worth an import.
    return { kind: 'removed', retained: retained.map(resource => ({ ...resource, adopt: undefined })), repository }
  }
}
