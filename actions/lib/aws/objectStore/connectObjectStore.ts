import { createHash } from 'node:crypto'
import type { S3Client } from '@aws-sdk/client-s3'
import { Problem } from '../../model/problem.ts'
import type { ObjectStore } from '../../ports.ts'
import type { Access } from '../credentials/access.ts'
import { awsErrorCodeOf } from '../errors/awsErrorDetails.ts'
import { lazy } from '../lazy.ts'
import { createClient } from '../requests/createClient.ts'
import { type ObjectVersion, versionsIn } from './objectVersions.ts'

type Connection = { readonly sdk: typeof import('@aws-sdk/client-s3'); readonly client: S3Client }

/** S3 through the AWS SDK. */
export function connectObjectStore(access: Access): ObjectStore {
  const connection = lazy(async () => {
    const sdk = await import('@aws-sdk/client-s3')
    const client = createClient(sdk.S3Client, access)
    return { sdk, client }
  })
  return {
    putOnce: async (bucket, key, body) => putOnce(await connection(), { bucket, key, body }),
    get: async (bucket, key) => get(await connection(), bucket, key),
    count: async bucket => {
      const { sdk, client } = await connection()
      let count = 0
      for await (const page of versionsIn(sdk, client, bucket)) count += page.length
      return count
    },
    empty: async bucket => {
      const { sdk, client } = await connection()
      let count = 0
      for await (const page of versionsIn(sdk, client, bucket)) {
        await remove({ sdk, client }, bucket, page)
        count += page.length
      }
      return count
    },
  }
}

async function putOnce(
  { sdk, client }: Connection,
  { bucket, key, body }: { readonly bucket: string; readonly key: string; readonly body: string },
): Promise<'stored' | 'already-there'> {
  // Usually the preview has stored it. An error of this read is ignored, because the write below reports it.
  const stored = await get({ sdk, client }, bucket, key).catch(() => undefined)
  if (stored === body) return 'already-there'
  const input = { Bucket: bucket, Key: key, Body: body, IfNoneMatch: '*', ChecksumSHA256: sha256(body) }
  try {
    await client.send(new sdk.PutObjectCommand(input))
    return 'stored'
  } catch (error) {
    // The second code: another request is writing the same key at this moment.
    if (!['PreconditionFailed', 'ConditionalRequestConflict'].includes(awsErrorCodeOf(error))) throw error
  }
  const existing = await get({ sdk, client }, bucket, key)
  if (existing === body) return 'already-there'
  throw new Problem(`Object '${key}' in bucket '${bucket}' already exists with other content.`, {
    todo: 'Find the writer of this object (each key is the digest of its content), delete the object, then try again.',
  })
}

async function get({ sdk, client }: Connection, bucket: string, key: string): Promise<string | undefined> {
  try {
    const output = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: key }))
    return await output.Body?.transformToString()
  } catch (error) {
    if (awsErrorCodeOf(error) === 'NoSuchKey') return undefined
    throw isChecksumError(error) ? changedOnTheWay(bucket, key, error) : error
  }
}

/** The SDK compares the object with its checksum while it reads it, after the steps that translate errors. */
function isChecksumError(error: unknown): boolean {
  return error instanceof Error && /^Checksum mismatch/.test(error.message)
}

function changedOnTheWay(bucket: string, key: string, cause: unknown): Problem {
  return new Problem(`Object '${key}' in bucket '${bucket}' is cut off or changed: its checksum is another one.`, {
    reason: 'intercepted',
    todo: 'A proxy may change what it passes on: check HTTPS_PROXY and AWS_ENDPOINT_URL, then try again.',
    cause,
  })
}

async function remove({ sdk, client }: Connection, bucket: string, page: readonly ObjectVersion[]): Promise<void> {
  const output = await client.send(
    new sdk.DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: [...page], Quiet: true } }),
  )
  const [first] = output.Errors ?? []
  if (!first) return
  throw new Problem(
    `${output.Errors?.length} objects of bucket '${bucket}' could not be deleted; the first is '${first.Key}': '${first.Message ?? first.Code}'`,
    { todo: 'Check the bucket policy and any object lock, then try again.' },
  )
}

function sha256(body: string): string {
  return createHash('sha256').update(body).digest('base64')
}
