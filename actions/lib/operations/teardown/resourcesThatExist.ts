import { lookup } from '../../model/lookup.ts'
import type { Runtime } from '../../ports.ts'
import type { ResourceWithPath } from '../environment/resourcesOfStack.ts'

type Exists = (physicalId: string, runtime: Runtime) => Promise<boolean>

/** The types whose resources are looked up. CloudFormation keeps the last status of a resource that a person has deleted since. */
const EXISTS: Readonly<Record<string, Exists>> = {
  'AWS::Cognito::UserPool': (id, runtime) => runtime.userPoolExists(id),
  'AWS::RDS::DBCluster': async (id, runtime) => (await runtime.databaseStatus('cluster', id)) !== undefined,
  'AWS::RDS::DBInstance': async (id, runtime) => (await runtime.databaseStatus('instance', id)) !== undefined,
  'AWS::S3::Bucket': (id, runtime) => runtime.bucketExists(id),
}

/** Without the resources that were deleted since. One of another type, and one that cannot be read, stays in the list. */
export async function resourcesThatExist<Resource extends Pick<ResourceWithPath, 'type' | 'physicalId'>>(
  resources: readonly Resource[],
  { runtime }: { readonly runtime: Runtime },
): Promise<readonly Resource[]> {
  const exist = await Promise.all(resources.map(resource => mayExist(resource, runtime)))
  return resources.filter((_, index) => exist[index])
}

async function mayExist(
  { type, physicalId }: Pick<ResourceWithPath, 'type' | 'physicalId'>,
  runtime: Runtime,
): Promise<boolean> {
  const exists = lookup(EXISTS, type)
  if (!exists || physicalId === undefined) return true
  try {
    return await exists(physicalId, runtime)
  } catch {
    return true
  }
}
