import { Problem } from '../../model/problem.ts'
import type { Runtime } from '../../ports.ts'
import type { Access } from '../credentials/access.ts'
import { required, requireSame } from '../enumValue.ts'
import { awsErrorCodeOf } from '../errors/awsErrorDetails.ts'
import { lazy } from '../lazy.ts'
import { createClient } from '../requests/createClient.ts'

/** Amazon S3. A response without permission is one about a bucket that exists. */
export function connectBuckets(access: Access): Pick<Runtime, 'bucketExists'> {
  const connection = lazy(async () => {
    const sdk = await import('@aws-sdk/client-s3')
    const client = createClient(sdk.S3Client, access)
    return { sdk, client }
  })
  return {
    bucketExists: async bucket => {
      const { sdk, client } = await connection()
      try {
        // Not HEAD: its response has no body that tells AWS's from that of a proxy.
        const output = await client.send(new sdk.ListObjectsV2Command({ Bucket: bucket, MaxKeys: 1 }))
        requireSame('bucket', bucket, [required(output.Name, 'no name of a bucket')])
        return true
      } catch (error) {
        if (error instanceof Problem && error.missingPermission !== undefined) return true
        if (awsErrorCodeOf(error) === 'NoSuchBucket') return false
        throw error
      }
    },
  }
}
