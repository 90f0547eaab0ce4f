import * as s3 from '@aws-sdk/client-s3'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { WireError } from '../../wire/wireError.ts'
import type { World } from '../../world.ts'
import { requireBucket } from './bucket.ts'
import { bucketPolicyHandlers, bucketPolicyOf } from './bucketPolicyHandlers.ts'
import { bucketSettingHandlers } from './bucketSettingHandlers.ts'
import { copyHandlers } from './copyHandlers.ts'
import { createBucket } from './createBucket.ts'
import { multipartHandlers } from './multipartHandlers.ts'
import { objectHandlers } from './objectHandlers.ts'
import { listObjects, listObjectsByMarker, listVersions } from './objectLists.ts'

/** Amazon S3: stacks and calls create the buckets, any signed request reads and writes objects. */
export function s3Handlers(world: World): ServiceHandlers<typeof s3> {
  const buckets = () => world.resources('AWS::S3::Bucket')
  return {
    ...objectHandlers(world),
    ...copyHandlers(world),
    ...multipartHandlers(world),
    ...bucketSettingHandlers(world),
    ...bucketPolicyHandlers(world),
    CreateBucket: input => createBucket(world, input),
    ListBuckets: input => ({
      Buckets: buckets()
        .filter(bucket => bucket.physicalId.startsWith(input.Prefix ?? ''))
        .map(bucket => ({ Name: bucket.physicalId, CreationDate: bucket.createdAt, BucketRegion: world.region })),
      Owner: { ID: world.account },
    }),
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
    ListObjects: input => listObjectsByMarker(requireBucket(world, input.Bucket, input.ExpectedBucketOwner), input),
    ListObjectsV2: input => listObjects(requireBucket(world, input.Bucket, input.ExpectedBucketOwner), input),
    ListObjectVersions: input => listVersions(requireBucket(world, input.Bucket, input.ExpectedBucketOwner), input),
  }
}
