import type * as s3 from '@aws-sdk/client-s3'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { WireError } from '../../wire/wireError.ts'
import type { World } from '../../world.ts'
import { etagOf, requireBucket } from './bucket.ts'
import { algorithmsIn, type Checksums, verifyChecksums } from './checksums.ts'
import { copySourceOf } from './copyHandlers.ts'
import { listParts } from './listParts.ts'
import { completeUpload, invalid, type MultipartUpload, partChecksums, startUpload } from './multipartUploads.ts'
import { checkPreconditions, rangeOf, versionFieldsOf } from './objectRequest.ts'
import { checksumsOf, encryptionOf, headersToStore } from './storedHeaders.ts'

type MultipartHandlers = Pick<
  ServiceHandlers<typeof s3>,
  | 'CreateMultipartUpload'
  | 'UploadPart'
  | 'UploadPartCopy'
  | 'ListParts'
  | 'CompleteMultipartUpload'
  | 'AbortMultipartUpload'
>

/** Multipart uploads, which clients use for large files. */
export function multipartHandlers(world: World): MultipartHandlers {
  const uploads = new Map<string, MultipartUpload>()

  function uploadOf(input: { Bucket: string; Key: string; UploadId: string }): MultipartUpload {
    const upload = uploads.get(input.UploadId)
    if (upload?.bucket === input.Bucket && upload.key === input.Key) return upload
    throw new WireError(
      'NoSuchUpload',
      'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
      404,
    )
  }
  function addPart(upload: MultipartUpload, number: number, body: Buffer, given: Checksums): Checksums {
    if (number < 1 || number > 10_000)
      throw new WireError('InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive', 400)
    const sums = partChecksums(upload, body, given)
    upload.parts.set(number, { body, at: world.now(), sums })
    return sums
  }

  return {
    CreateMultipartUpload: input => {
      requireBucket(world, input.Bucket, input.ExpectedBucketOwner)
      const upload = startUpload({
        bucket: input.Bucket,
        key: input.Key,
        headers: headersToStore(input),
        at: world.now(),
        algorithm: input.ChecksumAlgorithm,
        checksumType: input.ChecksumType,
      })
      uploads.set(upload.id, upload)
      return {
        Bucket: input.Bucket,
        Key: input.Key,
        UploadId: upload.id,
        ...encryptionOf(upload.headers),
        ...(upload.algorithm && { ChecksumAlgorithm: upload.algorithm, ChecksumType: upload.checksumType }),
      }
    },
    UploadPart: input => {
      const upload = uploadOf(input)
      const body = Buffer.from(input.Body ?? '')
      const sums = addPart(upload, input.PartNumber, body, verifyChecksums(body, input))
      return { ETag: etagOf(body), ...encryptionOf(upload.headers), ...sums }
    },
    UploadPartCopy: ({ CopySource: source, CopySourceRange: wanted, ...input }) => {
      const upload = uploadOf(input)
      const { body } = copySourceOf(world, source, input)
      const range = rangeOf(wanted, body.length)
      const part = range ? body.subarray(range.start, range.end + 1) : body
      const sums = addPart(upload, input.PartNumber, part, {})
      return {
        CopyPartResult: { ETag: etagOf(part), LastModified: world.now(), ...sums },
        ...encryptionOf(upload.headers),
      }
    },
    ListParts: input => listParts(world, uploadOf(input), input),
    CompleteMultipartUpload: input => {
      const bucket = requireBucket(world, input.Bucket, input.ExpectedBucketOwner)
      const upload = uploadOf(input)
      checkPreconditions(bucket, input.Key, input)
      if (input.ChecksumType !== undefined && input.ChecksumType !== upload.checksumType) {
        const mode = `The upload was created using the ${upload.checksumType} checksum mode.`
        throw invalid(`${mode} The complete request must use the same checksum mode.`)
      }
      const { body, headers } = completeUpload(upload, input.MultipartUpload?.Parts ?? [])
      if (input.MpuObjectSize !== undefined && input.MpuObjectSize !== body.length)
        throw invalid(
          `The provided 'x-amz-mp-object-size' header value ${input.MpuObjectSize} does not match what was computed: ${body.length}`,
        )
      const wrong = algorithmsIn(input).find(name => !isSameSum(input[`Checksum${name}`], headers[`Checksum${name}`]))
      if (wrong)
        throw new WireError(
          'BadDigest',
          `The ${wrong.toLowerCase()} you specified did not match what we received.`,
          400,
        )
      const stored = bucket.put(input.Key, body, headers)
      uploads.delete(input.UploadId)
      return {
        Location: `https://${input.Bucket}.s3.${world.region}.amazonaws.com/${encodeURIComponent(input.Key)}`,
        Bucket: input.Bucket,
        Key: input.Key,
        ETag: stored.headers.etag,
        ...encryptionOf(headers),
        ...checksumsOf(headers),
        ...versionFieldsOf(bucket, stored),
      }
    },
    AbortMultipartUpload: input => {
      uploadOf(input)
      uploads.delete(input.UploadId)
      return {}
    },
  }
}

/** The number of parts after a sum of checksums may be left out. */
function isSameSum(given: string | undefined, computed: string | undefined): boolean {
  return given === computed || given === computed?.replace(/-\d+$/, '')
}
