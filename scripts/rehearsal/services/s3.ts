import * as s3 from '@aws-sdk/client-s3'
import type { Answers } from '../wire/answers.ts'
import type { World } from '../world.ts'
import { bucketOf } from './bucket.ts'
import { copyAnswers } from './copy.ts'
import { multipartAnswers } from './multipart.ts'
import { listObjects, listVersions } from './objectLists.ts'
import { objectAnswers } from './objects.ts'

/** Amazon S3: buckets are CloudFormation's, objects are anybody's who is signed in. */
export function s3Answers(world: World): Answers<typeof s3> {
  const buckets = () => world.resources('AWS::S3::Bucket')
  return {
    ...objectAnswers(world),
    ...copyAnswers(world),
    ...multipartAnswers(world),
    ListBuckets: input => ({
      Buckets: buckets()
        .filter(one => one.physicalId.startsWith(input.Prefix ?? ''))
        .map(one => ({ Name: one.physicalId, CreationDate: one.createdAt, BucketRegion: world.region })),
      Owner: { ID: world.account },
    }),
    HeadBucket: input => {
      bucketOf(world, input.Bucket, input.ExpectedBucketOwner)
      return { BucketRegion: world.region }
    },
    GetBucketLocation: input => {
      bucketOf(world, input.Bucket, input.ExpectedBucketOwner)
      // The first region of S3 has no name here.
      return { LocationConstraint: Object.values(s3.BucketLocationConstraint).find(name => name === world.region) }
    },
    GetBucketVersioning: input => {
      const { versioning } = bucketOf(world, input.Bucket, input.ExpectedBucketOwner)
      return { Status: versioning }
    },
    ListObjectsV2: input => listObjects(bucketOf(world, input.Bucket, input.ExpectedBucketOwner), input),
    ListObjectVersions: input => listVersions(bucketOf(world, input.Bucket, input.ExpectedBucketOwner), input),
  }
}
