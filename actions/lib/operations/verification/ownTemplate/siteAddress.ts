import { withNotCheckedReason } from '../notCheckedReason.ts'
import { DEFAULT_DEADLINE_SECONDS, healthy, type Probe, unhealthy } from '../probe.ts'

/** Types that answer requests at an address of their own, which may be hidden behind another name. */
export const SITE_TYPES: readonly string[] = [
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::ElasticLoadBalancing::LoadBalancer',
  'AWS::CloudFront::Distribution',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGatewayV2::Api',
  'AWS::Lambda::Url',
  'AWS::AppRunner::Service',
]

/** The address of a site in the output 'Url'; undefined if the output has another meaning. */
export function siteUrlOf({ Url: url = '' }: Readonly<Record<string, string | undefined>>): string | undefined {
  return /^https?:\/\/[^/\s]+/.test(url) && URL.canParse(url) ? url : undefined
}

/** The site answers: with a page, a redirect, or a refusal of its own. */
export const siteAddressProbe: Probe = {
  name: 'address',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: withNotCheckedReason(async ({ httpClient, outputs }, signal) => {
    const url = siteUrlOf(outputs) ?? ''
    const { status } = await httpClient.get(new URL(url).href, signal)
    if (status < 500) return healthy(`GET '${url}' returned HTTP ${status}.`)
    return unhealthy(
      `GET '${url}' returned HTTP ${status}; a response below 500 was expected.`,
      'Check the targets behind the address, and the log of what runs there.',
    )
  }),
}
