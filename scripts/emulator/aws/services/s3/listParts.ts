import type { ListPartsCommandInput, ListPartsOutput } from '@aws-sdk/client-s3'
import type { World } from '../../world.ts'
import { etagOf } from './bucket.ts'
import type { MultipartUpload } from './multipartUploads.ts'
import { isStorageClass } from './storedHeaders.ts'

type PartsInput = Pick<ListPartsCommandInput, 'Bucket' | 'Key' | 'MaxParts' | 'PartNumberMarker'>

/** One page of the parts of an upload, by number. */
export function listParts(world: World, upload: MultipartUpload, input: PartsInput): ListPartsOutput {
  const marker = Number(input.PartNumberMarker ?? 0)
  const size = Math.min(input.MaxParts ?? 1000, 1000)
  const rest = [...upload.parts].sort(([a], [b]) => a - b).filter(([number]) => number > marker)
  const page = rest.slice(0, size)
  const last = page.at(-1)
  return {
    Bucket: input.Bucket,
    Key: input.Key,
    UploadId: upload.id,
    MaxParts: size,
    PartNumberMarker: String(marker),
    IsTruncated: page.length < rest.length,
    ...(last && page.length < rest.length && { NextPartNumberMarker: String(last[0]) }),
    StorageClass: isStorageClass(upload.headers.StorageClass) ? upload.headers.StorageClass : 'STANDARD',
    Initiator: { ID: world.account },
    Owner: { ID: world.account },
    ...(upload.algorithm && { ChecksumAlgorithm: upload.algorithm, ChecksumType: upload.checksumType }),
    Parts: page.map(([number, { body, at, sums }]) => ({
      PartNumber: number,
      ETag: etagOf(body),
      Size: body.length,
      LastModified: at,
      ...sums,
    })),
  }
}
