import { WireError } from '../../wire/wireError.ts'
import type { StoredObject } from '../../world.ts'
import type { Bucket } from './bucket.ts'
import { tagsOf } from './objectTags.ts'
import { checksumsOf, readHeaders } from './storedHeaders.ts'

type Preconditions = {
  readonly IfMatch?: string | undefined
  readonly IfNoneMatch?: string | undefined
  readonly IfModifiedSince?: Date | undefined
  readonly IfUnmodifiedSince?: Date | undefined
}

type ObjectRequest = Preconditions & {
  readonly Key: string
  readonly VersionId?: string | undefined
  readonly ChecksumMode?: string | undefined
  readonly Range?: string | undefined
  readonly PartNumber?: number | undefined
  readonly ResponseCacheControl?: string | undefined
  readonly ResponseContentDisposition?: string | undefined
  readonly ResponseContentEncoding?: string | undefined
  readonly ResponseContentLanguage?: string | undefined
  readonly ResponseContentType?: string | undefined
  readonly ResponseExpires?: Date | undefined
}

/** The response to a read of an object, of a range or of a part of it. */
export function readObject(bucket: Bucket, input: ObjectRequest) {
  const { body, headers, ...stored } = findObject(bucket, input)
  if (checkReadPreconditions(input, { ...stored, headers })) throw new WireError('NotModified', 'Not Modified', 304)
  const tagCount = tagsOf(headers).length
  const { range, partsCount } = requestedRange(input, body.length, headers.PartSizes)
  const part = range ? body.subarray(range.start, range.end + 1) : body
  // The kept checksum is that of the whole object.
  const showsChecksums = input.ChecksumMode === 'ENABLED' && input.Range === undefined && input.PartNumber === undefined
  return {
    Body: part,
    AcceptRanges: 'bytes',
    ContentLength: part.length,
    ETag: headers.etag ?? '',
    LastModified: stored.at,
    ...readHeaders(headers),
    ...versionFieldsOf(bucket, stored),
    ...(range && { ContentRange: `bytes ${range.start}-${range.end}/${body.length}` }),
    ...(partsCount && { PartsCount: partsCount }),
    ...(tagCount > 0 && { TagCount: tagCount }),
    ...(showsChecksums && checksumsOf(headers)),
    ...(input.ResponseCacheControl && { CacheControl: input.ResponseCacheControl }),
    ...(input.ResponseContentDisposition && { ContentDisposition: input.ResponseContentDisposition }),
    ...(input.ResponseContentEncoding && { ContentEncoding: input.ResponseContentEncoding }),
    ...(input.ResponseContentLanguage && { ContentLanguage: input.ResponseContentLanguage }),
    ...(input.ResponseContentType && { ContentType: input.ResponseContentType }),
    ...(input.ResponseExpires && { Expires: input.ResponseExpires }),
  }
}

type RequestedRange = { readonly range?: { start: number; end: number } | undefined; readonly partsCount?: number }

function requestedRange(
  { Range: text, PartNumber: part }: Pick<ObjectRequest, 'Range' | 'PartNumber'>,
  size: number,
  partSizes: string | undefined,
): RequestedRange {
  if (part === undefined) return { range: rangeOf(text, size) }
  const sizes = partSizes?.split(',').map(Number) ?? [size]
  const length = sizes[part - 1]
  if (length === undefined) throw new WireError('InvalidPartNumber', 'The requested partnumber is not satisfiable', 416)
  const start = sizes.slice(0, part - 1).reduce((sum, item) => sum + item, 0)
  if (size === 0) return {}
  return { range: { start, end: start + length - 1 }, ...(partSizes !== undefined && { partsCount: sizes.length }) }
}

/** True if the client has this version already. @throws WireError for another version than the one that it demands */
export function checkReadPreconditions(
  input: Preconditions,
  { headers: { etag = '' }, at: modified }: Pick<StoredObject, 'headers' | 'at'>,
): boolean {
  const isLater = (date: Date) => Math.floor(modified.getTime() / 1000) > Math.floor(date.getTime() / 1000)
  const { IfMatch, IfNoneMatch, IfModifiedSince, IfUnmodifiedSince } = input
  // A condition on the content comes before one on the time.
  const isOther = IfMatch === undefined ? IfUnmodifiedSince && isLater(IfUnmodifiedSince) : !matchesEtag(IfMatch, etag)
  if (isOther) throw preconditionFailed()
  if (IfNoneMatch !== undefined) return matchesEtag(IfNoneMatch, etag)
  return IfModifiedSince !== undefined && !isLater(IfModifiedSince)
}

export function findObject(
  bucket: Bucket,
  { Key: key, VersionId: versionId }: Pick<ObjectRequest, 'Key' | 'VersionId'>,
): StoredObject & { readonly body: Buffer } {
  if (versionId === undefined) {
    const current = bucket.current(key)
    if (!current) throw new WireError('NoSuchKey', 'The specified key does not exist.', 404)
    return current
  }
  const version = bucket.versions(key).find(candidate => candidate.versionId === versionId)
  if (!version) throw new WireError('NoSuchVersion', 'The specified version does not exist.', 404)
  if (version.body === undefined) {
    throw new WireError('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405)
  }
  return { ...version, body: version.body }
}

/** `If-None-Match: *` never overwrites; `If-Match` overwrites only the version that the client read. */
export function checkPreconditions(
  bucket: Bucket,
  key: string,
  { IfMatch, IfNoneMatch }: Pick<Preconditions, 'IfMatch' | 'IfNoneMatch'>,
): void {
  const etag = bucket.current(key)?.headers.etag
  if (IfNoneMatch === '*' && etag !== undefined) throw preconditionFailed()
  if (IfMatch === undefined) return
  if (etag === undefined) throw new WireError('NoSuchKey', 'The specified key does not exist.', 404)
  if (!matchesEtag(IfMatch, etag)) throw preconditionFailed()
}

export const preconditionFailed = (): WireError =>
  new WireError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412)

const matchesEtag = (pattern: string, etag: string): boolean =>
  pattern === '*' || pattern.replaceAll('"', '') === etag.replaceAll('"', '')

export function versionFieldsOf(
  bucket: Bucket,
  { versionId }: Pick<StoredObject, 'versionId'>,
): { VersionId?: string } {
  return bucket.versioning === undefined ? {} : { VersionId: versionId }
}

export function rangeOf(range: string | undefined, size: number): { start: number; end: number } | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (from === '' && to === '') return undefined
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (start > end) throw new WireError('InvalidRange', 'The requested range is not satisfiable', 416)
  return { start, end }
}
