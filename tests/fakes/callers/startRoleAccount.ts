import { type Environment, type Role, roleArnOf, stackNameOf } from '#lib/model/environment.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { teardown } from '#lib/operations/teardown.ts'
import type { Tools } from '#lib/operations/tools.ts'
import type { Switches } from '../../../scripts/emulator/aws/engine/switches.ts'
import { jobRepository, jobToken } from '../../../scripts/emulator/gitHub/jobToken.ts'
import { type AccountCallers, type EmulatedAccount, startAccount } from '../emulator/startAccount.ts'
import { type FixtureName, readFixture } from '../repository/fixtureWorkspace.ts'

/** An account that asks for permission, with the bootstrap stack of an environment of the tests. */
export type RoleAccount = {
  readonly account: EmulatedAccount
  readonly callers: AccountCallers
  readonly environment: Environment
  /** Tools with a session of a role, as its job gets it. */
  readonly as: (role: Role) => Tools
  /** The environment with a value that no deployment had. */
  readonly changed: () => Environment
  /** By the administrator. */
  readonly bringTo: (state: 'absent' | 'deployed') => Promise<void>
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

export async function startRoleAccount(
  name: FixtureName = 'dev',
  switches: Partial<Switches> = {},
): Promise<RoleAccount> {
  const environment = await readFixture(name)
  const { account: number, region } = environment
  const account = await startAccount({ account: number, region, permissions: true, switches })
  const { callers, engine } = account
  if (!callers) throw new Error('The account has no permissions.')
  const stackName = stackNameOf(environment)
  const { name: repository, ownerId, id } = jobRepository
  const repositoryIds = { ownerId: String(ownerId), repositoryId: String(id) }
  await bootstrap({ environment, yes: true, repository, ...repositoryIds }, account.connectTools())
  let minutes = 60
  const isDeployed = () =>
    [...engine.stacks.values()].some(
      ({ name: of, status }) => of === stackName && /^(CREATE|UPDATE)_COMPLETE$/.test(status),
    )
  return {
    account,
    callers,
    environment,
    as: role => {
      const credentials = callers.assume(roleArnOf(environment, role), jobToken(role, name))
      return account.connectTools({ environment, ...(credentials && { credentials }) })
    },
    changed: () => {
      minutes += 1
      return { ...environment, parameters: { ...environment.parameters, SessionDuration: `${minutes}m` } }
    },
    bringTo: async state => {
      const tools = account.connectTools()
      if (state === 'deployed' && !isDeployed()) await deploy({ environment, yes: true }, tools)
      if (state === 'absent') await teardown({ environment, typedName: stackName, emptyBuckets: true }, tools)
      await engine.waitUntilIdle()
    },
    [Symbol.asyncDispose]: account[Symbol.asyncDispose],
  }
}
