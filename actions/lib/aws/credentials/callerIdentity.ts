import type { CallerIdentity } from '../../ports.ts'
import { required } from '../enumValue.ts'
import { lazy } from '../lazy.ts'
import { createClient } from '../requests/createClient.ts'
import type { Access } from './access.ts'

/**
 * The caller, from the credentials or by one GetCallerIdentity. It is the first call of every verb, so it retries less
 * than other calls: a missing network is reported early.
 */
export function connectCallerIdentity(access: Access): CallerIdentity {
  return {
    caller: lazy(async () => {
      if (access.credentials) return (await access.credentials()).caller
      const { GetCallerIdentityCommand, STSClient } = await import('@aws-sdk/client-sts')
      const client = createClient(STSClient, access, { attempts: 3 })
      const caller = await client.send(new GetCallerIdentityCommand({}))
      return { account: required(caller.Account, 'no account'), arn: required(caller.Arn, 'no identity') }
    }),
  }
}
