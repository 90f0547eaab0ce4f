import type { SignInRequest } from '../http/request.ts'
import { json, type SignInResponse } from '../http/response.ts'
import type { Pool } from '../pool/pool.ts'
import { authorize, showError } from './authorize.ts'
import { discovery, publishedKeys } from './discovery.ts'
import { login, showLogin } from './login.ts'
import { logout } from './logout.ts'
import { revoke } from './revoke.ts'
import { token } from './token.ts'
import { userInfo } from './userInfo.ts'

type Endpoint = (request: SignInRequest, pool: Pool) => SignInResponse | Promise<SignInResponse>
type Endpoints = ReadonlyMap<string, Readonly<Partial<Record<'GET' | 'POST', Endpoint>>>>

/** The sign-in domain. */
const DOMAIN: Endpoints = new Map([
  ['/oauth2/authorize', { GET: authorize }],
  ['/login', { GET: showLogin, POST: login }],
  ['/logout', { GET: logout }],
  ['/error', { GET: showError }],
  ['/oauth2/token', { POST: token }],
  ['/oauth2/userInfo', { GET: userInfo, POST: userInfo }],
  ['/oauth2/revoke', { POST: revoke }],
])

/** The issuer, under the path with the pool's id. */
const ISSUER: Endpoints = new Map([
  ['/.well-known/openid-configuration', { GET: discovery }],
  ['/.well-known/jwks.json', { GET: publishedKeys }],
])

/** Each path is there on its own host alone, except `/health`. */
export async function route(request: SignInRequest, pool: Pool): Promise<SignInResponse> {
  if (request.path === '/health') return json(200, { status: true })
  const methods = methodsOf(request, pool)
  if (!methods) return json(404, { message: `No path '${request.path}' on host '${request.host}'.` })
  const endpoint = request.method === 'GET' || request.method === 'POST' ? methods[request.method] : undefined
  return endpoint
    ? endpoint(request, pool)
    : json(405, { message: 'Method not allowed.' }, { allow: Object.keys(methods).join(', ') })
}

function methodsOf({ host, path }: SignInRequest, { id, origins }: Pool) {
  const isAt = (origin: string) => new URL(origin).host === host
  const inIssuer =
    isAt(origins.issuer) && path.startsWith(`/${id}/`) ? ISSUER.get(path.slice(id.length + 1)) : undefined
  const inDomain = isAt(origins.signIn) || isAt(origins.token) ? DOMAIN.get(path) : undefined
  return inIssuer ?? inDomain
}
