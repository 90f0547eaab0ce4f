import { DEFAULT_DEADLINE_SECONDS, healthy, missingOutput, type Probe, unhealthyForGood } from './probe.ts'
import { callbackOf } from './signIn.ts'

const TODO = 'Deploy again: the pool was changed by hand, or the stack names another one.'

/** The pool's client takes people back to the application, and by the code flow alone. */
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
    const faults: string[] = []
    if (pool.domain !== domain) faults.push(`its domain is '${pool.domain ?? 'missing'}', '${domain}' was expected`)
    if (!pool.callbackUrls.includes(callbackOf(url))) faults.push(`'${callbackOf(url)}' is no callback URL of it`)
    if (pool.flows.join() !== 'code') faults.push(`its flows are '${pool.flows.join(', ')}', 'code' was expected`)
    if (faults.length > 0)
      return unhealthyForGood(`User pool '${poolId}' is not as it should be: ${faults.join('; ')}.`, TODO)
    return healthy(`User pool '${poolId}' leads back to '${new URL(url).host}' by the code flow.`)
  },
}
