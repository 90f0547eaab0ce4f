import type { ListObjectVersionsCommandOutput, S3Client } from '@aws-sdk/client-s3'
import { errorCodeOf } from './errorDetails.ts'

export type ObjectVersion = { readonly Key: string; readonly VersionId: string | undefined }

/** Every version and delete marker, at most 1,000 at a time, which is also what one DeleteObjects takes. */
export async function* versionsIn(
  { ListObjectVersionsCommand }: typeof import('@aws-sdk/client-s3'),
  client: S3Client,
  bucket: string,
): AsyncGenerator<readonly ObjectVersion[]> {
  let markers: { readonly KeyMarker?: string | undefined; readonly VersionIdMarker?: string | undefined } = {}
  for (;;) {
    const page = await orNothing(client.send(new ListObjectVersionsCommand({ Bucket: bucket, ...markers })))
    const versions = [...(page?.Versions ?? []), ...(page?.DeleteMarkers ?? [])].flatMap(({ Key, VersionId }) =>
      Key === undefined ? [] : [{ Key, VersionId }],
    )
    if (versions.length > 0) yield versions
    if (!page?.IsTruncated) return
    markers = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
  }
}

/** A bucket that is gone has nothing in it. */
async function orNothing(
  answer: Promise<ListObjectVersionsCommandOutput>,
): Promise<ListObjectVersionsCommandOutput | undefined> {
  try {
    return await answer
  } catch (error) {
    if (errorCodeOf(error) === 'NoSuchBucket') return undefined
    throw error
  }
}
