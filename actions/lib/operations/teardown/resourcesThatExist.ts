import { lookup } from '../../model/lookup.ts'
import type { Reporter, Runtime } from '../../ports.ts'
import type { ResourceWithPath } from '../environment/resourcesOfStack.ts'
import { bestEffort } from '../reporting/bestEffort.ts'

type Exists = (physicalId: string, runtime: Runtime) => Promise<boolean>

/** The types whose resources are looked up. CloudFormation keeps the last status of a resource that a person has deleted since. */
const EXISTS: Readonly<Record<string, Exists>> = {
  'AWS::Cognito::UserPool': (id, runtime) => runtime.userPoolExists(id),
  'AWS::RDS::DBCluster': async (id, runtime) => (await runtime.databaseStatus('cluster', id)) !== undefined,
  'AWS::RDS::DBInstance': async (id, runtime) => (await runtime.databaseStatus('instance', id)) !== undefined,
  'AWS::S3::Bucket': (id, runtime) => runtime.bucketExists(id),
}

type ReadTools = { readonly runtime: Runtime; readonly reporter: Reporter }

/** Without the resources that were deleted since. One of another type, and one that cannot be read, stays in the list. */
export async function resourcesThatExist<Resource extends Pick<ResourceWithPath, 'type' | 'physicalId'>>(
  resources: readonly Resource[],
  tools: ReadTools,
): Promise<readonly Resource[]> {
  const exist = await Promise.all(resources.map(resource => mayExist(resource, tools)))
  return resources.filter((_, index) => exist[index])
}

async function mayExist(
  { type, physicalId }: Pick<ResourceWithPath, 'type' | 'physicalId'>,
  tools: ReadTools,
): Promise<boolean> {
  const exists = lookup(EXISTS, type)
  if (!exists || physicalId === undefined) return true
  const action = `Looking whether '${physicalId}' still exists`
  return (await bestEffort(action, () => exists(physicalId, tools.runtime), tools)) ?? true
}
