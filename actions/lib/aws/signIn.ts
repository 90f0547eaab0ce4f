import type { Runtime } from '../ports.ts'
import type { Access } from './access.ts'
import { codeOf } from './call.ts'
import { lazily } from './lazily.ts'
import { RETRIES, wordErrors } from './wordErrors.ts'

/** Amazon Cognito. The client's secret comes with the answer and goes no further. */
export function connectSignIn(access: Access): Pick<Runtime, 'signInPool'> {
  const connection = lazily(async () => {
    const sdk = await import('@aws-sdk/client-cognito-identity-provider')
    const client = new sdk.CognitoIdentityProviderClient({ ...access, ...RETRIES })
    wordErrors(client, access.region)
    return { sdk, client }
  })
  return {
    signInPool: async (poolId, clientId) => {
      const { sdk, client } = await connection()
      try {
        const { UserPool: pool } = await client.send(new sdk.DescribeUserPoolCommand({ UserPoolId: poolId }))
        const { UserPoolClient: app } = await client.send(
          new sdk.DescribeUserPoolClientCommand({ UserPoolId: poolId, ClientId: clientId }),
        )
        return {
          poolId,
          domain: pool?.CustomDomain ?? (pool?.Domain && `${pool.Domain}.auth.${access.region}.amazoncognito.com`),
          callbackUrls: app?.CallbackURLs ?? [],
          flows: app?.AllowedOAuthFlows ?? [],
        }
      } catch (error) {
        if (codeOf(error) === 'ResourceNotFound') return undefined
        throw error
      }
    },
  }
}
