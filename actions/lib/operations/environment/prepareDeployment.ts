import type { Environment } from '../../model/environment.ts'
import type { Tools } from '../tools.ts'
import { readBootstrap } from './readBootstrap.ts'
import { buildTargetStack, type TargetStack } from './targetStack.ts'

export type PreparedDeployment = { readonly target: TargetStack; readonly bucket: string }

/** The inputs of a change set, except for the deployed stack. Only reads; the caller has checked the account before. */
export async function prepareDeployment(
  environment: Environment,
  tools: Pick<Tools, 'cloudFormation' | 'workspace' | 'reporter'>,
): Promise<PreparedDeployment> {
  const bootstrap = readBootstrap(environment, tools)
  const target = await buildTargetStack(environment, bootstrap, tools)
  return { target, bucket: (await bootstrap).bucket }
}
