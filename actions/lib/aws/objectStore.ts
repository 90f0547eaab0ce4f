import { createHash } from 'node:crypto'
import type { S3Client } from '@aws-sdk/client-s3'
import { Problem } from '../model/problem.ts'
import type { ObjectStore } from '../ports.ts'
import type { Access } from './access.ts'
import { errorCodeOf } from './errorDetails.ts'
import { addErrorMiddleware, RETRIES } from './errorMiddleware.ts'
import { lazy } from './lazy.ts'
import { type ObjectVersion, versionsIn } from './objectVersions.ts'

type Connection = { readonly sdk: typeof import('@aws-sdk/client-s3'); readonly client: S3Client }

/** S3 through AWS's SDK. */
export function connectObjectStore(access: Access): ObjectStore {
  const connection = lazy(async () => {
    const sdk = await import('@aws-sdk/client-s3')
    const client = new sdk.S3Client({ ...access, ...RETRIES })
    addErrorMiddleware(client, access.region)
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
  // Mostly it is there: a preview put it there before the deployment. What this look may not see, the writing says.
  const found = await get({ sdk, client }, bucket, key).catch(() => undefined)
  if (found === body) return 'already-there'
  const input = { Bucket: bucket, Key: key, Body: body, IfNoneMatch: '*', ChecksumSHA256: sha256(body) }
  try {
    await client.send(new sdk.PutObjectCommand(input))
    return 'stored'
  } catch (error) {
    // The second code means that somebody else is writing the same key this very moment.
    if (!['PreconditionFailed', 'ConditionalRequestConflict'].includes(errorCodeOf(error))) throw error
  }
  const there = await get({ sdk, client }, bucket, key)
  if (there === body) return 'already-there'
  throw new Problem(`Object '${key}' in bucket '${bucket}' is there already, with other content.`, {
    todo: `Find out who wrote it: keys there are digests of their content. Then delete it and run this again.`,
  })
}

async function get({ sdk, client }: Connection, bucket: string, key: string): Promise<string | undefined> {
  try {
    const answer = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: key }))
    return await answer.Body?.transformToString()
  } catch (error) {
    if (errorCodeOf(error) === 'NoSuchKey') return undefined
    throw error
  }
}

async function remove({ sdk, client }: Connection, bucket: string, page: readonly ObjectVersion[]): Promise<void> {
  const answer = await client.send(
    new sdk.DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: [...page], Quiet: true } }),
  )
  const [first] = answer.Errors ?? []
  if (!first) return
  throw new Problem(
    `${answer.Errors?.length} objects of bucket '${bucket}' could not be deleted; the first is '${first.Key}': '${first.Message ?? first.Code}'`,
    { todo: 'Check the bucket policy and any object lock, then run this again.' },
  )
}

function sha256(body: string): string {
  return createHash('sha256').update(body).digest('base64')
}
