import * as s3 from '@aws-sdk/client-s3'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { WireError } from '../../wire/wireError.ts'
import type { World } from '../../world.ts'
import { paginate } from '../paginate.ts'
import { requireBucket } from './bucket.ts'
import { bucketPolicyHandlers, bucketPolicyOf } from './bucketPolicyHandlers.ts'
import { bucketSettingHandlers } from './bucketSettingHandlers.ts'
import { copyHandlers } from './copyHandlers.ts'
import { createBucket } from './createBucket.ts'
import { lifecycleHandlers } from './lifecycleHandlers.ts'
import { multipartHandlers } from './multipartHandlers.ts'
import { objectHandlers } from './objectHandlers.ts'
import { listObjects, listObjectsByMarker } from './objectLists.ts'
import { objectTagHandlers } from './objectTagHandlers.ts'
import { listVersions } from './versionLists.ts'

/** Amazon S3: stacks and calls create the buckets, any signed request reads and writes objects. */
export function s3Handlers(world: World): ServiceHandlers<typeof s3> {
  const buckets = () => world.resources('AWS::S3::Bucket')
  return {
    ...objectHandlers(world),
    ...objectTagHandlers(world),
    ...copyHandlers(world),
    ...multipartHandlers(world),
    ...bucketSettingHandlers(world),
    ...bucketPolicyHandlers(world),
    ...lifecycleHandlers(world),
    CreateBucket: input => createBucket(world, input),
    ListBuckets: input => {
      const found = buckets()
        .filter(({ physicalId }) => physicalId.startsWith(input.Prefix ?? ''))
        .filter(() => input.BucketRegion === undefined || input.BucketRegion === world.region)
        .map(({ physicalId, createdAt }) => ({ Name: physicalId, CreationDate: createdAt, BucketRegion: world.region }))
        .sort((a, b) => (a.Name < b.Name ? -1 : 1))
      const { items, next } = paginate(
        found,
        { token: input.ContinuationToken, size: input.MaxBuckets ?? 10_000 },
        new WireError('InvalidArgument', 'The continuation token provided is incorrect', 400),
      )
      return {
        Buckets: items,
        Owner: { ID: world.account },
        ...(next !== undefined && { ContinuationToken: next }),
        ...(input.Prefix !== undefined && { Prefix: input.Prefix }),
      }
    },
    HeadBucket: input => {
      requireBucket(world, input.Bucket, input.ExpectedBucketOwner)
      return { BucketRegion: world.region }
    },
    DeleteBucket: input => {
      const { name, keys } = requireBucket(world, input.Bucket, input.ExpectedBucketOwner)
      if (keys().length > 0) throw new WireError('BucketNotEmpty', 'The bucket you tried to delete is not empty', 409)
      const bucket = world.resource('AWS::S3::Bucket', name)
      const policy = bucketPolicyOf(world, name)
      if (policy) world.alter(policy, 'deleted')
      if (bucket) world.alter(bucket, 'deleted')
      return {}
    },
    GetBucketLocation: input => {
      requireBucket(world, input.Bucket, input.ExpectedBucketOwner)
      // us-east-1 has no location constraint.
      return { LocationConstraint: Object.values(s3.BucketLocationConstraint).find(name => name === world.region) }
    },
    ListObjects: input =>
      listObjectsByMarker(requireBucket(world, input.Bucket, input.ExpectedBucketOwner), {
        ...input,
        owner: world.account,
      }),
    ListObjectsV2: input =>
      listObjects(requireBucket(world, input.Bucket, input.ExpectedBucketOwner), {
        ...input,
        owner: input.FetchOwner ? world.account : undefined,
      }),
    ListObjectVersions: input => listVersions(requireBucket(world, input.Bucket, input.ExpectedBucketOwner), input),
  }
}
