import { propertyText, propertyTexts } from '../services/propertyValues.ts'
import type { LiveResource, World } from '../world.ts'
import type { SiteResponse } from './recordedResponses.ts'
import type { SiteRequest } from './siteRequest.ts'
import { discoveryDocumentOf, type UserPool } from './userPool.ts'

/** A pool's managed login: the page, or the error page for this request. */
export function signInPages(world: World, pool: UserPool, request: SiteRequest): SiteResponse {
  const { path, query } = request
  if (path !== '/login' && path !== '/oauth2/authorize' && path !== '/logout') return htmlPage(404, 'Not found')
  const client = pool.clients.find(candidate => candidate.physicalId === query.get('client_id'))
  if (!client) return htmlPage(400, 'Client does not exist.')
  if (path === '/logout') return logoutResponse(client, query)
  const error = authorizationErrorOf(client, query) ?? (hasBranding(world, pool, client) ? undefined : NO_BRANDING)
  if (error) return htmlPage(400, error)
  if (path === '/login') return htmlPage(200, 'Sign in')
  return { status: 302, headers: { location: `https://${request.host}/login?${query}`, server: 'Server' }, body: '' }
}

/** The discovery document and the keys of a pool, on the host of its region's issuers. */
export function issuerPages(world: World, pools: readonly UserPool[], { path }: SiteRequest): SiteResponse {
  const [, id, document] = /^\/([^/]+)\/\.well-known\/(openid-configuration|jwks\.json)$/.exec(path) ?? []
  const pool = pools.find(candidate => candidate.id === id)
  const headers = { 'content-type': 'application/json' }
  if (!pool) return { status: 400, headers, body: JSON.stringify({ message: `User pool ${id} does not exist.` }) }
  return {
    status: 200,
    headers,
    body: JSON.stringify(document === 'jwks.json' ? { keys: [] } : discoveryDocumentOf(world, pool)),
  }
}

const NO_BRANDING = 'Login pages unavailable. Please contact an administrator.'

/** Cognito compares redirect URIs exactly, and refuses a scope that the client does not allow. */
function authorizationErrorOf(client: LiveResource, query: URLSearchParams): string | undefined {
  if (!propertyTexts(client.properties.CallbackURLs).includes(query.get('redirect_uri') ?? ''))
    return 'redirect_mismatch'
  if (!propertyTexts(client.properties.AllowedOAuthFlows).includes(query.get('response_type') ?? '')) {
    return 'unauthorized_client'
  }
  if (propertyText(client.properties.AllowedOAuthFlowsUserPoolClient) !== 'true') return 'unauthorized_client'
  const allowed = propertyTexts(client.properties.AllowedOAuthScopes)
  const scopes = (query.get('scope') ?? '').split(/[ +]+/).filter(scope => scope !== '')
  return scopes.every(scope => allowed.includes(scope)) ? undefined : 'invalid_scope'
}

/** Managed login, version 2 of the pages, serves only clients with a branding. */
function hasBranding(world: World, pool: UserPool, client: LiveResource): boolean {
  if (propertyText(pool.domain?.properties.ManagedLoginVersion) !== '2') return true
  return world
    .resources('AWS::Cognito::ManagedLoginBranding')
    .some(({ properties }) => properties.UserPoolId === pool.id && properties.ClientId === client.physicalId)
}

function logoutResponse(client: LiveResource, query: URLSearchParams): SiteResponse {
  const logoutUri = query.get('logout_uri') ?? ''
  if (!propertyTexts(client.properties.LogoutURLs).includes(logoutUri))
    return htmlPage(400, 'Required String parameter is missing')
  return { status: 302, headers: { location: logoutUri, server: 'Server' }, body: '' }
}

function htmlPage(status: number, title: string): SiteResponse {
  const heading = status === 200 ? title : `An error was encountered with the requested page. ${title}`
  return {
    status,
    headers: { 'content-type': 'text/html;charset=UTF-8', server: 'Server' },
    body: `<!DOCTYPE html>\n<html lang="en">\n<head><title>${title}</title></head>\n<body><h1>${heading}</h1></body>\n</html>\n`,
  }
}
