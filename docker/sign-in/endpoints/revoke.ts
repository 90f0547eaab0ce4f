import type { SignInRequest } from '../http/request.ts'
import { json, type SignInResponse } from '../http/response.ts'
import { verifyJwt } from '../pool/jwt.ts'
import type { Pool } from '../pool/pool.ts'
import { isClient } from './clientAuthentication.ts'

/**
 * `POST /oauth2/revoke`: ends a refresh token and the access tokens that came from it.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/revocation-endpoint.html
 */
export async function revoke(request: SignInRequest, pool: Pool): Promise<SignInResponse> {
  const form = await request.form()
  if (!form) return json(400, { error: 'invalid_request' })
  if (!isClient(request, form, pool.client)) return json(401, { error: 'invalid_client' })
  const sent = form.get('token')
  if (!sent) return json(400, { error: 'invalid_request' })
  if (verifyJwt(sent, pool.keys)) return json(400, { error: 'unsupported_token_type' })
  const grant = pool.refreshGrants.take(sent)
  if (grant) pool.revoked.add(grant.originId)
  return { status: 200, headers: {}, body: '' }
}
