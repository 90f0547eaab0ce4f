import type { DeepResults } from '../../model/deepResults.ts'
import { healthy, type Observation, unhealthyForGood } from '../verification/probe.ts'

const TODO =
  "Check OPENID_PROVIDER_URL in the task definition's environment, and that the subnets of the tasks reach the internet on port 443."

/** The task reads the provider's discovery document and keys, and reaches the endpoint at which codes become tokens. */
export function providerObservation(provider: DeepResults['provider'], poolId: string | undefined): Observation {
  if (provider === null) return unhealthyForGood('No sign-in provider is configured (OPENID_PROVIDER_URL).', TODO)
  if ('error' in provider)
    return unhealthyForGood(`The task could not read the sign-in provider: ${provider.error}`, TODO)
  const { status, issuer = '', keys, token } = provider
  if (status !== 200)
    return unhealthyForGood(`The provider's discovery document returned HTTP ${status}; 200 was expected.`, TODO)
  if (poolId !== undefined && !issuer.endsWith(`/${poolId}`))
    return unhealthyForGood(
      `The provider's issuer is '${issuer}', and that of user pool '${poolId}' was expected.`,
      TODO,
    )
  if (keys !== 200)
    return unhealthyForGood(`The provider's signing keys returned HTTP ${keys}; 200 was expected.`, TODO)
  if (token === undefined || token >= 500)
    return unhealthyForGood(`The provider's token endpoint returned HTTP ${token ?? 'nothing'}.`, TODO)
  return healthy(`The task reads issuer '${issuer}' and its keys, and reaches its token endpoint.`)
}
