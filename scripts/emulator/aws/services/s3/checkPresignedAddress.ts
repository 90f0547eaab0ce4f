import { WireError } from '../../wire/wireError.ts'

const LONGEST_SECONDS = 604_800

/**
 * Refuses a presigned address after its end.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
export function checkPresignedAddress(query: URLSearchParams, now: Date): void {
  if (!query.has('X-Amz-Signature')) return
  const seconds = Number(query.get('X-Amz-Expires') ?? Number.NaN)
  if (!Number.isInteger(seconds) || seconds < 0) throw malformed('X-Amz-Expires should be a number')
  if (seconds > LONGEST_SECONDS)
    throw malformed(
      'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
    )
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(query.get('X-Amz-Date') ?? '') ?? []
  const signed = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  if (Number.isNaN(signed)) throw malformed("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"")
  if (signed + seconds * 1000 < now.getTime()) throw new WireError('AccessDenied', 'Request has expired', 403)
}

function malformed(message: string): WireError {
  return new WireError('AuthorizationQueryParametersError', message, 400)
}
