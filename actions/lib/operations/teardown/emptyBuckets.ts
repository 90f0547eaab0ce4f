import type { Environment } from '../../model/environment.ts'
import { Problem } from '../../model/problem.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import { resolveEnvironment } from '../environment/resolveEnvironment.ts'
import type { ResourceWithPath } from '../environment/resourcesOfStack.ts'
import type { Tools } from '../tools.ts'

type Bucket = { readonly path: string; readonly name: string; readonly objects: number }

type EmptyingOrder = {
  readonly environment: Environment
  readonly owned: readonly ResourceWithPath[]
  readonly emptyBuckets: boolean
}

/**
 * The buckets to empty before the deletion, because CloudFormation does not delete a bucket with objects in it: only
 * buckets of the stack that it would delete, and only after confirmation. Nothing is emptied yet.
 */
export async function confirmEmptying(
  { environment, owned, emptyBuckets }: EmptyingOrder,
  tools: Pick<Tools, 'objectStore' | 'prompt' | 'workspace'>,
): Promise<readonly string[]> {
  const buckets = owned.filter(({ type, physicalId }) => type === 'AWS::S3::Bucket' && physicalId !== undefined)
  if (buckets.length === 0) return []
  const retained = await retainedPaths(environment, tools)
  const counted = await Promise.all(
    buckets
      .filter(({ path }) => !retained.has(path))
      .map(async ({ path, physicalId: name = '' }) => ({ path, name, objects: await tools.objectStore.count(name) })),
  )
  const full = counted.filter(({ objects }) => objects > 0)
  if (emptyBuckets) return full.map(({ name }) => name)
  for (const bucket of full) {
    if (!tools.prompt.interactive) throw refusal(environment, full)
    const question = `Bucket '${bucket.name}' (${bucket.path}) holds ${count(bucket)}. Delete them permanently?`
    if (!(await tools.prompt.confirm(question))) throw refusal(environment, [bucket])
  }
  return full.map(({ name }) => name)
}

function refusal({ name }: Environment, buckets: readonly Bucket[]): Problem {
  const list = buckets.map(bucket => `'${bucket.name}' (${bucket.path}, ${count(bucket)})`).join(', ')
  return new Problem(`CloudFormation cannot delete buckets that are not empty: ${list}. Nothing was touched.`, {
    kind: 'refused',
    todo: `Back up the objects that you need, then run 'npm run teardown -- ${name} --empty-buckets'.`,
  })
}

function count({ objects }: Bucket): string {
  return objects === 1 ? '1 object' : `${objects} objects`
}

/** Paths of resources that a deletion policy retains. Empty if the templates do not resolve: then every bucket is asked for. */
async function retainedPaths(environment: Environment, tools: Pick<Tools, 'workspace'>): Promise<ReadonlySet<string>> {
  try {
    return new Set(retainedPathsIn((await resolveEnvironment(environment, tools)).stack))
  } catch (error) {
    if (error instanceof Problem) return new Set()
    throw error
  }
}

function retainedPathsIn({ nestedPath, resources, nested }: ResolvedStack): readonly string[] {
  const own = Object.values(resources)
    .filter(({ deletionPolicy }) => deletionPolicy?.startsWith('Retain'))
    .map(({ logicalId }) => (nestedPath ? `${nestedPath}/${logicalId}` : logicalId))
  return [...own, ...Object.values(nested).flatMap(retainedPathsIn)]
}
