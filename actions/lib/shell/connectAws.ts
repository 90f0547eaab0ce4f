import type { Access } from '../aws/credentials/access.ts'
import { connectCallerIdentity } from '../aws/credentials/callerIdentity.ts'
import type { Tools } from '../operations/tools.ts'
import type { CallerIdentity } from '../ports.ts'

/** The tools that need an account. */
export type AwsTools = Pick<
  Tools,
  'cloudFormation' | 'objectStore' | 'identity' | 'runtime' | 'snapshots' | 'httpClient' | 'zones'
>

/** Connects to one account and region. The AWS SDK is loaded here and not before, because that takes most of a verb's start. */
export async function connectAws(
  access: Access,
  identity: CallerIdentity = connectCallerIdentity(access),
): Promise<AwsTools> {
  const [
    { connectCloudFormation },
    { connectObjectStore },
    { connectRuntime },
    { connectSnapshots },
    { connectHttpClient },
    { connectZones },
  ] = await Promise.all([
    import('../aws/cloudFormation/connectCloudFormation.ts'),
    import('../aws/objectStore/connectObjectStore.ts'),
    import('../aws/runtime/connectRuntime.ts'),
    import('../aws/snapshots/connectSnapshots.ts'),
    import('../aws/httpClient.ts'),
    import('../aws/zones/connectZones.ts'),
  ])
  return {
    cloudFormation: connectCloudFormation(access),
    objectStore: connectObjectStore(access),
    identity,
    runtime: connectRuntime(access),
    snapshots: connectSnapshots(access),
    httpClient: connectHttpClient(),
    zones: connectZones(access),
  }
}
