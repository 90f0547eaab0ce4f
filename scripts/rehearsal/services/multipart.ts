import { createHash, randomBytes } from 'node:crypto'
import type * as s3 from '@aws-sdk/client-s3'
import type { Answers } from '../wire/answers.ts'
import { WireError } from '../wire/wireError.ts'
import type { World } from '../world.ts'
import { bucketOf, etagOf } from './bucket.ts'
import { checkedSums } from './checksums.ts'
import { refuseCondition, versionOf } from './objects.ts'

type MultipartAnswers = Pick<
  Answers<typeof s3>,
  'CreateMultipartUpload' | 'UploadPart' | 'CompleteMultipartUpload' | 'AbortMultipartUpload'
>

type Upload = {
  readonly bucket: string
  readonly key: string
  readonly headers: Readonly<Record<string, string>>
  readonly parts: Map<number, Buffer>
}

/** Uploads in parts, as command lines make them of large files. */
export function multipartAnswers(world: World): MultipartAnswers {
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
      bucketOf(world, input.Bucket, input.ExpectedBucketOwner)
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
      const sums = checkedSums(body, input)
      upload.parts.set(input.PartNumber, body)
      return { ETag: etagOf(body), ...sums }
    },
    CompleteMultipartUpload: input => {
      const bucket = bucketOf(world, input.Bucket, input.ExpectedBucketOwner)
      const upload = uploadOf(input)
      refuseCondition(bucket, input.Key, input)
      const wanted = input.MultipartUpload?.Parts ?? []
      const bodies = wanted.map(({ PartNumber: number, ETag: etag }) => {
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
      return { Bucket: input.Bucket, Key: input.Key, ETag: etag, ...versionOf(bucket, stored) }
    },
    AbortMultipartUpload: input => {
      uploadOf(input)
      uploads.delete(input.UploadId)
      return {}
    },
  }
}
