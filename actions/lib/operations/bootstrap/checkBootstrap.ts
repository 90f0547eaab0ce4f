import { type Stack, stateOf } from '../../model/cloudFormation/stack.ts'
import type { Environment } from '../../model/environment.ts'
import { bootstrapStackNameOf } from '../../model/environment.ts'
import type { BootstrapCheckOutcome } from '../../model/outcome.ts'
import { Problem } from '../../model/problem.ts'
import { redactBootstrapCheckOutcome } from '../../redaction/redactOutcome.ts'
import { secretsIn } from '../../redaction/secrets/secretValues.ts'
import { refuseOtherEnvironment, trustedRepositoryOf } from '../bootstrap.ts'
import { checkAccount } from '../environment/checkAccount.ts'
import type { DesiredStack } from '../environment/desiredStack.ts'
import { resolveEnvironment } from '../environment/resolveEnvironment.ts'
import { deleteChangeSet, prepareChangeSet } from '../preview/prepareChangeSet.ts'
import { withRedaction } from '../reporting/withRedaction.ts'
import type { AdministratorTools } from '../tools.ts'
import { buildDesiredBootstrap } from './buildDesiredBootstrap.ts'
import { checkRepositoryArguments, type RepositoryArguments } from './gitHubRepository.ts'
import { openRepository } from './repository/openRepository.ts'
import { reportedRepository } from './repository/prepareRepository.ts'
import { missingServiceLinkedRoles, serviceLinkedRolesOf } from './serviceLinkedRoles.ts'

export type BootstrapCheckOrder = RepositoryArguments & {
  readonly environment: Environment
  readonly sessionRegion?: string | undefined
}

type Findings = { readonly changes: readonly string[]; readonly notChecked: readonly string[] }

/** Compares account and repository with what bootstrap would make of them. A change set is created and deleted again. */
export async function checkBootstrap(
  order: BootstrapCheckOrder,
  tools: AdministratorTools,
): Promise<BootstrapCheckOutcome> {
  const { environment, sessionRegion } = order
  const stackName = bootstrapStackNameOf(environment)
  checkRepositoryArguments(order, environment.name)
  const { stack: templates } = await resolveEnvironment(environment, tools)
  await checkAccount({ environment, sessionRegion }, tools)
  const deployed = await tools.cloudFormation.stack(stackName)
  refuseOtherEnvironment(environment, deployed)
  const desired = await buildDesiredBootstrap(order, { templates, deployed, stackName }, tools)
  const redaction = { secrets: secretsIn([desired.resolved]), redact: redactBootstrapCheckOutcome }
  return withRedaction(redaction, tools, async redacted => {
    const opened = await openRepository({ environment, ...trustedRepositoryOf(desired) }, redacted)
    const reported = reportedRepository(opened)
    // The changes of a repository that was not read are not known.
    const repository = reported.kind === 'no-token' ? { ...reported, changes: [] } : reported
    const stack = await checkStack(desired, deployed, redacted)
    const roles = await checkRoles(serviceLinkedRolesOf(templates), redacted)
    const changes = [...stack.changes, ...roles.changes]
    const notChecked = [...stack.notChecked, ...roles.notChecked]
    const isDifferent = changes.length > 0 || repository.kind === 'differs' || repository.missing.length > 0
    const isUnknown = notChecked.length > 0 || repository.kind === 'no-token' || repository.kind === 'no-repository'
    return {
      kind: isDifferent ? 'incomplete' : isUnknown ? 'not-checked' : 'complete',
      changes,
      notChecked,
      repository,
    }
  })
}

async function checkStack(
  desired: DesiredStack,
  deployed: Stack | undefined,
  tools: AdministratorTools,
): Promise<Findings> {
  const { stackName } = desired
  const state = stateOf(deployed)
  switch (state.kind) {
    case 'absent':
      return { changes: [`create stack '${stackName}'`], notChecked: [] }
    case 'busy':
    case 'stuck':
      return {
        changes: [],
        notChecked: [`Stack '${stackName}' is in ${state.stack.status}, so it cannot be compared.`],
      }
    case 'ready': {
      const isSame = await equalsDeployed(desired, state.stack, tools)
      const changes = [
        ...(isSame ? [] : [`update stack '${stackName}'`]),
        ...(state.stack.terminationProtection ? [] : [`protect stack '${stackName}' from deletion`]),
      ]
      return { changes, notChecked: [] }
    }
    default:
      return state satisfies never
  }
}

async function equalsDeployed(desired: DesiredStack, stack: Stack, tools: AdministratorTools): Promise<boolean> {
  const prepared = await prepareChangeSet({ desired, stack, purpose: 'preview' }, tools)
  try {
    if (!prepared.isEmpty) tools.reporter.report({ kind: 'preview', preview: prepared.preview })
    return prepared.isEmpty
  } finally {
    await deleteChangeSet(prepared, desired.stackName, tools)
  }
}

async function checkRoles(
  roles: Parameters<typeof missingServiceLinkedRoles>[0],
  tools: AdministratorTools,
): Promise<Findings> {
  const missing = await missingServiceLinkedRoles(roles, tools)
  if (missing instanceof Problem)
    return { changes: [], notChecked: [`The service-linked roles could not be read: ${missing.message}`] }
  return { changes: missing.map(({ name }) => `create service-linked role '${name}'`), notChecked: [] }
}
