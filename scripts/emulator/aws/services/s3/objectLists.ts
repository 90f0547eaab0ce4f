import type { _Object, ListObjectsOutput, ListObjectsV2Output } from '@aws-sdk/client-s3'
import type { StoredObject } from '../../world.ts'
import type { Bucket } from './bucket.ts'
import { algorithmsIn } from './checksums.ts'
import { checksumsOf, isStorageClass } from './storedHeaders.ts'

export const LARGEST_PAGE = 1000

type ListInput = {
  readonly Prefix?: string | undefined
  readonly Delimiter?: string | undefined
  readonly MaxKeys?: number | undefined
  readonly StartAfter?: string | undefined
  readonly ContinuationToken?: string | undefined
  readonly EncodingType?: 'url' | undefined
  /** The account to show as the owner of each object. */
  readonly owner?: string | undefined
}

/** One page of the current objects; objects below a delimiter are listed as their common prefix. */
export function listObjects(bucket: Bucket, input: ListInput): ListObjectsV2Output {
  const prefix = input.Prefix ?? ''
  const size = Math.min(input.MaxKeys ?? LARGEST_PAGE, LARGEST_PAGE)
  const token = input.ContinuationToken
  const after = token === undefined ? (input.StartAfter ?? '') : Buffer.from(token, 'base64url').toString()
  const names = [...new Set(bucket.keys().filter(isListed).map(groupOf))].filter(name => isAfter(name, after))
  const page = names.slice(0, size)
  const last = names.length > size ? page.at(-1) : undefined
  const encode = keyEncoder(input.EncodingType)
  return {
    Name: bucket.name,
    Prefix: encode(prefix),
    MaxKeys: size,
    KeyCount: page.length,
    IsTruncated: last !== undefined,
    Contents: page.filter(name => !isGroup(name)).map(contentOf),
    CommonPrefixes: page.filter(isGroup).map(name => ({ Prefix: encode(name) })),
    ...(input.Delimiter === undefined ? {} : { Delimiter: encode(input.Delimiter) }),
    ...(input.EncodingType === undefined ? {} : { EncodingType: input.EncodingType }),
    ...(token === undefined ? {} : { ContinuationToken: token }),
    ...(input.StartAfter === undefined ? {} : { StartAfter: encode(input.StartAfter) }),
    ...(last === undefined ? {} : { NextContinuationToken: Buffer.from(last).toString('base64url') }),
  }

  function isListed(key: string): boolean {
    return key.startsWith(prefix) && bucket.current(key) !== undefined
  }
  function groupOf(key: string): string {
    const end = input.Delimiter ? key.indexOf(input.Delimiter, prefix.length) : -1
    return end < 0 ? key : key.slice(0, end + (input.Delimiter?.length ?? 0))
  }
  function isGroup(name: string): boolean {
    return Boolean(input.Delimiter) && name.slice(prefix.length).endsWith(input.Delimiter ?? '')
  }
  function contentOf(key: string) {
    const current = bucket.current(key)
    return {
      Key: encode(key),
      ETag: current?.headers.etag,
      Size: current?.body.length,
      LastModified: current?.at,
      ...(current && { StorageClass: storageClassOf(current), ...checksumFieldsOf(current) }),
      ...(input.owner === undefined ? {} : { Owner: { ID: input.owner } }),
    }
  }
}

function storageClassOf({ headers }: StoredObject) {
  return isStorageClass(headers.StorageClass) ? headers.StorageClass : ('STANDARD' as const)
}

/** Objects that a service wrote itself have no checksum here. */
export function checksumFieldsOf({ headers }: StoredObject): Pick<_Object, 'ChecksumAlgorithm' | 'ChecksumType'> {
  const algorithms = algorithmsIn(headers)
  if (algorithms.length === 0) return {}
  return { ChecksumAlgorithm: [...algorithms], ChecksumType: checksumsOf(headers).ChecksumType }
}

type MarkerInput = Omit<ListInput, 'StartAfter' | 'ContinuationToken'> & { readonly Marker?: string | undefined }

/** The same by the older operation, whose pages begin after a key or a common prefix. */
export function listObjectsByMarker(bucket: Bucket, { Marker: marker = '', ...input }: MarkerInput): ListObjectsOutput {
  const {
    KeyCount: _,
    StartAfter,
    NextContinuationToken: next,
    ...page
  } = listObjects(bucket, {
    ...input,
    StartAfter: marker,
  })
  const last = next === undefined ? undefined : Buffer.from(next, 'base64url').toString()
  return {
    ...page,
    Marker: StartAfter,
    ...(last === undefined ? {} : { NextMarker: keyEncoder(input.EncodingType)(last) }),
  }
}

export const isAfter = (key: string, other: string): boolean => Buffer.compare(Buffer.from(key), Buffer.from(other)) > 0

/** XML cannot carry every key: a client may request percent-encoded ones. */
export const keyEncoder = (type: 'url' | undefined) => (text: string) =>
  type === 'url' ? encodeURIComponent(text).replaceAll('%2F', '/') : text
