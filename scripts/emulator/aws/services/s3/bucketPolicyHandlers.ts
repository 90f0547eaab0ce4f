import type * as s3 from '@aws-sdk/client-s3'
import { isMap, type Json } from '#lib/model/json.ts'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { WireError } from '../../wire/wireError.ts'
import type { LiveResource, World } from '../../world.ts'
import { requireBucket } from './bucket.ts'

type BucketPolicyHandlers = Pick<
  ServiceHandlers<typeof s3>,
  'GetBucketPolicy' | 'PutBucketPolicy' | 'DeleteBucketPolicy'
>

/** The policy of a bucket, of the same kind whether a stack or a call wrote it. The emulator keeps it and decides nothing by it. */
export function bucketPolicyHandlers(world: World): BucketPolicyHandlers {
  return {
    GetBucketPolicy: input => {
      requireBucket(world, input.Bucket, input.ExpectedBucketOwner)
      const policy = bucketPolicyOf(world, input.Bucket)
      if (!policy) throw new WireError('NoSuchBucketPolicy', 'The bucket policy does not exist', 404)
      return { Policy: JSON.stringify(policy.properties.PolicyDocument) }
    },
    PutBucketPolicy: input => {
      requireBucket(world, input.Bucket, input.ExpectedBucketOwner)
      const properties = { Bucket: input.Bucket, PolicyDocument: policyIn(input.Policy) }
      const policy = bucketPolicyOf(world, input.Bucket)
      if (policy) world.alter(policy, { ...policy.properties, ...properties })
      else world.add({ type: 'AWS::S3::BucketPolicy', physicalId: input.Bucket, properties, attributes: {} })
      return {}
    },
    DeleteBucketPolicy: input => {
      requireBucket(world, input.Bucket, input.ExpectedBucketOwner)
      const policy = bucketPolicyOf(world, input.Bucket)
      if (policy) world.alter(policy, 'deleted')
      return {}
    },
  }
}

export function bucketPolicyOf(world: World, bucket: string): LiveResource | undefined {
  return world.resources('AWS::S3::BucketPolicy').find(({ properties }) => properties.Bucket === bucket)
}

function policyIn(text: string): Json {
  const parsed = parse(text)
  if (isMap(parsed)) return parsed
  throw new WireError('MalformedPolicy', "Policies must be valid JSON and the first byte must be '{'", 400)
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
