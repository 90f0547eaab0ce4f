import type { Identity } from '../ports.ts'
import type { Access } from './access.ts'
import { present } from './known.ts'
import { lazily } from './lazily.ts'
import { wordErrors } from './wordErrors.ts'

/**
 * Who we are for AWS, asked once, unless it was said at the login. It is the first call of every verb, so it gives up
 * early: no network is said at once. Nobody who stops waiting for the answer, by `over`, has to stay for it.
 */
export function connectIdentity(access: Access, { over }: { readonly over?: AbortSignal } = {}): Identity {
  return {
    caller: lazily(async () => {
      if (access.credentials) return (await access.credentials()).caller
      const { GetCallerIdentityCommand, STSClient } = await import('@aws-sdk/client-sts')
      const client = new STSClient({ ...access, maxAttempts: 3, retryMode: 'standard' })
      wordErrors(client, access.region)
      const caller = await client.send(new GetCallerIdentityCommand({}), over ? { abortSignal: over } : {})
      return { account: present(caller.Account, 'no account'), arn: present(caller.Arn, 'no identity') }
    }),
  }
}
