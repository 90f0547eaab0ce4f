import type * as s3 from '@aws-sdk/client-s3'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { WireError } from '../../wire/wireError.ts'
import type { StoredObject, World } from '../../world.ts'
import { type Bucket, requireBucket } from './bucket.ts'
import { verifyChecksums } from './checksums.ts'

type ObjectHandlers = Pick<
  ServiceHandlers<typeof s3>,
  'PutObject' | 'GetObject' | 'HeadObject' | 'DeleteObject' | 'DeleteObjects'
>

/** One object at a time, as S3 keeps it. */
export function objectHandlers(world: World): ObjectHandlers {
  return {
    PutObject: input => {
      const bucket = requireBucket(world, input.Bucket, input.ExpectedBucketOwner)
      checkPreconditions(bucket, input.Key, input)
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
      // The checksum is one of the whole object.
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
      const wanted = input.Delete.Objects ?? []
      if (wanted.length === 0 || wanted.length > 1000) {
        throw new WireError(
          'MalformedXML',
          'The XML you provided was not well-formed or did not validate against our published schema',
          400,
        )
      }
      const deleted = wanted.map(({ Key: key = '', VersionId: requestedVersion }) => {
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

type ObjectRequest = {
  readonly Key: string
  readonly VersionId?: string | undefined
  readonly ChecksumMode?: string | undefined
  readonly IfMatch?: string | undefined
  readonly IfNoneMatch?: string | undefined
}

function objectHead(bucket: Bucket, input: ObjectRequest) {
  const { body, headers, ...stored } = findObject(bucket, input)
  const etag = headers.etag ?? ''
  if (input.IfMatch !== undefined && !matchesEtag(input.IfMatch, etag)) throw preconditionFailed()
  if (input.IfNoneMatch !== undefined && matchesEtag(input.IfNoneMatch, etag)) {
    throw new WireError('NotModified', 'Not Modified', 304)
  }
  const entries = Object.entries(headers)
  const sums = entries.filter(([name]) => name.startsWith('Checksum'))
  return {
    body,
    AcceptRanges: 'bytes',
    ContentLength: body.length,
    ContentType: headers.type ?? 'binary/octet-stream',
    ETag: etag,
    LastModified: stored.at,
    ServerSideEncryption: 'AES256' as const,
    Metadata: Object.fromEntries(
      entries.flatMap(([name, text]) => (name.startsWith('meta ') ? [[name.slice('meta '.length), text]] : [])),
    ),
    ...versionFieldsOf(bucket, stored),
    ...(input.ChecksumMode === 'ENABLED' ? Object.fromEntries(sums) : {}),
  }
}

function findObject(
  bucket: Bucket,
  { Key: key, VersionId: versionId }: ObjectRequest,
): StoredObject & { readonly body: Buffer } {
  if (versionId === undefined) {
    const current = bucket.current(key)
    if (!current) throw new WireError('NoSuchKey', 'The specified key does not exist.', 404)
    return current
  }
  const version = bucket.versions(key).find(one => one.versionId === versionId)
  if (!version) throw new WireError('NoSuchVersion', 'The specified version does not exist.', 404)
  if (version.body === undefined) {
    throw new WireError('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405)
  }
  return { ...version, body: version.body }
}

/** If-None-Match: * never overwrites; If-Match overwrites only what one has read. */
export function checkPreconditions(
  bucket: Bucket,
  key: string,
  { IfMatch, IfNoneMatch }: Omit<ObjectRequest, 'Key'>,
): void {
  const etag = bucket.current(key)?.headers.etag
  if (IfNoneMatch === '*' && etag !== undefined) throw preconditionFailed()
  if (IfMatch === undefined) return
  if (etag === undefined) throw new WireError('NoSuchKey', 'The specified key does not exist.', 404)
  if (!matchesEtag(IfMatch, etag)) throw preconditionFailed()
}

const preconditionFailed = (): WireError =>
  new WireError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412)

const matchesEtag = (given: string, etag: string): boolean =>
  given === '*' || given.replaceAll('"', '') === etag.replaceAll('"', '')

export function versionFieldsOf(
  bucket: Bucket,
  { versionId }: Pick<StoredObject, 'versionId'>,
): { VersionId?: string } {
  return bucket.versioning === undefined ? {} : { VersionId: versionId }
}

function rangeOf(range: string | undefined, size: number): { start: number; end: number } | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (from === '' && to === '') return undefined
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (start > end) throw new WireError('InvalidRange', 'The requested range is not satisfiable', 416)
  return { start, end }
}
