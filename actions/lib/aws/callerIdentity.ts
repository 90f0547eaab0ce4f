import type { CallerIdentity } from '../ports.ts'
import type { Access } from './access.ts'
import { required } from './enumValue.ts'
import { addErrorMiddleware } from './errorMiddleware.ts'
import { lazy } from './lazy.ts'

/**
 * Who we are for AWS, asked once, unless it was said at the login. It is the first call of every verb, so it gives up
 * early: no network is said at once. Nobody who stops waiting for the answer, by `over`, has to stay for it.
 */
export function connectCallerIdentity(access: Access, { over }: { readonly over?: AbortSignal } = {}): CallerIdentity {
  return {
    caller: lazy(async () => {
      if (access.credentials) return (await access.credentials()).caller
      const { GetCallerIdentityCommand, STSClient } = await import('@aws-sdk/client-sts')
      const client = new STSClient({ ...access, maxAttempts: 3, retryMode: 'standard' })
      addErrorMiddleware(client, access.region)
      const caller = await client.send(new GetCallerIdentityCommand({}), over ? { abortSignal: over } : {})
      return { account: required(caller.Account, 'no account'), arn: required(caller.Arn, 'no identity') }
    }),
  }
}
