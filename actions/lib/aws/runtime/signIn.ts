import type { Runtime } from '../../ports.ts'
import type { Access } from '../credentials/access.ts'
import { required, requireSame } from '../enumValue.ts'
import { awsErrorCodeOf } from '../errors/awsErrorDetails.ts'
import { lazy } from '../lazy.ts'
import { createClient } from '../requests/createClient.ts'

/** Amazon Cognito. The response holds the client's secret, which is not passed on. */
export function connectSignIn(access: Access): Pick<Runtime, 'signInPool' | 'userPoolExists'> {
  const connection = lazy(async () => {
    const sdk = await import('./cognito.ts')
    const client = createClient(sdk.CognitoIdentityProviderClient, access)
    return { sdk, client }
  })
  return {
    userPoolExists: async poolId => {
      const { sdk, client } = await connection()
      try {
        const { UserPool: pool } = await client.send(new sdk.DescribeUserPoolCommand({ UserPoolId: poolId }))
        requireSame('user pool', poolId, [required(pool, 'no user pool').Id])
        return true
      } catch (error) {
        if (awsErrorCodeOf(error) === 'ResourceNotFound') return false
        throw error
      }
    },
    signInPool: async (poolId, clientId) => {
      const { sdk, client } = await connection()
      try {
        const { UserPool: pool } = await client.send(new sdk.DescribeUserPoolCommand({ UserPoolId: poolId }))
        const { UserPoolClient: app } = await client.send(
          new sdk.DescribeUserPoolClientCommand({ UserPoolId: poolId, ClientId: clientId }),
        )
        requireSame('user pool', poolId, [required(pool, 'no user pool').Id])
        requireSame('app client', clientId, [required(app, 'no app client').ClientId])
        return {
          poolId,
          domain: pool?.CustomDomain ?? (pool?.Domain && `${pool.Domain}.auth.${access.region}.amazoncognito.com`),
          callbackUrls: app?.CallbackURLs ?? [],
          flows: app?.AllowedOAuthFlows ?? [],
        }
      } catch (error) {
        if (awsErrorCodeOf(error) === 'ResourceNotFound') return undefined
        throw error
      }
    },
  }
}
