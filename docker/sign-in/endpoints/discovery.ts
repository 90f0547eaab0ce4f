import type { SignInRequest } from '../http/request.ts'
import { json, type SignInResponse } from '../http/response.ts'
import { issuerOf, type Pool } from '../pool/pool.ts'

/** `GET /<poolId>/.well-known/openid-configuration`: the fields of a real pool, https://github.com/localstack/localstack/issues/12914 */
export function discovery(_request: SignInRequest, pool: Pool): SignInResponse {
  const { signIn, token } = pool.origins
  return json(200, {
    authorization_endpoint: `${signIn}/oauth2/authorize`,
    ...(pool.announcesEndSession && { end_session_endpoint: `${signIn}/logout` }),
    id_token_signing_alg_values_supported: ['RS256'],
    issuer: issuerOf(pool),
    jwks_uri: `${issuerOf(pool)}/.well-known/jwks.json`,
    response_types_supported: ['code', 'token'],
    revocation_endpoint: `${token}/oauth2/revoke`,
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
    token_endpoint: `${token}/oauth2/token`,
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    userinfo_endpoint: `${token}/oauth2/userInfo`,
  })
}

/** `GET /<poolId>/.well-known/jwks.json`. */
export function publishedKeys(_request: SignInRequest, pool: Pool): SignInResponse {
  return json(200, { keys: pool.keys.published() })
}
