import type { Environment } from '../../model/environment.ts'
import { Problem } from '../../model/problem.ts'
import type { ResourceWithPath } from '../environment/resourcesOfStack.ts'
import type { Tools } from '../tools.ts'
import { deletionPoliciesOf } from './deletionPolicies.ts'

type Bucket = ResourceWithPath & { readonly name: string; readonly objects: number }

type EmptyingOrder = {
  readonly environment: Environment
  readonly owned: readonly ResourceWithPath[]
  readonly emptyBuckets: boolean
}

type EmptyingTools = Pick<Tools, 'cloudFormation' | 'objectStore' | 'prompt' | 'workspace'>

/**
 * The buckets to empty before the deletion, because CloudFormation does not delete a bucket with objects in it: only
 * buckets of the stack that its deployed templates let it delete, and only after confirmation. Nothing is emptied yet.
 */
export async function confirmEmptying(
  { environment, owned, emptyBuckets }: EmptyingOrder,
  tools: EmptyingTools,
): Promise<readonly string[]> {
  const full = await deletedBuckets(environment, await fullBucketsIn(owned, tools), tools)
  if (emptyBuckets) return full.map(({ name }) => name)
  for (const bucket of full) {
    if (!tools.prompt.interactive) throw refusal(environment, full)
    const question = `Bucket '${bucket.name}' (${bucket.path}) holds ${count(bucket)}. Delete them permanently?`
    if (!(await tools.prompt.confirm(question))) throw refusal(environment, [bucket])
  }
  return full.map(({ name }) => name)
}

async function fullBucketsIn(
  owned: readonly ResourceWithPath[],
  { objectStore }: EmptyingTools,
): Promise<readonly Bucket[]> {
  const buckets = owned.filter(({ type, physicalId }) => type === 'AWS::S3::Bucket' && physicalId !== undefined)
  const counted = buckets.map(async bucket => {
    const { physicalId: name = '' } = bucket
    return { ...bucket, name, objects: await objectStore.count(name) }
  })
  return (await Promise.all(counted)).filter(({ objects }) => objects > 0)
}

/** Those that CloudFormation would delete. A bucket is refused if the deployed templates do not say what happens to it. */
async function deletedBuckets(
  environment: Environment,
  full: readonly Bucket[],
  tools: EmptyingTools,
): Promise<readonly Bucket[]> {
  const policies = await deletionPoliciesOf(full, tools)
  const unknown = full.filter(({ path }) => (policies.get(path) ?? 'unknown') === 'unknown')
  if (unknown.length > 0) throw unknownPolicy(environment, unknown)
  return full.filter(({ path }) => policies.get(path) === 'Delete')
}

function unknownPolicy({ name }: Environment, buckets: readonly Bucket[]): Problem {
  return new Problem(
    `The deployed templates do not say whether the deletion of the stack deletes or retains ${listOf(buckets)}. Nothing was touched.`,
    {
      kind: 'refused',
      todo: `Empty these buckets by hand if their objects are not needed, then run 'npm run teardown -- ${name}' again.`,
    },
  )
}

function refusal({ name }: Environment, buckets: readonly Bucket[]): Problem {
  return new Problem(
    `CloudFormation cannot delete buckets that are not empty: ${listOf(buckets)}. Nothing was touched.`,
    {
      kind: 'refused',
      todo: `Back up the objects that you need, then run 'npm run teardown -- ${name} --empty-buckets'.`,
    },
  )
}

function listOf(buckets: readonly Bucket[]): string {
  return buckets.map(bucket => `'${bucket.name}' (${bucket.path}, ${count(bucket)})`).join(', ')
}

function count({ objects }: Bucket): string {
  return objects === 1 ? '1 object' : `${objects} objects`
}
