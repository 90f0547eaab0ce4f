import type * as s3 from '@aws-sdk/client-s3'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { WireError } from '../../wire/wireError.ts'
import type { StoredObject, World } from '../../world.ts'
import { requireBucket } from './bucket.ts'
import { versionFieldsOf } from './objectRequest.ts'

/** Copies an object with its metadata. */
export function copyHandlers(world: World): Pick<ServiceHandlers<typeof s3>, 'CopyObject'> {
  return {
    CopyObject: ({ CopySource: source, ...input }) => {
      const original = copySourceOf(world, source, input.ExpectedSourceBucketOwner)
      const bucket = requireBucket(world, input.Bucket, input.ExpectedBucketOwner)
      const stored = bucket.put(input.Key, original.body, original.headers)
      return {
        CopyObjectResult: { ETag: stored.headers.etag, LastModified: stored.at },
        ServerSideEncryption: 'AES256',
        ...versionFieldsOf(bucket, stored),
      }
    },
  }
}

/** The object that `bucket/key` or `bucket/key?versionId=…` names. @throws WireError if there is none */
export function copySourceOf(
  world: World,
  source: string,
  owner: string | undefined,
): StoredObject & { readonly body: Buffer } {
  const [path = '', versionId] = source.replace(/^\//, '').split('?versionId=')
  const slash = path.indexOf('/')
  const from = requireBucket(world, path.slice(0, slash), owner)
  const key = decodeURIComponent(path.slice(slash + 1))
  const original = versionId ? from.versions(key).find(version => version.versionId === versionId) : from.current(key)
  if (!original?.body) throw new WireError('NoSuchKey', 'The specified key does not exist.', 404)
  return { ...original, body: original.body }
}
