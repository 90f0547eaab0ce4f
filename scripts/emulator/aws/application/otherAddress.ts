import type { Json } from '#lib/model/json.ts'
import type { LiveResource, World } from '../world.ts'
import type { SiteResponse } from './recordedResponses.ts'

/** The live resource of any type that has this host in its attributes, or whose id CloudFormation makes into a host. */
export function findAddress(world: World, host: string): LiveResource | undefined {
  const wanted = host.toLowerCase()
  return world
    .resources()
    .find(
      resource =>
        isApiHost(resource, wanted) || Object.values(resource.attributes).some(value => hasHost(value, wanted)),
    )
}

/** The host of an API has its id, which `Ref` gives: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-call-api.html */
function isApiHost({ type, physicalId }: LiveResource, host: string): boolean {
  return API_TYPES.includes(type) && host.startsWith(`${physicalId.toLowerCase()}.execute-api.`)
}

const API_TYPES: readonly string[] = ['AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api']

function hasHost(value: Json | undefined, host: string): boolean {
  if (typeof value !== 'string') return false
  const text = value.toLowerCase()
  return text === host || (URL.canParse(text) && new URL(text).hostname === host)
}

/** No code runs behind an address that the emulator only knows. */
export const NOTHING_RUNS: SiteResponse = {
  status: 404,
  headers: { 'content-type': 'text/plain' },
  body: 'The built-in AWS runs nothing behind this address.\n',
}
