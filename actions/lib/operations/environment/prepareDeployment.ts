import type { Environment } from '../../model/environment.ts'
import type { Tools } from '../tools.ts'
import { readBootstrap } from './readBootstrap.ts'
import { buildTargetStack, type TargetStack } from './targetStack.ts'

export type PreparedDeployment = { readonly target: TargetStack; readonly bucket: string }

/** What it takes to make a change set, but for the stack itself. Reads only; the account is to be checked before. */
export async function prepareDeployment(
  environment: Environment,
  tools: Pick<Tools, 'cloudFormation' | 'workspace' | 'reporter'>,
): Promise<PreparedDeployment> {
  const bootstrap = readBootstrap(environment, tools)
  const target = await buildTargetStack(environment, bootstrap, tools)
  return { target, bucket: (await bootstrap).bucket }
}
