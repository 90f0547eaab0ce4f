import type { Environment } from '../model/environment.ts'
import { type DesiredStack, desireStack } from './desiredStack.ts'
import { readBootstrap } from './readBootstrap.ts'
import type { Tools } from './tools.ts'

export type Prepared = { readonly desired: DesiredStack; readonly bucket: string }

/** What it takes to make a change set, but for the stack itself. Reads only; the account is to be checked before. */
export async function prepareChange(
  environment: Environment,
  tools: Pick<Tools, 'cloudFormation' | 'workspace' | 'reporter'>,
): Promise<Prepared> {
  const bootstrap = readBootstrap(environment, tools)
  const desired = await desireStack(environment, bootstrap, tools)
  return { desired, bucket: (await bootstrap).bucket }
}
