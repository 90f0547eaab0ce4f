import type { Parameters } from '../http/parameters.ts'
import { redirect, type SignInResponse } from '../http/response.ts'
import { type Authentication, type Pool, scopesOf } from '../pool/pool.ts'

/** The parameters of a valid request to `/oauth2/authorize` or `/login`. */
export type AuthorizationRequest = {
  readonly redirectUri: string
  readonly scopes: readonly string[]
  readonly state?: string
  readonly nonce?: string
  readonly codeChallenge?: string
}

type Check =
  | { readonly kind: 'valid'; readonly request: AuthorizationRequest }
  | { readonly kind: 'refused'; readonly response: SignInResponse }

const NAMES = ['client_id', 'redirect_uri', 'response_type', 'scope', 'state', 'nonce', 'code_challenge']
/** base64url of a SHA-256. */
const CHALLENGE = /^[\w-]{43}$/

/**
 * An error goes to the callback only when client and callback are right, else to Cognito's own page `/error`.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
export function checkAuthorization(query: Parameters, { client, origins }: Pool): Check {
  const clientId = query.get('client_id')
  const redirectUri = query.get('redirect_uri')
  const refuse = (response: SignInResponse): Check => ({ kind: 'refused', response })
  const toErrorPage = (error: string) => refuse(redirect(`${origins.signIn}/error?${errorQuery(error, clientId)}`))
  if (!clientId || !redirectUri) return toErrorPage('Required parameters missing')
  if (clientId !== client.id || query.repeated(['client_id', 'redirect_uri']).length > 0)
    return toErrorPage('invalid_request')
  if (!client.callbackUrls.includes(redirectUri)) return toErrorPage('redirect_mismatch')

  const state = query.get('state')
  const error = errorOf(query, scopesOf(client))
  if (error) return refuse(redirect(callbackUrl(redirectUri, { ...error, state })))
  const [nonce, codeChallenge] = [query.get('nonce'), query.get('code_challenge')]
  const request = {
    redirectUri,
    scopes: requestedScopes(query, scopesOf(client)),
    ...(state !== undefined && { state }),
    ...(nonce !== undefined && { nonce }),
    ...(codeChallenge !== undefined && { codeChallenge }),
  }
  return { kind: 'valid', request }
}

/** Sends the browser back to the application with a new code. */
export function grantCode(request: AuthorizationRequest, authentication: Authentication, pool: Pool): SignInResponse {
  const { state, ...grant } = request
  const code = pool.codes.add({ ...grant, ...authentication })
  return redirect(callbackUrl(request.redirectUri, { code, state }))
}

type CallbackError = { readonly error: string; readonly error_description?: string }

function errorOf(query: Parameters, allowedScopes: readonly string[]): CallbackError | undefined {
  if (query.repeated([...NAMES, 'code_challenge_method']).length > 0) return { error: 'invalid_request' }
  const type = query.get('response_type')
  // The client of `cloudformation/cognito.yaml` may use the code flow alone.
  if (type === 'token') return { error: 'unauthorized_client' }
  if (type !== 'code') return { error: 'invalid_request' }
  const [challenge, method] = [query.get('code_challenge'), query.get('code_challenge_method')]
  if (challenge === undefined ? method !== undefined : method !== 'S256' || !CHALLENGE.test(challenge))
    return { error: 'invalid_request' }
  const scopes = requestedScopes(query, allowedScopes)
  const isAllowed = scopes.every(scope => allowedScopes.includes(scope))
  const needsOpenId = scopes.some(scope => scope === 'email' || scope === 'profile')
  if (!isAllowed || (needsOpenId && !scopes.includes('openid')))
    return { error: 'invalid_request', error_description: 'invalid_scope' }
  return undefined
}

/** Without the parameter Cognito takes every scope of the client. */
function requestedScopes(query: Parameters, allowedScopes: readonly string[]): readonly string[] {
  const scopes = new Set(query.get('scope')?.split(' ').filter(Boolean))
  return scopes.size > 0 ? [...scopes] : allowedScopes
}

function errorQuery(error: string, clientId: string | undefined): string {
  return new URLSearchParams({ error, ...(clientId !== undefined && { client_id: clientId }) }).toString()
}

function callbackUrl(redirectUri: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(redirectUri)
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value)
  return url.href
}
