import { stateOf } from '../../model/cloudFormation/stack.ts'
import type { Environment } from '../../model/environment.ts'
import { bootstrapStackNameOf } from '../../model/environment.ts'
import { Problem } from '../../model/problem.ts'
import type { Tools } from '../tools.ts'

export type Bootstrap = { readonly bucket: string; readonly serviceRole: string }

/** The artifact bucket and CloudFormation's service role of an environment. */
export async function readBootstrap(
  environment: Environment,
  tools: Pick<Tools, 'cloudFormation'>,
): Promise<Bootstrap> {
  const bootstrap = await findBootstrap(environment, tools)
  if (bootstrap) return bootstrap
  throw new Problem(
    `Environment '${environment.name}' has no bootstrap stack '${bootstrapStackNameOf(environment)}' with an artifact bucket and a service role. Nothing was touched.`,
    {
      kind: 'refused',
      todo: `Ask an administrator of account '${environment.account}' to run 'npm run bootstrap -- ${environment.name}' once.`,
    },
  )
}

/** The same; undefined if the bootstrap stack does not exist. */
export async function findBootstrap(
  environment: Environment,
  { cloudFormation }: Pick<Tools, 'cloudFormation'>,
): Promise<Bootstrap | undefined> {
  const stack = await cloudFormation.stack(bootstrapStackNameOf(environment))
  if (stateOf(stack).kind === 'absent') return undefined
  const bucket = stack?.outputs.ArtifactBucketName
  const serviceRole = stack?.outputs.ServiceRoleArn
  return bucket && serviceRole ? { bucket, serviceRole } : undefined
}
