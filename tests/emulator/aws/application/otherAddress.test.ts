import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { reachabilityOf, siteResponse } from '../../../../scripts/emulator/aws/application/site.ts'
import type { LiveResource } from '../../../../scripts/emulator/aws/world.ts'
import { aLiveResource, aWorld, NOW } from '../../../fakes/emulator/aWorld.ts'

/** Bytes that are no text. */
const LOGO = Buffer.from([0x89, 0x50, 0xff, 0x00, 0xfe])
const CLOUDFRONT = 'd222222abcdef8.cloudfront.net'
const BUCKET = aLiveResource(
  'S3::Bucket',
  'pages',
  {},
  {
    RegionalDomainName: 'pages.s3.eu-central-1.amazonaws.com',
    WebsiteURL: 'http://pages.s3-website.eu-central-1.amazonaws.com',
  },
)
const BALANCER = aLiveResource('ElasticLoadBalancingV2::LoadBalancer', 'web', {}, { DNSName: 'web.elb.amazonaws.com' })
const LISTENER = (Port: number) =>
  aLiveResource('ElasticLoadBalancingV2::Listener', `listener-${Port}`, {
    ...{ LoadBalancerArn: 'web', Port },
    DefaultActions: [
      { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '202', MessageBody: `port ${Port}` } },
    ],
  })

function distributionOf(...Origins: readonly { readonly Id: string; readonly DomainName: string }[]): LiveResource {
  const DefaultCacheBehavior = { TargetOriginId: Origins.at(-1)?.Id ?? '', ViewerProtocolPolicy: 'allow-all' }
  const config = { Origins, DefaultCacheBehavior, DefaultRootObject: 'index.html' }
  return aLiveResource('CloudFront::Distribution', 'E2', { DistributionConfig: config }, { DomainName: CLOUDFRONT })
}

function responseTo(address: string, resources: readonly LiveResource[]) {
  const url = new URL(address)
  const object = (body: string | Buffer, headers = {}) => [
    { versionId: 'null', body: Buffer.from(body), headers, at: NOW },
  ]
  const world = aWorld(resources, {
    objects: new Map([
      [
        'pages',
        new Map([
          ['index.html', object('start')],
          ['site/a b.txt', object('spaces')],
          ['logo.png', object(LOGO, { ContentType: 'image/png' })],
        ]),
      ],
    ]),
  })
  return siteResponse(world, {
    scheme: url.protocol === 'http:' ? 'http' : 'https',
    ...{ host: url.hostname, path: url.pathname, query: url.searchParams },
    ...{ origin: undefined, cookie: undefined, isUpgrade: false },
  })
}

suite('an address of another live resource', () => {
  for (const [what, address, resource] of [
    [
      'an API',
      'https://a1b2c3.execute-api.eu-central-1.amazonaws.com/prod/',
      aLiveResource('ApiGateway::RestApi', 'a1b2c3'),
    ],
    [
      'an HTTP API',
      'https://x9y8.execute-api.eu-central-1.amazonaws.com',
      aLiveResource(
        'ApiGatewayV2::Api',
        'x9y8',
        {},
        { ApiEndpoint: 'https://x9y8.execute-api.eu-central-1.amazonaws.com' },
      ),
    ],
    [
      'a function',
      'https://abc.lambda-url.eu-central-1.on.aws/',
      aLiveResource('Lambda::Url', 'u', {}, { FunctionUrl: 'https://abc.lambda-url.eu-central-1.on.aws/' }),
    ],
    ['a website of a bucket', 'http://pages.s3-website.eu-central-1.amazonaws.com', BUCKET],
  ] as const)
    test(`that of ${what} answers 404, because nothing runs behind it`, () => {
      assert.deepEqual(reachabilityOf(aWorld([resource]), new URL(address).hostname), { isServed: true })
      assert.equal(responseTo(address, [resource])?.status, 404)
      assert.equal(responseTo(address, []), undefined)
    })

  for (const path of ['index.html', 'other'])
    test(`that of a bucket forbids ${path} to a reader who has signed nothing`, () => {
      const response = responseTo(`https://pages.s3.eu-central-1.amazonaws.com/${path}`, [BUCKET])
      assert.equal(response?.status, 403)
      assert.match(response.body, /AccessDenied/)
    })
})

suite('CloudFront', () => {
  const pages = { Id: 'pages', DomainName: 'pages.s3.eu-central-1.amazonaws.com' }
  const web = { Id: 'web', DomainName: 'web.elb.amazonaws.com' }
  const withPolicy = (policy: string) => ({ ...web, CustomOriginConfig: { OriginProtocolPolicy: policy } })
  const balancer = [BALANCER, LISTENER(80), LISTENER(443)]

  for (const [what, path, resources, status, body] of [
    ['its root object from a bucket', '/', [distributionOf(pages), BUCKET], 200, /^start$/],
    ['what a bucket does not have', '/other', [distributionOf(pages), BUCKET], 403, /AccessDenied/],
    [
      'a path below that of the origin',
      '/a%20b.txt',
      [distributionOf({ ...pages, ...{ OriginPath: '/site' } }), BUCKET],
      200,
      /^spaces$/,
    ],
    [
      'the origin of its default behaviour, not the first one',
      '/',
      [distributionOf(web, pages), ...balancer, BUCKET],
      200,
      /^start$/,
    ],
    ['a public load balancer by HTTP', '/', [distributionOf(withPolicy('http-only')), ...balancer], 202, /^port 80$/],
    [
      'a public load balancer by HTTPS',
      '/',
      [distributionOf(withPolicy('https-only')), ...balancer],
      202,
      /^port 443$/,
    ],
    [
      'a public load balancer as the reader asks',
      '/',
      [distributionOf(withPolicy('match-viewer')), ...balancer],
      202,
      /^port 443$/,
    ],
    [
      'an origin outside of the account with 504',
      '/',
      [distributionOf({ Id: 'a', DomainName: 'example.org' })],
      504,
      /Timeout/,
    ],
  ] as const)
    test(`serves ${what}`, () => {
      const response = responseTo(`https://${CLOUDFRONT}${path}`, resources)
      assert.equal(response?.status, status)
      assert.match(response.bytes?.toString() ?? response.body, body)
    })

  test('serves the bytes of an object with its type', () => {
    const response = responseTo(`https://${CLOUDFRONT}/logo.png`, [distributionOf(pages), BUCKET])
    assert.deepEqual(response?.bytes, LOGO)
    assert.equal(response?.headers['content-type'], 'image/png')
  })

  test('forbids a path that is not encoded as it should be', () =>
    assert.equal(responseTo(`https://${CLOUDFRONT}/%`, [distributionOf(pages), BUCKET])?.status, 403))
})
