import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import type { Identity } from '../ports.ts'
import type { Access } from './access.ts'
import { present } from './known.ts'
import { wordErrors } from './wordErrors.ts'

/** Who we are for AWS. It is the first call of every verb, so it gives up early: no network is said at once. */
export function connectIdentity(access: Access): Identity {
  const client = new STSClient({ ...access, maxAttempts: 3, retryMode: 'standard' })
  wordErrors(client, access.region)
  return {
    caller: async () => {
      const caller = await client.send(new GetCallerIdentityCommand({}))
      return { account: present(caller.Account, 'no account'), arn: present(caller.Arn, 'no identity') }
    },
  }
}
