import { DEFAULT_DEADLINE_SECONDS, healthy, missingOutput, type Probe, unhealthyForGood } from './probe.ts'
import { callbackOf } from './signIn.ts'

const TODO = 'Deploy again: the pool was changed by hand, or the stack has another pool.'

/** The pool's client redirects to the application, with the code flow only. */
export const signInClientProbe: Probe = {
  name: 'sign-in client',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: async ({ runtime, outputs }) => {
    const { Url: url, SignInDomain: domain, UserPoolId: poolId, UserPoolClientId: client } = outputs
    if (!url) return missingOutput('Url')
    if (!domain) return missingOutput('SignInDomain')
    if (!poolId) return missingOutput('UserPoolId')
    if (!client) return missingOutput('UserPoolClientId')
    const pool = await runtime.signInPool(poolId, client)
    if (!pool) return unhealthyForGood(`User pool '${poolId}' or its client '${client}' does not exist.`, TODO)
    const differences: string[] = []
    if (pool.domain !== domain)
      differences.push(`its domain is '${pool.domain ?? 'missing'}', '${domain}' was expected`)
    if (!pool.callbackUrls.includes(callbackOf(url)))
      differences.push(`'${callbackOf(url)}' is not one of its callback URLs`)
    if (pool.flows.join() !== 'code') differences.push(`its flows are '${pool.flows.join(', ')}', 'code' was expected`)
    if (differences.length > 0)
      return unhealthyForGood(`User pool '${poolId}' has wrong settings: ${differences.join('; ')}.`, TODO)
    return healthy(`User pool '${poolId}' redirects to '${new URL(url).host}' with the code flow.`)
  },
}
