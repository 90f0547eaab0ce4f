import type { Access } from '../aws/access.ts'
import { connectCallerIdentity } from '../aws/callerIdentity.ts'
import type { Tools } from '../operations/tools.ts'
import type { CallerIdentity } from '../ports.ts'

/** What needs an account. */
export type AwsTools = Pick<Tools, 'cloudFormation' | 'objectStore' | 'identity' | 'runtime' | 'httpClient'>

/** The tools of an account, for actions and scripts alike; the AWS SDK is loaded by the first one who asks. */
export async function connectAws(
  access: Access,
  identity: CallerIdentity = connectCallerIdentity(access),
): Promise<AwsTools> {
  const [{ connectCloudFormation }, { connectObjectStore }, { connectRuntime }, { connectHttpClient }] =
    await Promise.all([
      import('../aws/cloudFormation.ts'),
      import('../aws/objectStore.ts'),
      import('../aws/connectRuntime.ts'),
      import('../aws/httpClient.ts'),
    ])
  return {
    cloudFormation: connectCloudFormation(access),
    objectStore: connectObjectStore(access),
    identity,
    runtime: connectRuntime(access),
    httpClient: connectHttpClient(),
  }
}
