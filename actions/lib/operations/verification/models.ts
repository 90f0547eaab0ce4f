import { applicationContainer } from './applicationContainer.ts'
import { DEFAULT_DEADLINE_SECONDS, healthy, type Probe, unhealthyForGood } from './probe.ts'

/**
 * Whether people can chat: the application has a model endpoint. Without one it works as configured, so the verdict is
 * healthy, with a next step. The endpoint itself is not called, because only the application has its key.
 */
export const modelsProbe: Probe = {
  name: 'models',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: async context => {
    const found = await applicationContainer(context)
    if ('verdict' in found) return found
    const { environment } = found
    const isOn = environment.ENABLE_OPENAI_API?.toLowerCase() !== 'false'
    const addresses = environment.OPENAI_API_BASE_URLS || environment.OPENAI_API_BASE_URL || ''
    if (!isOn)
      return healthy(
        'No model endpoint: people can sign in, but nobody can chat.',
        "Set 'ModelMode' in the environment's file to let people chat.",
      )
    if (addresses === '')
      return unhealthyForGood(
        "The application has no model endpoint and asks 'api.openai.com' at every page.",
        'Set ENABLE_OPENAI_API to false, or OPENAI_API_BASE_URLS to an endpoint.',
      )
    const list = addresses.split(';').map(address => `'${address}'`)
    const [distribution] = await context.resources('AWS::CloudFront::Distribution')
    const limit = distribution ? ' CloudFront waits 120 seconds for the first word of an answer.' : ''
    return healthy(`The application asks ${list.join(', ')} for models; this check does not.${limit}`)
  },
}
