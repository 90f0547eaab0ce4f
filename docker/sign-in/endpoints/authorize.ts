import { SESSION_COOKIE } from '../http/cookies.ts'
import type { SignInRequest } from '../http/request.ts'
import { redirect, type SignInResponse } from '../http/response.ts'
import type { Pool } from '../pool/pool.ts'
import { checkAuthorization, grantCode } from './authorizationRequest.ts'
import { errorPage } from './page.ts'

/** `GET /oauth2/authorize`: straight back to the application while the browser has a session, else to the sign-in page. */
export function authorize({ query, cookie }: SignInRequest, pool: Pool): SignInResponse {
  const checked = checkAuthorization(query, pool)
  if (checked.kind === 'refused') return checked.response
  const session = pool.sessions.get(cookie(SESSION_COOKIE))
  return session ? grantCode(checked.request, session, pool) : redirect(`${pool.origins.signIn}/login?${query.text}`)
}

/** `GET /error`. */
export function showError({ query }: SignInRequest): SignInResponse {
  return errorPage(query.get('error') ?? '')
}
