import type { EndpointRequest, EndpointResponse } from '../aws/startEndpoint.ts'
import { FRANKFURT, priceListEntry } from './recordedProducts.ts'

type GetProducts = {
  readonly ServiceCode: string
  readonly Filters?: readonly { readonly Type: string; readonly Field: string; readonly Value: string }[]
  readonly NextToken?: string
}

/** One entry for each page, so that a reader of the first page alone has too few. */
const PAGE = 1

/** AWS's price list with the recorded products: it takes the filters at their word. */
export function priceListHandler({ body }: Pick<EndpointRequest, 'body'>, products = FRANKFURT): EndpointResponse {
  const { ServiceCode, Filters = [], NextToken }: GetProducts = JSON.parse(body)
  const matching = products.filter(
    ({ service, attributes }) =>
      service === ServiceCode &&
      Filters.every(({ Type, Field, Value }) => {
        const value = attributes[Field] ?? ''
        return Type === 'CONTAINS' ? value.includes(Value) : Type === 'TERM_MATCH' && value === Value
      }),
  )
  const from = Number(NextToken ?? 0)
  const more = from + PAGE < matching.length && { NextToken: String(from + PAGE) }
  const PriceList = matching.slice(from, from + PAGE).map(priceListEntry)
  return jsonResponse({ FormatVersion: 'aws_v1', PriceList, ...more })
}

export function priceListRefusal(type: string, message: string): EndpointResponse {
  return { ...jsonResponse({ __type: type, message }), status: 400 }
}

function jsonResponse(value: object): EndpointResponse {
  return {
    body: JSON.stringify(value),
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amzn-requestid': '0b3d1c5e-0000-4000-8000-000000000001',
    },
  }
}
