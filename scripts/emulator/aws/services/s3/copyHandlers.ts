import type * as s3 from '@aws-sdk/client-s3'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { WireError } from '../../wire/wireError.ts'
import type { StoredObject, World } from '../../world.ts'
import { requireBucket } from './bucket.ts'
import { algorithmsIn, checksum, checksumAlgorithm, checksumMember, DEFAULT_ALGORITHM } from './checksums.ts'
import { invalid } from './multipartUploads.ts'
import { checkPreconditions, checkReadPreconditions, preconditionFailed, versionFieldsOf } from './objectRequest.ts'
import { tagsOfHeader } from './objectTags.ts'
import { checksumsOf, encryptionOf, headersToStore } from './storedHeaders.ts'

/** Copies an object, with its metadata or with that of the request. Its encryption and storage class are the request's. */
export function copyHandlers(world: World): Pick<ServiceHandlers<typeof s3>, 'CopyObject'> {
  return {
    CopyObject: ({ CopySource: source, ...input }) => {
      const original = copySourceOf(world, source, input)
      const bucket = requireBucket(world, input.Bucket, input.ExpectedBucketOwner)
      checkPreconditions(bucket, input.Key, input)
      const isReplaced = input.MetadataDirective === 'REPLACE'
      const { Tagging: _, ...wanted } = headersToStore(input)
      const isSame = original.bucket === input.Bucket && original.key === input.Key && original.isCurrent
      if (isSame && !isReplaced && !input.ServerSideEncryption && !input.StorageClass)
        throw invalid(
          "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
        )
      const [kept = DEFAULT_ALGORITHM] = algorithmsIn(original.headers)
      const algorithm = input.ChecksumAlgorithm === undefined ? kept : checksumAlgorithm(input.ChecksumAlgorithm)
      const stored = bucket.put(input.Key, original.body, {
        ...(isReplaced ? wanted : { ...metadataOf(original.headers), ...settingsOf(wanted) }),
        ...(input.TaggingDirective === 'REPLACE' ? tagsOfHeader(input.Tagging) : keptTags(original.headers)),
        ...checksumMember(algorithm, checksum(algorithm, original.body)),
      })
      return {
        CopyObjectResult: { ETag: stored.headers.etag, LastModified: stored.at, ...checksumsOf(stored.headers) },
        ...encryptionOf(stored.headers),
        ...(original.versionId !== 'null' && { CopySourceVersionId: original.versionId }),
        ...versionFieldsOf(bucket, stored),
      }
    },
  }
}

type CopySource = StoredObject & {
  readonly body: Buffer
  readonly bucket: string
  readonly key: string
  readonly isCurrent: boolean
}

type SourceConditions = {
  readonly ExpectedSourceBucketOwner?: string | undefined
  readonly CopySourceIfMatch?: string | undefined
  readonly CopySourceIfNoneMatch?: string | undefined
  readonly CopySourceIfModifiedSince?: Date | undefined
  readonly CopySourceIfUnmodifiedSince?: Date | undefined
}

/** The object that `bucket/key` or `bucket/key?versionId=…` names. @throws WireError if there is none, or another one */
export function copySourceOf(world: World, source: string, conditions: SourceConditions): CopySource {
  const [encodedPath = '', versionId] = source.replace(/^\//, '').split('?versionId=')
  const path = decodeSource(encodedPath)
  const slash = path.indexOf('/')
  const from = requireBucket(world, path.slice(0, slash), conditions.ExpectedSourceBucketOwner)
  const key = path.slice(slash + 1)
  const original = versionId ? from.versions(key).find(version => version.versionId === versionId) : from.current(key)
  if (!original?.body) throw new WireError('NoSuchKey', 'The specified key does not exist.', 404)
  const isUnchanged = checkReadPreconditions(
    {
      IfMatch: conditions.CopySourceIfMatch,
      IfNoneMatch: conditions.CopySourceIfNoneMatch,
      IfModifiedSince: conditions.CopySourceIfModifiedSince,
      IfUnmodifiedSince: conditions.CopySourceIfUnmodifiedSince,
    },
    original,
  )
  if (isUnchanged) throw preconditionFailed()
  return { ...original, body: original.body, bucket: from.name, key, isCurrent: versionId === undefined }
}

function decodeSource(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    throw new WireError('InvalidArgument', 'Invalid copy source encoding', 400)
  }
}

/** Headers that belong to one upload of an object, not to its metadata. */
const SETTINGS = ['ServerSideEncryption', 'SSEKMSKeyId', 'BucketKeyEnabled', 'StorageClass']
const isSetting = (name: string): boolean => SETTINGS.includes(name)
const isOfUpload = (name: string): boolean => isSetting(name) || ['etag', 'PartSizes', 'Tagging'].includes(name)

function metadataOf(headers: StoredObject['headers']): Record<string, string> {
  const entries = Object.entries(headers).filter(([name]) => !isOfUpload(name) && !name.startsWith('Checksum'))
  return Object.fromEntries(entries)
}

function keptTags({ Tagging: tags }: StoredObject['headers']): Record<string, string> {
  return tags === undefined ? {} : { Tagging: tags }
}

function settingsOf(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => isSetting(name)))
}
