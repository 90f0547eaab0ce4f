import type { ListObjectVersionsOutput } from '@aws-sdk/client-s3'
import type { StoredObject } from '../../world.ts'
import type { Bucket } from './bucket.ts'
import { checksumFieldsOf, isAfter, keyEncoder, LARGEST_PAGE } from './objectLists.ts'

type VersionsInput = {
  readonly Prefix?: string | undefined
  readonly MaxKeys?: number | undefined
  readonly KeyMarker?: string | undefined
  readonly VersionIdMarker?: string | undefined
  readonly EncodingType?: 'url' | undefined
}

/** One page of every version and delete marker, by key, newest first. */
export function listVersions(bucket: Bucket, input: VersionsInput): ListObjectVersionsOutput {
  const size = Math.min(input.MaxKeys ?? LARGEST_PAGE, LARGEST_PAGE)
  const prefix = input.Prefix ?? ''
  const all = bucket
    .keys()
    .filter(key => key.startsWith(prefix))
    .flatMap(key => bucket.versions(key).map((version, index) => ({ key, version, isLatest: index === 0 })))
  const remaining = all.slice(startIndexOf(all, input))
  const page = remaining.slice(0, size)
  const last = remaining.length > size ? page.at(-1) : undefined
  const encode = keyEncoder(input.EncodingType)
  const common = ({ key, version, isLatest }: (typeof page)[number]) => ({
    Key: encode(key),
    VersionId: version.versionId,
    IsLatest: isLatest,
    LastModified: version.at,
  })
  return {
    Name: bucket.name,
    Prefix: encode(prefix),
    MaxKeys: size,
    IsTruncated: last !== undefined,
    Versions: page.flatMap(item =>
      item.version.body === undefined
        ? []
        : {
            ...common(item),
            ETag: item.version.headers.etag,
            Size: item.version.body.length,
            StorageClass: 'STANDARD',
            ...checksumFieldsOf(item.version),
          },
    ),
    DeleteMarkers: page.filter(item => item.version.body === undefined).map(common),
    ...(input.EncodingType === undefined ? {} : { EncodingType: input.EncodingType }),
    ...(last === undefined ? {} : { NextKeyMarker: encode(last.key), NextVersionIdMarker: last.version.versionId }),
  }
}

type ListedVersion = { readonly key: string; readonly version: StoredObject }

/**
 * After the marked version, or if it was deleted, after the newer versions of its key: no version is listed twice or
 * skipped.
 */
function startIndexOf(
  all: readonly ListedVersion[],
  { KeyMarker: key, VersionIdMarker: version }: VersionsInput,
): number {
  if (key === undefined) return 0
  const marked = all.findIndex(candidate => candidate.key === key && candidate.version.versionId === version)
  if (marked >= 0) return marked + 1
  const next = all.findIndex(
    candidate => (version !== undefined && candidate.key === key) || isAfter(candidate.key, key),
  )
  return next < 0 ? all.length : next
}
