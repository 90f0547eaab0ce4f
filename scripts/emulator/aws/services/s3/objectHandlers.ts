import type * as s3 from '@aws-sdk/client-s3'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { WireError } from '../../wire/wireError.ts'
import type { World } from '../../world.ts'
import { requireBucket } from './bucket.ts'
import { verifyChecksums } from './checksums.ts'
import { checkPreconditions, objectHead, rangeOf, versionFieldsOf } from './objectRequest.ts'

type ObjectHandlers = Pick<
  ServiceHandlers<typeof s3>,
  'PutObject' | 'GetObject' | 'GetObjectTagging' | 'HeadObject' | 'DeleteObject' | 'DeleteObjects'
>

/** Operations on one object, and DeleteObjects. */
export function objectHandlers(world: World): ObjectHandlers {
  return {
    PutObject: input => {
      const bucket = requireBucket(world, input.Bucket, input.ExpectedBucketOwner)
      checkPreconditions(bucket, input.Key, input)
      if (input.Tagging) throw new WireError('NotImplemented', 'The emulator keeps no tags of objects.', 501)
      const body = Buffer.from(input.Body ?? '')
      const sums = verifyChecksums(body, input)
      const stored = bucket.put(input.Key, body, {
        ...Object.fromEntries(Object.entries(input.Metadata ?? {}).map(([name, text]) => [`meta ${name}`, text])),
        ...(input.ContentType === undefined ? {} : { type: input.ContentType }),
        ...sums,
      })
      return { ETag: stored.headers.etag, ServerSideEncryption: 'AES256', ...versionFieldsOf(bucket, stored), ...sums }
    },
    GetObject: input => {
      const bucket = requireBucket(world, input.Bucket, input.ExpectedBucketOwner)
      // The stored checksum is that of the whole object.
      const { body, ...head } = objectHead(bucket, input.Range ? { ...input, ChecksumMode: undefined } : input)
      const range = rangeOf(input.Range, body.length)
      if (!range) return { ...head, Body: body }
      const part = body.subarray(range.start, range.end + 1)
      return {
        ...head,
        Body: part,
        ContentLength: part.length,
        ContentRange: `bytes ${range.start}-${range.end}/${body.length}`,
      }
    },
    GetObjectTagging: input => {
      const { VersionId } = objectHead(requireBucket(world, input.Bucket, input.ExpectedBucketOwner), input)
      // No call here gives an object tags.
      return { TagSet: [], ...(VersionId !== undefined && { VersionId }) }
    },
    HeadObject: input => {
      const { body: _, ...head } = objectHead(requireBucket(world, input.Bucket, input.ExpectedBucketOwner), input)
      return head
    },
    DeleteObject: input => {
      const bucket = requireBucket(world, input.Bucket, input.ExpectedBucketOwner)
      const { versionId, deleteMarker } = bucket.remove(input.Key, input.VersionId)
      return { VersionId: versionId, ...(deleteMarker ? { DeleteMarker: true } : {}) }
    },
    DeleteObjects: input => {
      const bucket = requireBucket(world, input.Bucket, input.ExpectedBucketOwner)
      const requestedObjects = input.Delete.Objects ?? []
      if (requestedObjects.length === 0 || requestedObjects.length > 1000) {
        throw new WireError(
          'MalformedXML',
          'The XML you provided was not well-formed or did not validate against our published schema',
          400,
        )
      }
      const deleted = requestedObjects.map(({ Key: key = '', VersionId: requestedVersion }) => {
        const { versionId, deleteMarker } = bucket.remove(key, requestedVersion)
        if (requestedVersion === undefined && !deleteMarker) return { Key: key }
        return {
          Key: key,
          VersionId: requestedVersion,
          ...(deleteMarker ? { DeleteMarker: true, DeleteMarkerVersionId: versionId } : {}),
        }
      })
      return input.Delete.Quiet ? {} : { Deleted: deleted }
    },
  }
}
