import { accessDeniedError, usesXml } from '../callers/callerErrors.ts'
import { refusalText } from '../permissions/refusalText.ts'
import type { Service } from '../wire/awsService.ts'
import { WireError } from '../wire/wireError.ts'
import type { DenyingPolicy } from './rules.ts'

/** AWS accepts a signature for five minutes, S3 for fifteen. */
const SIGNATURE_MINUTES = { s3: 15, others: 5 } as const

/** The error for too many requests, with each service's own code, status and message. */
export function throttlingError(service: Service): WireError {
  const { name } = service
  if (name === 'S3') return new WireError('SlowDown', 'Please reduce your request rate.', 503)
  if (name === 'EFS') return new WireError('ThrottlingException', 'Rate exceeded', 429)
  if (name === 'Cognito Identity Provider') return new WireError('TooManyRequestsException', 'Rate exceeded', 429)
  return new WireError(usesXml(service) ? 'Throttling' : 'ThrottlingException', 'Rate exceeded', 400)
}

export function serverError({ name }: Service, status: number): WireError {
  if (status === 503) return new WireError('ServiceUnavailable', 'Service is unavailable', 503)
  const message = 'We encountered an internal error. Please try again.'
  return new WireError(name === 'S3' ? 'InternalError' : 'InternalFailure', message, status)
}

/**
 * The error for a signature that is too old or too new; undefined if it is neither.
 * @param signedAt from the request: `20261123T080000Z`
 * @param now AWS's own time
 */
export function clockError(service: Service, signedAt: string, now: Date): WireError | undefined {
  const { name } = service
  const minutes = SIGNATURE_MINUTES[name === 'S3' ? 's3' : 'others']
  const difference = now.getTime() - timeOf(signedAt)
  if (Math.abs(difference) <= minutes * 60_000) return undefined
  if (name === 'S3')
    return new WireError(
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
      403,
    )
  const limit = compactTime(new Date(now.getTime() - Math.sign(difference) * minutes * 60_000))
  const comparison = `${limit} (${compactTime(now)} ${difference > 0 ? '-' : '+'} ${minutes} min.)`
  const message =
    difference > 0
      ? `Signature expired: ${signedAt} is now earlier than ${comparison}`
      : `Signature not yet current: ${signedAt} is still later than ${comparison}`
  return usesXml(service)
    ? new WireError('SignatureDoesNotMatch', message, 403)
    : new WireError('InvalidSignatureException', message, 400)
}

type DeniedRequest = {
  readonly service: Service
  readonly action: string
  /** The ARN of the caller. */
  readonly caller: string
  readonly resource: string
  readonly policy: DenyingPolicy
}

/** The error for a request that a policy refuses. */
export function deniedError({ service, action, caller, resource, policy }: DeniedRequest): WireError {
  const reason = REASONS[policy](action)
  return accessDeniedError(service, refusalText({ caller, action, resource, reason }))
}

const REASONS: Readonly<Record<DenyingPolicy, (action: string) => string>> = {
  identity: action => `because no identity-based policy allows the ${action} action`,
  explicit: () => 'with an explicit deny in an identity-based policy',
  boundary: action => `because no permissions boundary allows the ${action} action`,
  session: action => `because no session policy allows the ${action} action`,
  'service-control': () => 'with an explicit deny in a service control policy',
  resource: action => `because no resource-based policy allows the ${action} action`,
}

function timeOf(text: string): number {
  return Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
}

function compactTime(at: Date): string {
  return at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
}
