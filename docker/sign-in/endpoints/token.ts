import { createHash, randomUUID } from 'node:crypto'
import type { Parameters } from '../http/parameters.ts'
import type { SignInRequest } from '../http/request.ts'
import { json, type SignInResponse } from '../http/response.ts'
import type { CodeGrant, Pool } from '../pool/pool.ts'
import { createTokens } from '../pool/tokens.ts'
import { isClient } from './clientAuthentication.ts'

type TokenError =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'unauthorized_client'
  | 'unsupported_grant_type'

/** `POST /oauth2/token`. https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html */
export async function token(request: SignInRequest, pool: Pool): Promise<SignInResponse> {
  const form = await request.form()
  if (!form) return refuse('invalid_request')
  if (!isClient(request, form, pool.client)) return refuse('invalid_client')
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return exchangeCode(form, pool)
    case 'refresh_token':
      return refresh(form, pool)
    case 'client_credentials':
      // Cognito has this grant; the client of `cloudformation/cognito.yaml` may not use it.
      return refuse('unauthorized_client')
    case undefined:
      return refuse('invalid_request')
    default:
      return refuse('unsupported_grant_type')
  }
}

function exchangeCode(form: Parameters, pool: Pool): SignInResponse {
  const [code, redirectUri] = [form.get('code'), form.get('redirect_uri')]
  if (!code || !redirectUri) return refuse('invalid_request')
  // https://stackoverflow.com/questions/50264679: Cognito's word for an address that the client does not have.
  if (!pool.client.callbackUrls.includes(redirectUri)) return refuse('unauthorized_client')
  const grant = pool.codes.take(code)
  const user = grant && pool.users.get(grant.username)
  if (!user || grant.redirectUri !== redirectUri || !isVerified(grant, form.get('code_verifier')))
    return refuse('invalid_grant')
  const { username, time, scopes } = grant
  const refreshGrant = { username, time, scopes, originId: randomUUID(), eventId: randomUUID() }
  const tokens = createTokens(user, refreshGrant, pool, grant.nonce)
  return json(200, { ...tokens, refresh_token: pool.refreshGrants.add(refreshGrant) })
}

/** A new refresh token is not part of it: Cognito rotates them only where the client says so. */
function refresh(form: Parameters, pool: Pool): SignInResponse {
  const refreshToken = form.get('refresh_token')
  if (!refreshToken) return refuse('invalid_request')
  const grant = pool.refreshGrants.get(refreshToken)
  const user = grant && pool.users.get(grant.username)
  return user ? json(200, createTokens(user, grant, pool)) : refuse('invalid_grant')
}

function isVerified({ codeChallenge }: CodeGrant, verifier: string | undefined): boolean {
  if (codeChallenge === undefined) return true
  return verifier !== undefined && createHash('sha256').update(verifier).digest('base64url') === codeChallenge
}

function refuse(error: TokenError): SignInResponse {
  return json(400, { error })
}
