import { isMap } from '../model/json.ts'

/** What an error of the Octokit tells, whatever its class. */
export type ErrorDetails = {
  /** Undefined where no answer came: no network, no server, no time. */
  readonly status: number | undefined
  readonly message: string
  readonly headers: Readonly<Record<string, string>>
}

/** GraphQL answers everything with 200 and its own words. */
const STATUSES: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  RATE_LIMITED: 429,
}

export function errorDetailsOf(error: unknown): ErrorDetails | undefined {
  if (!(error instanceof Error)) return undefined
  if (error.name === 'GraphqlResponseError') return graphqlFaultOf(error)
  if (error.name !== 'HttpError') return undefined
  const response = 'response' in error ? error.response : undefined
  if (!isMap(response)) return { status: undefined, message: error.message, headers: {} }
  const { status, headers, data } = response
  return {
    status: typeof status === 'number' ? status : undefined,
    message: isMap(data) && typeof data.message === 'string' ? wordsIn(data.message, data.errors) : error.message,
    headers: textsIn(headers),
  }
}

/** GitHub limits a token by the hour and, with other words and often with 403, by the minute. */
export function isRateLimited({ status, message, headers }: ErrorDetails): boolean {
  if (status === 429) return true
  const said = headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0'
  return status === 403 && (said || /rate limit|abuse detection/i.test(message))
}

function graphqlFaultOf(error: Error): ErrorDetails {
  const [first] = 'errors' in error && Array.isArray(error.errors) ? error.errors : []
  const type = isMap(first) && typeof first.type === 'string' ? first.type : ''
  const message = isMap(first) && typeof first.message === 'string' ? first.message : error.message
  return { status: STATUSES[type] ?? 200, message, headers: 'headers' in error ? textsIn(error.headers) : {} }
}

/** `Validation Failed: body is too long` */
function wordsIn(message: string, errors: unknown): string {
  if (!Array.isArray(errors)) return message
  const details = errors.map(one => {
    if (!isMap(one)) return String(one)
    return typeof one.message === 'string' ? one.message : [one.resource, one.field, one.code].filter(Boolean).join(' ')
  })
  return [message, details.join(', ')].filter(Boolean).join(': ')
}

function textsIn(headers: unknown): Readonly<Record<string, string>> {
  if (!isMap(headers)) return {}
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
}
