import type { SignInRequest } from '../http/request.ts'
import { json, type SignInResponse } from '../http/response.ts'
import type { Pool } from '../pool/pool.ts'
import { attributesOf, readAccessToken, usernameOf } from '../pool/tokens.ts'

/**
 * `GET /oauth2/userInfo`: attributes only, never groups; `email_verified` is text here and a boolean in tokens.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/userinfo-endpoint.html
 */
export function userInfo({ authorization }: SignInRequest, pool: Pool): SignInResponse {
  const [, token] = /^bearer (.+)$/i.exec(authorization ?? '') ?? []
  if (token === undefined) return refuse(400, 'invalid_request', 'Bad OAuth2 request at UserInfo Endpoint')
  const claims = readAccessToken(token, pool)
  const user = pool.users.get(String(claims?.sub))
  const scopes = String(claims?.scope).split(' ')
  if (!user || !scopes.includes('openid'))
    return refuse(
      401,
      'invalid_token',
      'Access token is expired, disabled, or deleted, or the user has globally signed out.',
    )
  const attributes = attributesOf(user, scopes)
  const isVerified = attributes.email_verified
  return json(200, {
    sub: user.username,
    ...attributes,
    ...(isVerified !== undefined && { email_verified: String(isVerified) }),
    username: usernameOf(user),
  })
}

function refuse(status: number, error: string, description: string): SignInResponse {
  const header = `Bearer error="${error}", error_description="${description}"`
  return json(status, { error, error_description: description }, { 'www-authenticate': header })
}
