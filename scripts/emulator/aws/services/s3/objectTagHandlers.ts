import type * as s3 from '@aws-sdk/client-s3'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import type { World } from '../../world.ts'
import { requireBucket } from './bucket.ts'
import { findObject, versionFieldsOf } from './objectRequest.ts'
import { tagsOf, tagsToStore } from './objectTags.ts'

type ObjectTagHandlers = Pick<
  ServiceHandlers<typeof s3>,
  'GetObjectTagging' | 'PutObjectTagging' | 'DeleteObjectTagging'
>
type ObjectInput = {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

/** The tags of one version of an object. A call changes them without a new version. */
export function objectTagHandlers(world: World): ObjectTagHandlers {
  function retag(input: ObjectInput, tags: readonly s3.Tag[]): { VersionId?: string } {
    const bucket = requireBucket(world, input.Bucket, input.ExpectedBucketOwner)
    const found = findObject(bucket, input)
    const { Tagging: _, ...headers } = found.headers
    const tagging = tagsToStore(tags)
    bucket.replaceHeaders(input.Key, found.versionId, { ...headers, ...(tagging && { Tagging: tagging }) })
    return versionFieldsOf(bucket, found)
  }

  return {
    GetObjectTagging: input => {
      const bucket = requireBucket(world, input.Bucket, input.ExpectedBucketOwner)
      const found = findObject(bucket, input)
      return { TagSet: tagsOf(found.headers), ...versionFieldsOf(bucket, found) }
    },
    PutObjectTagging: input => retag(input, input.Tagging.TagSet ?? []),
    DeleteObjectTagging: input => retag(input, []),
  }
}
