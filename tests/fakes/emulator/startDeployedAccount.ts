import type { Environment } from '#lib/model/environment.ts'
import type { DeployOutcome } from '#lib/model/outcome.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { deploy } from '#lib/operations/deploy.ts'
import type { EngineOptions } from '../../../scripts/emulator/aws/engine/engine.ts'
import { readFixture } from '../repository/fixtureWorkspace.ts'
import { type EmulatedAccount, startAccount } from './startAccount.ts'

/** Environment `dev` of the tests, with the templates of this repository, deployed in an account of the built-in AWS. */
export type DeployedAccount = EmulatedAccount & {
  readonly environment: Environment
  /** Deploys the environment with other parameters. */
  readonly deployWith: (parameters: Readonly<Record<string, string>>) => Promise<DeployOutcome>
  readonly stackStatus: () => string | undefined
}

export async function startDeployedAccount(
  options: Partial<EngineOptions> & { readonly environment?: Partial<Environment> } = {},
): Promise<DeployedAccount> {
  const { environment: changes, ...engineOptions } = options
  const dev = await readFixture('dev')
  const environment = { ...dev, ...changes }
  const { account, region } = environment
  const aws = await startAccount({ account, region, ...engineOptions })
  const deployWith = (parameters: Readonly<Record<string, string>>) =>
    deploy({ environment: withParameters(environment, parameters), yes: true }, aws.tools)
  await bootstrap({ environment, yes: true }, aws.tools)
  const created = await deployWith({})
  if (created.kind !== 'deployed') throw new Error(`The environment is ${created.kind}.`)
  return {
    ...aws,
    environment,
    deployWith,
    stackStatus: () => [...aws.engine.stacks.values()].find(({ name }) => name === 'open-webui-dev')?.status,
  }
}

export function withParameters(environment: Environment, parameters: Readonly<Record<string, string>>): Environment {
  return { ...environment, parameters: { ...environment.parameters, ...parameters } }
}
