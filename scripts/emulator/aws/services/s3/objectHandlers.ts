import type * as s3 from '@aws-sdk/client-s3'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { WireError } from '../../wire/wireError.ts'
import type { World } from '../../world.ts'
import { requireBucket } from './bucket.ts'
import { algorithmsIn, checksum, checksumMember, DEFAULT_ALGORITHM, verifyChecksums } from './checksums.ts'
import { checkPreconditions, readObject, versionFieldsOf } from './objectRequest.ts'
import { checksumsOf, encryptionOf, headersToStore } from './storedHeaders.ts'

type ObjectHandlers = Pick<
  ServiceHandlers<typeof s3>,
  'PutObject' | 'GetObject' | 'HeadObject' | 'DeleteObject' | 'DeleteObjects'
>

/** Operations on one object, and DeleteObjects. */
export function objectHandlers(world: World): ObjectHandlers {
  return {
    PutObject: input => {
      const bucket = requireBucket(world, input.Bucket, input.ExpectedBucketOwner)
      checkPreconditions(bucket, input.Key, input)
      const body = Buffer.from(input.Body ?? '')
      const given = verifyChecksums(body, input)
      const sums =
        algorithmsIn(given).length > 0 ? given : checksumMember(DEFAULT_ALGORITHM, checksum(DEFAULT_ALGORITHM, body))
      const stored = bucket.put(input.Key, body, { ...headersToStore(input), ...sums })
      return {
        ETag: stored.headers.etag,
        ...encryptionOf(stored.headers),
        ...versionFieldsOf(bucket, stored),
        ...checksumsOf(stored.headers),
      }
    },
    GetObject: input => readObject(requireBucket(world, input.Bucket, input.ExpectedBucketOwner), input),
    HeadObject: input => {
      const { Body: _, ...head } = readObject(requireBucket(world, input.Bucket, input.ExpectedBucketOwner), input)
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
