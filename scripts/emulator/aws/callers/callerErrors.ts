import type { Service } from '../wire/awsService.ts'
import { WireError } from '../wire/wireError.ts'

/** Services whose errors are XML, with the codes of the Query protocol. */
const XML_SERVICES = new Set(['CloudFormation', 'STS', 'Elastic Load Balancing v2', 'EC2', 'IAM', 'RDS'])

export function usesXml({ name }: Service): boolean {
  return XML_SERVICES.has(name)
}

/** A call that IAM does not allow. Each service has its own code and status, and S3 puts the resource in quotation marks. */
export function accessDeniedError(service: Service, message: string): WireError {
  if (service.name === 'S3')
    return new WireError('AccessDenied', message.replace(/ on resource: ([^\s"]+)/, ' on resource: "$1"'), 403)
  if (service.name === 'Route 53' || usesXml(service)) return new WireError('AccessDenied', message, 403)
  return new WireError('AccessDeniedException', message, service.name === 'EFS' ? 403 : 400)
}

export function expiredCredentialsError(service: Service): WireError {
  if (service.name === 'S3') return new WireError('ExpiredToken', 'The provided token has expired.', 400)
  const code = usesXml(service) ? 'ExpiredToken' : 'ExpiredTokenException'
  return new WireError(code, 'The security token included in the request is expired', usesXml(service) ? 403 : 400)
}

/** An access key that AWS never issued, or the session token of another session. */
export function unknownCredentialsError(service: Service): WireError {
  if (service.name === 'S3')
    return new WireError('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.', 403)
  const message = 'The security token included in the request is invalid.'
  return usesXml(service)
    ? new WireError('InvalidClientTokenId', message, 403)
    : new WireError('UnrecognizedClientException', message, 400)
}
