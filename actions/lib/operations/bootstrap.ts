import { type Stack, stateOf } from '../model/cloudFormation/stack.ts'
import type { Environment } from '../model/environment.ts'
import { bootstrapStackNameOf } from '../model/environment.ts'
import type { BootstrapOutcome } from '../model/outcome.ts'
import { Problem } from '../model/problem.ts'
import { quotedList } from '../model/quotedList.ts'
import { redactBootstrapOutcome } from '../redaction/redactOutcome.ts'
import { secretsIn } from '../redaction/secrets/secretValues.ts'
import { buildDesiredBootstrap } from './bootstrap/buildDesiredBootstrap.ts'
import { bootstrapCommandOf, checkRepositoryArguments, type RepositoryArguments } from './bootstrap/gitHubRepository.ts'
import { openRepository } from './bootstrap/repository/openRepository.ts'
import { prepareRepository } from './bootstrap/repository/prepareRepository.ts'
import { ensureServiceLinkedRoles, serviceLinkedRolesOf } from './bootstrap/serviceLinkedRoles.ts'
import { checkAccount } from './environment/checkAccount.ts'
import type { DesiredStack } from './environment/desiredStack.ts'
import { BOOTSTRAP_TEMPLATE } from './environment/resolveBootstrap.ts'
import { resolveEnvironment } from './environment/resolveEnvironment.ts'
import { changeStack } from './execution/changeStack.ts'
import { setTerminationProtection } from './execution/terminationProtection.ts'
import { withRedaction } from './reporting/withRedaction.ts'
import { dataLossIn } from './review/guardDataLoss.ts'
import type { AdministratorTools } from './tools.ts'
import { deadlineIn } from './waiting/retry.ts'

export type BootstrapOrder = RepositoryArguments & {
  readonly environment: Environment
  readonly sessionRegion?: string | undefined
  /** Skip the confirmation. */
  readonly yes: boolean
}

const DEADLINE_SECONDS = 30 * 60

type BootstrapTools = Omit<
  AdministratorTools,
  'schemas' | 'types' | 'runtime' | 'snapshots' | 'httpClient' | 'objectStore'
>

/**
 * Creates or updates the stack that every other verb needs: artifact bucket, roles and CloudFormation's service role.
 * Creates the account's service-linked roles that the environment's templates need. Prepares the repository on GitHub: the
 * environment's branch, its ruleset and its two GitHub environments.
 */
export async function bootstrap(order: BootstrapOrder, tools: BootstrapTools): Promise<BootstrapOutcome> {
  const { environment, yes, sessionRegion } = order
  const { prompt, cloudFormation } = tools
  const stackName = bootstrapStackNameOf(environment)
  checkRepositoryArguments(order, environment.name)
  if (!yes && !prompt.interactive) {
    throw new Problem(`Cannot ask whether to change '${stackName}': no interactive terminal. Nothing was touched.`, {
      kind: 'usage',
      todo: `Run '${bootstrapCommandOf(environment.name, order)} --yes'.`,
    })
  }
  const { stack: templates } = await resolveEnvironment(environment, tools)
  await checkAccount({ environment, sessionRegion }, tools)
  const deployed = await cloudFormation.stack(stackName)
  refuseOtherEnvironment(environment, deployed)
  const desired = await buildDesiredBootstrap(order, { templates, deployed, stackName }, tools)
  const redaction = { secrets: secretsIn([desired.resolved]), redact: redactBootstrapOutcome }
  return withRedaction(redaction, tools, async redacted => {
    const existed = stateOf(deployed).kind !== 'absent'
    const opened = await openRepository({ environment, ...trustedRepositoryOf(desired) }, redacted)
    const outcome = await changeBootstrap({ desired, existed, yes }, redacted)
    if (outcome.kind !== 'ready') return outcome
    const createdRoles = await ensureServiceLinkedRoles(serviceLinkedRolesOf(templates), { environment, yes }, redacted)
    const repository = await prepareRepository(opened, { yes }, redacted)
    const isChanged = outcome.isChanged || createdRoles.length > 0 || repository.kind === 'changed'
    const kind = existed ? (isChanged ? 'updated' : 'unchanged') : 'created'
    return { kind, outputs: outcome.outputs, createdRoles, repository }
  })
}

/** Another repository can have an application and an environment that make the same name. */
export function refuseOtherEnvironment({ application, name }: Environment, deployed: Stack | undefined): void {
  const { Application = application, Environment = name } = deployed?.parameters ?? {}
  if (Application === application && Environment === name) return
  throw new Problem(
    `Stack '${deployed?.name}' belongs to environment '${Environment}' of application '${Application}', whose name is made of the same words. Nothing was touched.`,
    { kind: 'refused', todo: `Rename environment '${name}', or use an account of its own.` },
  )
}

type ChangedBootstrap =
  | { readonly kind: 'ready'; readonly isChanged: boolean; readonly outputs: Stack['outputs'] }
  | Extract<BootstrapOutcome, { readonly kind: 'declined' | 'rolled-back' | 'failed' }>

async function changeBootstrap(
  { desired, existed, yes }: { readonly desired: DesiredStack; readonly existed: boolean; readonly yes: boolean },
  tools: BootstrapTools,
): Promise<ChangedBootstrap> {
  const { environment, stackName } = desired
  const question = `${existed ? 'Change' : 'Create'} '${stackName}' in account ${environment.account}, region ${environment.region}?`
  const changed = await changeStack(
    {
      desired,
      deadline: deadlineIn(DEADLINE_SECONDS, tools),
      guard: async preview =>
        refuseBootstrapDataLoss(
          dataLossIn(preview).map(({ resource }) => resource),
          stackName,
        ),
      confirm: async () => yes || tools.prompt.confirm(question),
    },
    tools,
  )
  if (changed.kind !== 'unchanged' && changed.kind !== 'done') return changed
  await setTerminationProtection(changed.stack, true, tools)
  const isChanged = changed.kind === 'done' || !changed.stack.terminationProtection
  return { kind: 'ready', isChanged, outputs: changed.stack.outputs }
}

/** The repository whose jobs the stack's roles trust; empty for none. */
export function trustedRepositoryOf({ parameters }: Pick<DesiredStack, 'parameters'>): {
  readonly repository: string
  readonly defaultBranch: string
} {
  const { Repository: repository = '', DefaultBranch: defaultBranch = '' } = parameters
  return { repository, defaultBranch }
}

/** The bucket holds every template and preview; this verb has no approval for its loss. */
function refuseBootstrapDataLoss(names: readonly string[], stackName: string): void {
  if (names.length === 0) return
  throw new Problem(
    `The change set of '${stackName}' would remove or replace ${quotedList(names)}. Nothing was changed.`,
    {
      kind: 'refused',
      todo: `Restore ${quotedList(names)} in ${BOOTSTRAP_TEMPLATE}.`,
    },
  )
}
