import { pageExcerpt } from '../../model/pageExcerpt.ts'
import type { RawResponse } from './responseDefect.ts'

/** Makes the SDK try again. */
const RETRYABLE = { $retryable: { throttling: false } }

/** The name of an error about a response that AWS did not send; its message says by whom and what. */
export const NOT_FROM_AWS = 'NotFromAws'
/** The name of an error about half a response. */
export const CUT_OFF = 'ResponseCutOff'
/** The name of an error about a request without a whole response in time. */
export const NO_RESPONSE = 'NoResponse'
/** The name of an error about credentials that were not loaded in time. */
export const NO_CREDENTIALS = 'NoCredentials'

type Exchange = { readonly host: string; readonly sent: string; readonly response: RawResponse }

/** Not retried but for a status that every gateway uses for a moment: a login page stays until a user logs in. */
export function notFromAws({ host, sent, response }: Exchange): Error {
  const { status, headers, body } = response
  const words = pageExcerpt(new TextDecoder().decode(body.subarray(0, 20_000)), sent)
  const redirect = status >= 300 && status < 400 ? hostIn(headers.location) : undefined
  const content = redirect ? `a redirect to '${redirect}'` : words ? `'${words}'` : 'no text'
  return Object.assign(new Error(`host '${host}', HTTP ${status}: ${content}`), {
    name: NOT_FROM_AWS,
    $metadata: { httpStatusCode: status },
  })
}

export function cutOff(): Error {
  return Object.assign(new Error('its end is missing'), { name: CUT_OFF, $metadata: {} })
}

export function noResponse(milliseconds: number, attempts = 1): Error {
  const seconds = `${Math.round(milliseconds / 1_000)} seconds`
  const message = `no whole response ${attempts > 1 ? `to ${attempts} attempts in` : 'within'} ${seconds}`
  return Object.assign(new Error(message), { name: NO_RESPONSE, $metadata: {}, ...RETRYABLE })
}

export function noCredentials(milliseconds: number): Error {
  return Object.assign(new Error(`not within ${Math.round(milliseconds / 1_000)} seconds`), { name: NO_CREDENTIALS })
}

function hostIn(location: string | undefined): string | undefined {
  return location !== undefined && URL.canParse(location) ? new URL(location).host : undefined
}
