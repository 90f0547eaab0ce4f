import { connectAccountProbes } from '#lib/aws/probes/connectAccountProbes.ts'
import type { IdentityClaims } from '#lib/model/acceptance/evidence.ts'
import type { AcceptanceOutcome } from '#lib/model/acceptance/questionResult.ts'
import { type Environment, roleArnOf, stackNameOf } from '#lib/model/environment.ts'
import { acceptance } from '#lib/operations/acceptance.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import type { Tools } from '#lib/operations/tools.ts'
import type { AcceptanceProbes } from '#lib/ports/acceptanceProbes.ts'
import type { Engine } from '../../../scripts/emulator/aws/engine/engine.ts'
import type { InjectedResourceFault, Switches } from '../../../scripts/emulator/aws/engine/switches.ts'
import { jobToken } from '../../../scripts/emulator/gitHub/jobToken.ts'
import { type RoleAccount, startRoleAccount } from '../callers/startRoleAccount.ts'
import { startAccount } from '../emulator/startAccount.ts'
import { readFixture } from '../repository/fixtureWorkspace.ts'

export type AcceptanceOptions = {
  readonly switches?: Partial<Switches>
  readonly failFirst?: boolean
  readonly identity?: IdentityClaims
  readonly typedName?: string
  readonly edit?: (environment: Environment) => Environment
}

/** The built-in AWS starts every image: this stands for the missing one of the first creation. */
const MISSING_IMAGE: InjectedResourceFault = {
  resource: 'Compute/Service',
  phase: 'create',
  reason: 'ECS Deployment Circuit Breaker was triggered',
}

/** Runs the acceptance of `dev` as its deploy role, in an account of the built-in AWS. */
export async function runAcceptance(options: AcceptanceOptions = {}): Promise<AcceptanceOutcome> {
  await using account = await startRoleAccount('dev', options.switches)
  return await acceptIn(account, options)
}

/** The same in an account that this run has to itself. */
export async function acceptIn(
  { account, callers, environment, as }: RoleAccount,
  options: AcceptanceOptions = {},
): Promise<AcceptanceOutcome> {
  const { region } = environment
  const access = (policy?: string) => {
    const credentials = callers.assume(roleArnOf(environment, 'deploy'), jobToken('deploy', environment.name), policy)
    if (!credentials) throw new Error('The session has no credentials.')
    return { region, credentials }
  }
  const probes = connectAccountProbes(access(), policy => access(policy))
  return accept({ environment, engine: account.engine, tools: as('deploy'), probes }, options)
}

/** In an account that never used ECS, and that asks for no permission: its service role could not create ECS's own one. */
export async function runInUnusedAccount({ switches = {}, ...options }: AcceptanceOptions): Promise<AcceptanceOutcome> {
  const environment = await readFixture('dev')
  const { account: number, region } = environment
  await using account = await startAccount({ account: number, region, switches })
  const { engine, tools } = account
  await bootstrap({ environment, yes: true }, tools)
  engine.world.serviceLinkedRoles.clear()
  const probes = connectAccountProbes({ region }, undefined)
  return await accept({ environment, engine, tools, probes }, options)
}

type AcceptedAccount = {
  readonly environment: Environment
  readonly engine: Engine
  readonly tools: Tools
  readonly probes: Omit<AcceptanceProbes, 'identityClaims'>
}

function accept(
  { environment: fixture, engine, tools, probes }: AcceptedAccount,
  {
    failFirst = false,
    identity,
    edit = environment => environment,
    typedName = stackNameOf(fixture),
  }: AcceptanceOptions,
): Promise<AcceptanceOutcome> {
  if (failFirst) engine.injectedFaults = [MISSING_IMAGE]
  const reporter: Tools['reporter'] = {
    report: progress => {
      // The second creation has the image.
      if (progress.kind === 'event' && progress.event.path === '' && progress.event.status === 'DELETE_COMPLETE')
        engine.injectedFaults = []
      tools.reporter.report(progress)
    },
  }
  return acceptance(
    { environment: edit(fixture), typedName, failFirst },
    { ...tools, reporter, probes: { ...probes, identityClaims: async () => identity } },
  )
}
