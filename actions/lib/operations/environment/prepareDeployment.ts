import type { Environment } from '../../model/environment.ts'
import type { Tools } from '../tools.ts'
import { buildDesiredStack, type DesiredStack } from './desiredStack.ts'
import { readBootstrap } from './readBootstrap.ts'

export type PreparedDeployment = { readonly desired: DesiredStack; readonly bucket: string }

/** The inputs of a change set, except for the deployed stack. Only reads; the caller checks the account before any change. */
export async function prepareDeployment(
  environment: Environment,
  tools: Pick<Tools, 'cloudFormation' | 'workspace' | 'reporter' | 'clock'>,
): Promise<PreparedDeployment> {
  const bootstrap = readBootstrap(environment, tools)
  const desired = await buildDesiredStack(environment, bootstrap, tools)
  return { desired, bucket: (await bootstrap).bucket }
}
