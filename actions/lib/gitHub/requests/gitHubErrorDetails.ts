import { isMap } from '../../model/json.ts'
import { UnusableResponse } from './unusableResponse.ts'

/** The parts of an error of Octokit, whatever its class. */
export type GitHubErrorDetails = {
  /** Undefined without a response: no network, no server, or a timeout. */
  readonly status: number | undefined
  readonly message: string
  readonly headers: Readonly<Record<string, string>>
  /** Undefined for a response that GitHub sent. */
  readonly defect?: UnusableResponse['defect']
}

/** GraphQL sends every response with status 200 and names the error by a type of its own. */
const STATUSES: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  RATE_LIMITED: 429,
}

export function gitHubErrorDetailsOf(error: unknown): GitHubErrorDetails | undefined {
  if (!(error instanceof Error)) return undefined
  if (error instanceof UnusableResponse) return error
  if (error.name === 'GraphqlResponseError') return graphqlErrorDetailsOf(error)
  if (error.name !== 'HttpError') return undefined
  const response = 'response' in error ? error.response : undefined
  if (!isMap(response)) return { status: undefined, message: error.message, headers: {} }
  const { status, headers, data } = response
  return {
    status: typeof status === 'number' ? status : undefined,
    message: isMap(data) && typeof data.message === 'string' ? messageOf(data.message, data.errors) : error.message,
    headers: headersOf(headers),
  }
}

/** GitHub limits a token by the hour and, with another message and often with 403, by the minute. */
export function isRateLimited({ status, message, headers, defect }: GitHubErrorDetails): boolean {
  if (status === 429) return true
  const isNamed = headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0'
  return status === 403 && defect === undefined && (isNamed || /rate limit|abuse detection/i.test(message))
}

function graphqlErrorDetailsOf(error: Error): GitHubErrorDetails {
  const [first] = 'errors' in error && Array.isArray(error.errors) ? error.errors : []
  const type = isMap(first) && typeof first.type === 'string' ? first.type : ''
  const message = isMap(first) && typeof first.message === 'string' ? first.message : error.message
  return { status: STATUSES[type] ?? 200, message, headers: 'headers' in error ? headersOf(error.headers) : {} }
}

/** `Validation Failed: body is too long` */
function messageOf(message: string, errors: unknown): string {
  if (!Array.isArray(errors)) return message
  const details = errors.map(detail => {
    if (!isMap(detail)) return String(detail)
    if (typeof detail.message === 'string') return detail.message
    return [detail.resource, detail.field, detail.code].filter(Boolean).join(' ')
  })
  return [message, details.join(', ')].filter(Boolean).join(': ')
}

function headersOf(headers: unknown): Readonly<Record<string, string>> {
  if (!isMap(headers)) return {}
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
}
