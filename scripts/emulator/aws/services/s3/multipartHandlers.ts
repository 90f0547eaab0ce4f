import { createHash, randomBytes } from 'node:crypto'
import type * as s3 from '@aws-sdk/client-s3'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { WireError } from '../../wire/wireError.ts'
import type { World } from '../../world.ts'
import { etagOf, requireBucket } from './bucket.ts'
import { verifyChecksums } from './checksums.ts'
import { copySourceOf } from './copyHandlers.ts'
import { checkPreconditions, rangeOf, versionFieldsOf } from './objectRequest.ts'

type MultipartHandlers = Pick<
  ServiceHandlers<typeof s3>,
  'CreateMultipartUpload' | 'UploadPart' | 'UploadPartCopy' | 'CompleteMultipartUpload' | 'AbortMultipartUpload'
>

type Upload = {
  readonly bucket: string
  readonly key: string
  readonly headers: Readonly<Record<string, string>>
  readonly parts: Map<number, Buffer>
}

/** Multipart uploads, which the AWS CLI uses for large files. */
export function multipartHandlers(world: World): MultipartHandlers {
  const uploads = new Map<string, Upload>()

  function uploadOf(input: { Bucket: string; Key: string; UploadId: string }): Upload {
    const upload = uploads.get(input.UploadId)
    if (upload?.bucket === input.Bucket && upload.key === input.Key) return upload
    throw new WireError(
      'NoSuchUpload',
      'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
      404,
    )
  }

  return {
    CreateMultipartUpload: input => {
      requireBucket(world, input.Bucket, input.ExpectedBucketOwner)
      const id = randomBytes(48).toString('base64url')
      const metadata = Object.entries(input.Metadata ?? {}).map(([name, text]) => [`meta ${name}`, text])
      const type = input.ContentType === undefined ? {} : { type: input.ContentType }
      const headers = { ...Object.fromEntries(metadata), ...type }
      uploads.set(id, { bucket: input.Bucket, key: input.Key, headers, parts: new Map() })
      return { Bucket: input.Bucket, Key: input.Key, UploadId: id }
    },
    UploadPart: input => {
      const upload = uploadOf(input)
      const body = Buffer.from(input.Body ?? '')
      const sums = verifyChecksums(body, input)
      upload.parts.set(input.PartNumber, body)
      return { ETag: etagOf(body), ...sums }
    },
    UploadPartCopy: ({ CopySource: source, CopySourceRange: wanted, ...input }) => {
      const upload = uploadOf(input)
      const { body, at } = copySourceOf(world, source, input.ExpectedSourceBucketOwner)
      const range = rangeOf(wanted, body.length)
      const part = range ? body.subarray(range.start, range.end + 1) : body
      upload.parts.set(input.PartNumber, part)
      return { CopyPartResult: { ETag: etagOf(part), LastModified: at } }
    },
    CompleteMultipartUpload: input => {
      const bucket = requireBucket(world, input.Bucket, input.ExpectedBucketOwner)
      const upload = uploadOf(input)
      checkPreconditions(bucket, input.Key, input)
      const requestedParts = input.MultipartUpload?.Parts ?? []
      const bodies = requestedParts.map(({ PartNumber: number, ETag: etag }) => {
        const body = upload.parts.get(number ?? 0)
        if (body && etagOf(body).replaceAll('"', '') === etag?.replaceAll('"', '')) return body
        throw new WireError(
          'InvalidPart',
          'One or more of the specified parts could not be found. The part may not have been uploaded, or the specified entity tag may not match the part’s entity tag.',
        )
      })
      const digests = bodies.map(body => createHash('md5').update(body).digest())
      const etag = `"${createHash('md5').update(Buffer.concat(digests)).digest('hex')}-${bodies.length}"`
      const stored = bucket.put(input.Key, Buffer.concat(bodies), { ...upload.headers, etag })
      uploads.delete(input.UploadId)
      return { Bucket: input.Bucket, Key: input.Key, ETag: etag, ...versionFieldsOf(bucket, stored) }
    },
    AbortMultipartUpload: input => {
      uploadOf(input)
      uploads.delete(input.UploadId)
      return {}
    },
  }
}
