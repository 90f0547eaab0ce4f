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
 * CloudFormation does not delete a bucket with objects in it. Only buckets that the stack owns and would delete are
 * emptied, and only those whose emptying was confirmed: gives their names, nothing is emptied yet.
 */
export async function confirmEmptying(
  { environment, owned, emptyBuckets }: EmptyingOrder,
  tools: Pick<Tools, 'objectStore' | 'prompt' | 'workspace'>,
): Promise<readonly string[]> {
  const buckets = owned.filter(({ type, physicalId }) => type === 'AWS::S3::Bucket' && physicalId !== undefined)
  if (buckets.length === 0) return []
  const kept = await keptPaths(environment, tools)
  const counted = await Promise.all(
    buckets
      .filter(({ path }) => !kept.has(path))
      .map(async ({ path, physicalId: name = '' }) => ({ path, name, objects: await tools.objectStore.count(name) })),
  )
  const full = counted.filter(({ objects }) => objects > 0)
  if (emptyBuckets) return full.map(({ name }) => name)
  for (const bucket of full) {
    if (!tools.prompt.interactive) throw refusal(environment, full)
    const question = `Bucket '${bucket.name}' (${bucket.path}) holds ${count(bucket)}. Delete them for good?`
    if (!(await tools.prompt.confirm(question))) throw refusal(environment, [bucket])
  }
  return full.map(({ name }) => name)
}

function refusal({ name }: Environment, buckets: readonly Bucket[]): Problem {
  const told = buckets.map(bucket => `'${bucket.name}' (${bucket.path}, ${count(bucket)})`).join(', ')
  return new Problem(`CloudFormation cannot delete buckets that are not empty: ${told}. Nothing was touched.`, {
    kind: 'refused',
    todo: `Save what you need from them, then run 'npm run teardown -- ${name} --empty-buckets'.`,
  })
}

function count({ objects }: Bucket): string {
  return objects === 1 ? '1 object' : `${objects} objects`
}

/** Buckets that outlive their stack by policy. Templates that do not resolve say nothing, and the person is asked. */
async function keptPaths(environment: Environment, tools: Pick<Tools, 'workspace'>): Promise<ReadonlySet<string>> {
  try {
    return new Set(keptIn((await resolveEnvironment(environment, tools)).stack))
  } catch (error) {
    if (error instanceof Problem) return new Set()
    throw error
  }
}

function keptIn({ nestedPath, resources, nested }: ResolvedStack): readonly string[] {
  const own = Object.values(resources)
    .filter(({ deletionPolicy }) => deletionPolicy?.startsWith('Retain'))
    .map(({ logicalId }) => (nestedPath ? `${nestedPath}/${logicalId}` : logicalId))
  return [...own, ...Object.values(nested).flatMap(keptIn)]
}
