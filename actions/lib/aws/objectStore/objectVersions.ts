import type { ListObjectVersionsCommandOutput, S3Client } from '@aws-sdk/client-s3'
import { required, requireSame } from '../enumValue.ts'
import { awsErrorCodeOf } from '../errors/awsErrorDetails.ts'

export type ObjectVersion = { readonly Key: string; readonly VersionId: string | undefined }

/** Every version and delete marker, at most 1,000 at a time, which is also what one DeleteObjects takes. */
export async function* versionsIn(
  { ListObjectVersionsCommand }: typeof import('@aws-sdk/client-s3'),
  client: S3Client,
  bucket: string,
): AsyncGenerator<readonly ObjectVersion[]> {
  let markers: { readonly KeyMarker?: string | undefined; readonly VersionIdMarker?: string | undefined } = {}
  for (;;) {
    const page = await undefinedIfMissing(client.send(new ListObjectVersionsCommand({ Bucket: bucket, ...markers })))
    if (page) requireSame('bucket', bucket, [page.Name])
    const versions = [...(page?.Versions ?? []), ...(page?.DeleteMarkers ?? [])].flatMap(({ Key, VersionId }) =>
      Key === undefined ? [] : [{ Key, VersionId }],
    )
    if (versions.length > 0) yield versions
    // The lists are left out if they are empty, so this member alone tells a response from half of one.
    if (!page || !required(page.IsTruncated, 'no end of the list of objects')) return
    markers = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
  }
}

/** A deleted bucket counts as empty. */
async function undefinedIfMissing(
  output: Promise<ListObjectVersionsCommandOutput>,
): Promise<ListObjectVersionsCommandOutput | undefined> {
  try {
    return await output
  } catch (error) {
    if (awsErrorCodeOf(error) === 'NoSuchBucket') return undefined
    throw error
  }
}
