import type { CallerIdentity } from '../../ports.ts'
import { required } from '../enumValue.ts'
import { addErrorMiddleware } from '../errors/errorMiddleware.ts'
import { lazy } from '../lazy.ts'
import type { Access } from './access.ts'

/**
 * The caller, from the credentials or by one GetCallerIdentity. It is the first call of every verb, so it retries less
 * than other calls: a missing network is reported early. `signal` cancels the call.
 */
export function connectCallerIdentity(
  access: Access,
  { signal }: { readonly signal?: AbortSignal } = {},
): CallerIdentity {
  return {
    caller: lazy(async () => {
      if (access.credentials) return (await access.credentials()).caller
      const { GetCallerIdentityCommand, STSClient } = await import('@aws-sdk/client-sts')
      const client = new STSClient({ ...access, maxAttempts: 3, retryMode: 'standard' })
      addErrorMiddleware(client, access.region)
      const caller = await client.send(new GetCallerIdentityCommand({}), signal ? { abortSignal: signal } : {})
      return { account: required(caller.Account, 'no account'), arn: required(caller.Arn, 'no identity') }
    }),
  }
}
