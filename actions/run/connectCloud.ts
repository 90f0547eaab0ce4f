import type { Access } from '#lib/aws/access.ts'
import { connectIdentity } from '#lib/aws/identity.ts'
import type { Tools } from '#lib/operations/tools.ts'
import type { Identity } from '#lib/ports.ts'

/** What needs an account. */
export type CloudTools = Pick<Tools, 'cloudFormation' | 'objectStore' | 'identity' | 'runtime' | 'web'>

/** The tools of an account, for actions and scripts alike; the AWS SDK is loaded by the first one who asks. */
export async function connectCloud(access: Access, identity: Identity = connectIdentity(access)): Promise<CloudTools> {
  const [{ connectCloudFormation }, { connectObjectStore }, { connectRuntime }, { connectWeb }] = await Promise.all([
    import('#lib/aws/cloudFormation.ts'),
    import('#lib/aws/objectStore.ts'),
    import('#lib/aws/runtime.ts'),
    import('#lib/aws/web.ts'),
  ])
  return {
    cloudFormation: connectCloudFormation(access),
    objectStore: connectObjectStore(access),
    identity,
    runtime: connectRuntime(access),
    web: connectWeb(),
  }
}
