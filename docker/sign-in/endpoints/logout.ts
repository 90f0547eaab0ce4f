import { SESSION_COOKIE, setCookie } from '../http/cookies.ts'
import type { SignInRequest } from '../http/request.ts'
import { redirect, type SignInResponse, withCookies } from '../http/response.ts'
import type { Pool } from '../pool/pool.ts'
import { errorPage } from './page.ts'

/**
 * `GET /logout`: ends the session of the browser, then goes to `logout_uri`, or says what is wrong with the parameters.
 * Other parameters are ignored. https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
 */
export function logout(request: SignInRequest, pool: Pool): SignInResponse {
  pool.sessions.take(request.cookie(SESSION_COOKIE))
  return withCookies(destinationOf(request, pool), [
    setCookie(SESSION_COOKIE, '', { origin: pool.origins.signIn, seconds: 0 }),
  ])
}

function destinationOf({ query }: SignInRequest, { client }: Pool): SignInResponse {
  const [clientId, logoutUri] = [query.get('client_id'), query.get('logout_uri')]
  if (!clientId) return errorPage("Required String parameter 'client_id' is not present")
  // Cognito looks for the parameter of its other form of this request, also when this form was meant.
  if (!logoutUri) return errorPage("Required String parameter 'redirect_uri' is not present")
  const isRegistered = clientId === client.id && client.logoutUrls.includes(logoutUri)
  return isRegistered && query.repeated(['client_id', 'logout_uri']).length === 0
    ? redirect(logoutUri)
    : errorPage('redirect_mismatch')
}
