import type { ServerSideEncryption } from '@aws-sdk/client-s3'
import type { Checksums } from './checksums.ts'
import { tagsOfHeader } from './objectTags.ts'

const CONTENT_HEADERS = [
  'ContentType',
  'CacheControl',
  'ContentDisposition',
  'ContentEncoding',
  'ContentLanguage',
  'SSEKMSKeyId',
] as const
type ContentHeaders = { readonly [Name in (typeof CONTENT_HEADERS)[number]]?: string | undefined }

type UploadInput = ContentHeaders & {
  readonly Expires?: Date | undefined
  readonly Metadata?: Readonly<Record<string, string>> | undefined
  readonly ServerSideEncryption?: string | undefined
  readonly StorageClass?: string | undefined
  readonly BucketKeyEnabled?: boolean | undefined
  readonly Tagging?: string | undefined
}
type Headers = Readonly<Record<string, string>>

/** What a request says about an object, in the text that the emulator keeps with it. */
export function headersToStore(input: UploadInput): Headers {
  const { Metadata: metadata = {}, Expires: expires, StorageClass: storageClass, BucketKeyEnabled: bucketKey } = input
  const content = CONTENT_HEADERS.flatMap(name => (input[name] === undefined ? [] : [[name, input[name]]]))
  return {
    ...Object.fromEntries(Object.entries(metadata).map(([name, text]) => [`meta ${name}`, text])),
    ...Object.fromEntries(content),
    ...(expires && { Expires: expires.toISOString() }),
    ...(input.ServerSideEncryption && { ServerSideEncryption: input.ServerSideEncryption }),
    ...(storageClass && storageClass !== 'STANDARD' && { StorageClass: storageClass }),
    ...tagsOfHeader(input.Tagging),
    ...(bucketKey && { BucketKeyEnabled: 'true' }),
  }
}

/** The headers of a read, from what is kept with the object. */
export function readHeaders(headers: Headers) {
  return {
    ...Object.fromEntries(CONTENT_HEADERS.flatMap(name => (headers[name] ? [[name, headers[name]]] : []))),
    ContentType: headers.ContentType ?? 'binary/octet-stream',
    ...(headers.Expires !== undefined && { Expires: new Date(headers.Expires) }),
    ...(isStorageClass(headers.StorageClass) && { StorageClass: headers.StorageClass }),
    ...encryptionOf(headers),
    Metadata: Object.fromEntries(
      Object.entries(headers).flatMap(([name, text]) =>
        name.startsWith('meta ') ? [[name.slice('meta '.length), text]] : [],
      ),
    ),
  }
}

/** How the object is encrypted: by a key of S3's own unless the request says otherwise. */
export function encryptionOf({ ServerSideEncryption: kept, SSEKMSKeyId: key, BucketKeyEnabled: bucketKey }: Headers) {
  const algorithm: ServerSideEncryption = kept === 'aws:kms' || kept === 'aws:kms:dsse' ? kept : 'AES256'
  return {
    ServerSideEncryption: algorithm,
    ...(key !== undefined && { SSEKMSKeyId: key }),
    ...(bucketKey !== undefined && { BucketKeyEnabled: true }),
  }
}

/** The checksums that are kept with the object, and the kind of them. */
export function checksumsOf(headers: Headers): Checksums & { ChecksumType: 'FULL_OBJECT' | 'COMPOSITE' } {
  const sums = Object.entries(headers).filter(([name]) => name.startsWith('Checksum') && name !== 'ChecksumType')
  return {
    ...Object.fromEntries(sums),
    ChecksumType: headers.ChecksumType === 'COMPOSITE' ? 'COMPOSITE' : 'FULL_OBJECT',
  }
}

const STORAGE_CLASSES = [
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'GLACIER_IR',
  'REDUCED_REDUNDANCY',
] as const

/** A storage class from which an object is read at once; STANDARD, the default, has no header. */
export function isStorageClass(name: string | undefined): name is (typeof STORAGE_CLASSES)[number] {
  return STORAGE_CLASSES.some(candidate => candidate === name)
}
