import { WireError } from '../../wire/wireError.ts'
import type { StoredObject } from '../../world.ts'
import type { Bucket } from './bucket.ts'

type ObjectRequest = {
  readonly Key: string
  readonly VersionId?: string | undefined
  readonly ChecksumMode?: string | undefined
  readonly IfMatch?: string | undefined
  readonly IfNoneMatch?: string | undefined
}

export function objectHead(bucket: Bucket, input: ObjectRequest) {
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
