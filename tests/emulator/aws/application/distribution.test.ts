import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { reachabilityOf, siteResponse } from '../../../../scripts/emulator/aws/application/site.ts'
import { aLiveResource, aWorld } from '../../../fakes/emulator/aWorld.ts'
import { deployedResources, IDS } from '../../../fakes/emulator/deployedResources.ts'

const HOST = 'd111111abcdef8.cloudfront.net'
const SECURITY_HEADERS = '67f7725c-6f97-4210-82d7-5512b31e9d03'

/** CloudFront in front of an internal load balancer, which forwards on this port. */
function worldWith({ port = 80 } = {}) {
  const environment = { WEBUI_URL: `https://${HOST}`, CORS_ALLOW_ORIGIN: `https://${HOST}` }
  const properties = {
    'ElasticLoadBalancingV2::LoadBalancer': { Scheme: 'internal' },
    'ElasticLoadBalancingV2::Listener': {
      LoadBalancerArn: IDS.loadBalancer,
      Port: port,
      Protocol: 'HTTP',
      DefaultActions: [{ Type: 'forward', TargetGroupArn: IDS.targetGroup }],
      ListenerAttributes: [],
    },
    'Route53::RecordSet': undefined,
  }
  const origin = { Id: 'web', VpcOriginConfig: { VpcOriginId: 'vo_1' } }
  const behaviour = { ViewerProtocolPolicy: 'redirect-to-https', ResponseHeadersPolicyId: SECURITY_HEADERS }
  return aWorld([
    ...deployedResources({ environment, properties }),
    aLiveResource('CloudFront::VpcOrigin', 'vo_1', { VpcOriginEndpointConfig: { Arn: IDS.loadBalancer } }),
    aLiveResource(
      'CloudFront::Distribution',
      'E1',
      { DistributionConfig: { Origins: [origin], DefaultCacheBehavior: behaviour } },
      { DomainName: HOST },
    ),
  ])
}

const responseTo = (path: string, { world = worldWith(), scheme = 'https', isUpgrade = false } = {}) =>
  siteResponse(world, {
    scheme: scheme === 'http' ? 'http' : 'https',
    host: HOST,
    path,
    query: new URLSearchParams({ a: 'b' }),
    origin: `https://${HOST}`,
    cookie: undefined,
    isUpgrade,
  })

suite('CloudFront in front of an internal load balancer', () => {
  test('a distribution is reachable where its load balancer is not', () => {
    assert.deepEqual(reachabilityOf(worldWith(), HOST), { isServed: true })
    assert.equal(reachabilityOf(worldWith(), 'web-1.eu-central-1.elb.amazonaws.com').isServed, false)
  })

  test('a distribution serves the application with security headers, and leaves those of the application', () => {
    const response = responseTo('/ready')

    assert.equal(response?.status, 200)
    assert.equal(response?.headers['strict-transport-security'], 'max-age=31536000')
    assert.equal(response?.headers['referrer-policy'], 'same-origin')
  })

  test('a distribution passes WebSockets on', () =>
    assert.equal(responseTo('/ws/socket.io/', { isUpgrade: true })?.status, 101))

  test('a distribution redirects HTTP to HTTPS', () => {
    const response = responseTo('/chat', { scheme: 'http' })

    assert.equal(response?.status, 301)
    assert.equal(response?.headers.location, `https://${HOST}/chat?a=b`)
  })

  test('a distribution whose load balancer does not listen on port 80 returns 504', () =>
    assert.equal(responseTo('/ready', { world: worldWith({ port: 8080 }) })?.status, 504))
})
