import { mapsOf, propertyAt, propertyText } from '../services/propertyValues.ts'
import type { LiveResource, World } from '../world.ts'
import { loadBalancerResponse } from './loadBalancer.ts'
import type { SiteResponse } from './recordedResponses.ts'
import type { SiteRequest } from './siteRequest.ts'

/** The distribution of CloudFront that has this host name. */
export function findDistribution(world: World, host: string): LiveResource | undefined {
  return world
    .resources('AWS::CloudFront::Distribution')
    .find(({ attributes }) => propertyText(attributes.DomainName) === host)
}

/** The response of CloudFront, which connects to a load balancer inside the VPC by HTTP. */
export function distributionResponse(world: World, distribution: LiveResource, request: SiteRequest): SiteResponse {
  const config = distribution.properties.DistributionConfig
  const behaviour = propertyAt(config, 'DefaultCacheBehavior')
  const policy = propertyText(propertyAt(behaviour, 'ViewerProtocolPolicy'))
  if (request.scheme === 'http' && policy === 'redirect-to-https') return redirectResponse(request)
  const balancer = originOf(world, config)
  const response = balancer && loadBalancerResponse(world, balancer, { ...request, scheme: 'http' })
  const { status, headers, body } = response ?? NO_ORIGIN
  const added = RESPONSE_HEADERS[propertyText(propertyAt(behaviour, 'ResponseHeadersPolicyId')) ?? ''] ?? {}
  return { status, body, headers: { ...added, ...headers } }
}

/** The load balancer to which the origin in the VPC leads. */
function originOf(world: World, config: Parameters<typeof propertyAt>[0]): LiveResource | undefined {
  const [origin] = mapsOf(propertyAt(config, 'Origins'))
  const id = propertyText(propertyAt(origin?.VpcOriginConfig, 'VpcOriginId')) ?? ''
  const vpcOrigin = world.resource('AWS::CloudFront::VpcOrigin', id)
  const arn = propertyText(propertyAt(vpcOrigin?.properties.VpcOriginEndpointConfig, 'Arn'))
  return arn === undefined ? undefined : world.resource('AWS::ElasticLoadBalancingV2::LoadBalancer', arn)
}

function redirectResponse({ host, path, query }: SiteRequest): SiteResponse {
  const search = String(query)
  const location = `https://${host}${path}${search ? `?${search}` : ''}`
  return { status: 301, headers: { server: 'CloudFront', location }, body: '' }
}

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-504-gateway-timeout.html */
const NO_ORIGIN: SiteResponse = {
  status: 504,
  headers: { 'content-type': 'text/html', server: 'CloudFront' },
  body: '<html><body><h1>504 Gateway Timeout ERROR</h1></body></html>',
}

/**
 * Headers that CloudFront adds where the origin has none of that name, by the id of the policy:
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-response-headers-policies.html
 */
export const RESPONSE_HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '67f7725c-6f97-4210-82d7-5512b31e9d03': {
    'referrer-policy': 'strict-origin-when-cross-origin',
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'x-xss-protection': '1; mode=block',
  },
}
