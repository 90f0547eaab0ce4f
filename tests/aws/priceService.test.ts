import assert from 'node:assert/strict'
import { afterEach, suite, test } from 'node:test'
import { connectPriceService } from '#lib/aws/pricing/connectPriceService.ts'
import type { ProductQuery } from '#lib/model/cost/product.ts'
import {
  type Endpoint,
  type EndpointRequest,
  type EndpointResponse,
  startEndpoint,
} from '../fakes/aws/startEndpoint.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'
import { priceListHandler, priceListRefusal } from '../fakes/pricing/priceListHandler.ts'

const LOAD_BALANCERS: ProductQuery = {
  service: 'AWSELB',
  filters: [
    { attribute: 'regionCode', value: 'eu-central-1', match: 'equal' },
    { attribute: 'usagetype', value: 'LoadBalancerUsage', match: 'contains' },
  ],
}

suite("AWS's price list", () => {
  let endpoint: Endpoint | undefined
  afterEach(() => endpoint?.close())
  const start = async (handler: (request: EndpointRequest) => EndpointResponse, access: Access = {}) => {
    endpoint = await startEndpoint(handler)
    return connectPriceService(access)
  }

  test('every page is read, with the filters, from the region that has the list', async () => {
    const prices = await start(request => priceListHandler(request))

    const products = await prices.products(LOAD_BALANCERS)

    assert.deepEqual(products, [
      { usageType: 'EUC1-LoadBalancerUsage', tiers: [{ from: 0, usd: 0.027 }] },
      { usageType: 'EUC1-LoadBalancerUsage', tiers: [{ from: 0, usd: 0.03 }] },
    ])
    assert.deepEqual(
      endpoint?.requests.map(({ action, body }) => [action, JSON.parse(body).NextToken]),
      [
        ['GetProducts', undefined],
        ['GetProducts', '1'],
      ],
    )
    assert.deepEqual(JSON.parse(endpoint?.requests[0]?.body ?? ''), {
      ServiceCode: 'AWSELB',
      Filters: [
        { Type: 'TERM_MATCH', Field: 'regionCode', Value: 'eu-central-1' },
        { Type: 'CONTAINS', Field: 'usagetype', Value: 'LoadBalancerUsage' },
      ],
    })
    assert.match(String(endpoint?.requests[0]?.headers.authorization), /\/us-east-1\/pricing\//)
  })

  test('the tiers of a price are those of its dimensions', async () => {
    const prices = await start(request => priceListHandler(request))

    const [product] = await prices.products({ service: 'AmazonRoute53', filters: [] })

    assert.deepEqual(product?.tiers, [
      { from: 0, usd: 0.5 },
      { from: 25, usd: 0.1 },
    ])
  })

  test('a service that throttles every attempt is a problem that says so, at the limit of the call', async () => {
    const limits = { connection: 300, attempt: 300, call: 300, changeAfterStop: 300, callAfterStop: 300 }
    const refusal = priceListRefusal('ThrottlingException', 'Rate exceeded')
    const prices = await start(() => refusal, { limits })

    const problem = await expectProblem(() => prices.products(LOAD_BALANCERS))

    assert.match(problem.message, /throttl|Rate exceeded/i)
    assert.equal(problem.reason, 'unavailable')
  })

  for (const [title, response, message] of [
    [
      'a missing permission is named',
      priceListRefusal(
        'AccessDeniedException',
        'User: arn:aws:iam::123456789012:user/dev is not authorized to perform: pricing:GetProducts because no identity-based policy allows the pricing:GetProducts action',
      ),
      /pricing:GetProducts/,
    ],
    [
      'an entry that is no JSON is half a response',
      entries(['{']),
      /response is incomplete: it has a product that is no JSON/,
    ],
    ['an entry without a usage type is half a response', entries(['{"product":{}}']), /a product without a usage type/],
  ] as const)
    test(title, async () => {
      const prices = await start(() => response)

      assert.match((await expectProblem(() => prices.products(LOAD_BALANCERS))).message, message)
    })
})

type Access = Parameters<typeof connectPriceService>[0]

function entries(PriceList: readonly string[]): EndpointResponse {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': 'request-1' }
  return { body: JSON.stringify({ FormatVersion: 'aws_v1', PriceList }), headers }
}
