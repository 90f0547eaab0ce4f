/** Cognito's own names. */
export const SESSION_COOKIE = 'cognito'
export const CSRF_COOKIE = 'XSRF-TOKEN'

/** `seconds` 0 removes the cookie. A browser drops a Secure cookie that comes by plain http, except from localhost. */
export function setCookie(
  name: string,
  value: string,
  { origin, seconds }: { origin: string; seconds: number },
): string {
  const secure = origin.startsWith('https:') ? ['Secure'] : []
  // Strict would leave the session out of the request that the application's page starts.
  return [`${name}=${value}`, 'Path=/', `Max-Age=${seconds}`, 'HttpOnly', 'SameSite=Lax', ...secure].join('; ')
}
