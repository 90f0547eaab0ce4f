import type { Engine } from '../engine.ts'
import { uuid } from '../random.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'

/** A log group, a bucket or a stream that AWS WAF writes to. */
const LOG_DESTINATION = /:log-group:|:::|:deliverystream\//

/**
 * The message with which CloudFront or AWS WAF refuses to create or change a resource; undefined when it does not refuse.
 * AWS WAF developer guide, logging-cw-logs; aws-cdk issues 34629 and 35765: a new tag of an origin is a change, too.
 */
export function edgeRefusalOf(engine: Engine, resource: EmulatedResource): string | undefined {
  if (resource.type === 'AWS::WAFv2::LoggingConfiguration') return logNameRefusal(engine, resource)
  return resource.exists ? attachedOriginRefusal(engine, resource) : undefined
}

/** The message with which CloudFront refuses to change or delete an origin that a distribution has. */
export function attachedOriginRefusal(
  { world, random }: Engine,
  { type, physicalId = '' }: EmulatedResource,
): string | undefined {
  if (type !== 'AWS::CloudFront::VpcOrigin') return undefined
  const isAttached = world
    .resources('AWS::CloudFront::Distribution')
    .some(({ properties }) => JSON.stringify(properties).includes(`"VpcOriginId":${JSON.stringify(physicalId)}`))
  if (!isAttached) return undefined
  return `Resource handler returned message: "Invalid request provided: AWS::CloudFront::VpcOrigin: The specified VPC origin is currently associated with one or more distributions. Please disassociate the VPC origin from all distributions before updating or deleting (Service: CloudFront, Status Code: 409, Request ID: ${uuid(random)})" (RequestToken: ${uuid(random)}, HandlerErrorCode: InvalidRequest)`
}

function logNameRefusal({ random }: Engine, { properties }: EmulatedResource): string | undefined {
  const { LogDestinationConfigs: destinations } = properties
  const names = Array.isArray(destinations) ? destinations.map(String) : []
  const refused = names.find(arn => !String(arn.split(LOG_DESTINATION)[1]).startsWith('aws-waf-logs-'))
  if (refused === undefined) return undefined
  return `Resource handler returned message: "Error reason: The ARN isn't valid. A valid ARN begins with arn: and includes other information separated by colons or slashes., field: LOG_DESTINATION, parameter: ${refused} (Service: Wafv2, Status Code: 400, Request ID: ${uuid(random)})" (RequestToken: ${uuid(random)}, HandlerErrorCode: InvalidRequest)`
}
