import type { Json, JsonMap } from '#lib/model/json.ts'
import { mapsOf, propertyAt, propertyText } from '../services/propertyValues.ts'
import type { LiveResource, World } from '../world.ts'
import { bucketResponse } from './bucketResponse.ts'
import { findLoadBalancer, isInternal, loadBalancerResponse } from './loadBalancer.ts'
import { findAddress, NOTHING_RUNS } from './otherAddress.ts'
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
  const response = originResponse(world, config, request) ?? NO_ORIGIN
  const added = RESPONSE_HEADERS[propertyText(propertyAt(behaviour, 'ResponseHeadersPolicyId')) ?? ''] ?? {}
  return { ...response, headers: { ...added, ...response.headers } }
}

/** The response of the default behaviour's origin: a load balancer in the VPC, a bucket, or another address of the account. */
function originResponse(world: World, config: Json | undefined, request: SiteRequest): SiteResponse | undefined {
  const origins = mapsOf(propertyAt(config, 'Origins'))
  const wanted = propertyText(propertyAt(config, 'DefaultCacheBehavior', 'TargetOriginId'))
  const origin = origins.find(({ Id: id }) => propertyText(id) === wanted) ?? origins[0]
  const vpcOrigin = world.resource(
    'AWS::CloudFront::VpcOrigin',
    propertyText(propertyAt(origin?.VpcOriginConfig, 'VpcOriginId')) ?? '',
  )
  const arn = propertyText(propertyAt(vpcOrigin?.properties.VpcOriginEndpointConfig, 'Arn'))
  const inVpc = arn === undefined ? undefined : world.resource('AWS::ElasticLoadBalancingV2::LoadBalancer', arn)
  if (inVpc) return loadBalancerResponse(world, inVpc, { ...request, scheme: 'http' })
  const host = propertyText(origin?.DomainName) ?? ''
  const balancer = findLoadBalancer(world, host)
  if (balancer) return isInternal(balancer) ? undefined : publicResponse(world, balancer, origin, request)
  const owner = findAddress(world, host)
  if (owner?.type !== 'AWS::S3::Bucket') return owner && NOTHING_RUNS
  const root = propertyText(propertyAt(config, 'DefaultRootObject')) ?? ''
  const path = request.path === '/' ? `/${root}` : request.path
  return bucketResponse(world, owner, `${propertyText(origin?.OriginPath) ?? ''}${path}`)
}

function publicResponse(
  world: World,
  balancer: LiveResource,
  origin: JsonMap | undefined,
  request: SiteRequest,
): SiteResponse | undefined {
  const policy = propertyText(propertyAt(origin?.CustomOriginConfig, 'OriginProtocolPolicy'))
  const scheme = policy === 'http-only' ? 'http' : policy === 'https-only' ? 'https' : request.scheme
  return loadBalancerResponse(world, balancer, { ...request, scheme })
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
