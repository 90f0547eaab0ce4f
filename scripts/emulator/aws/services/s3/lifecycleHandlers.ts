import type * as s3 from '@aws-sdk/client-s3'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { WireError } from '../../wire/wireError.ts'
import type { LiveResource, World } from '../../world.ts'
import { mapsOf, propertyAt } from '../propertyValues.ts'
import { requireBucket } from './bucket.ts'
import { lifecycleProperty, lifecycleRule } from './lifecycleRules.ts'

type LifecycleHandlers = Pick<
  ServiceHandlers<typeof s3>,
  'GetBucketLifecycleConfiguration' | 'PutBucketLifecycleConfiguration' | 'DeleteBucketLifecycle'
>

/** S3's default for every bucket. */
const SMALLEST_TRANSITION = { TransitionDefaultMinimumObjectSize: 'all_storage_classes_128K' } as const

/** The lifecycle rules of a bucket, which are the property of a template. They are kept, and no object expires by them. */
export function lifecycleHandlers(world: World): LifecycleHandlers {
  function bucketIn(input: { Bucket: string; ExpectedBucketOwner?: string | undefined }): LiveResource {
    const { name } = requireBucket(world, input.Bucket, input.ExpectedBucketOwner)
    const bucket = world.resource('AWS::S3::Bucket', name)
    if (!bucket) throw new WireError('NoSuchBucket', 'The specified bucket does not exist', 404)
    return bucket
  }

  return {
    GetBucketLifecycleConfiguration: input => {
      const rules = mapsOf(propertyAt(bucketIn(input).properties.LifecycleConfiguration, 'Rules'))
      if (rules.length === 0)
        throw new WireError('NoSuchLifecycleConfiguration', 'The lifecycle configuration does not exist', 404)
      return { Rules: rules.map(lifecycleRule), ...SMALLEST_TRANSITION }
    },
    PutBucketLifecycleConfiguration: input => {
      const bucket = bucketIn(input)
      const rules = (input.LifecycleConfiguration?.Rules ?? []).map(lifecycleProperty)
      world.alter(bucket, { ...bucket.properties, LifecycleConfiguration: { Rules: rules } })
      return SMALLEST_TRANSITION
    },
    DeleteBucketLifecycle: input => {
      const bucket = bucketIn(input)
      const { LifecycleConfiguration: _, ...properties } = bucket.properties
      world.alter(bucket, properties)
      return {}
    },
  }
}
