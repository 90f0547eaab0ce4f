import { Problem } from '../../model/problem.ts'
import type { Runtime } from '../../ports.ts'
import type { Access } from '../credentials/access.ts'
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
        await client.send(new sdk.HeadBucketCommand({ Bucket: bucket }))
        return true
      } catch (error) {
        if (error instanceof Problem && error.missingPermission !== undefined) return true
        // The response to HEAD has no body, so that the SDK makes the code of the status.
        if (/^(NoSuchBucket|NotFound|404)$/.test(awsErrorCodeOf(error))) return false
        throw error
      }
    },
  }
}
