import { textOf, textsOf } from '../services/properties.ts'
import type { LiveResource, World } from '../world.ts'
import { discoveryOf, type Pool } from './pool.ts'
import type { SiteAnswer } from './recorded.ts'
import type { SiteRequest } from './site.ts'

/** A pool's managed login: the page, or why there is none for this request. */
export function signInPages(world: World, pool: Pool, request: SiteRequest): SiteAnswer {
  const { path, query } = request
  if (path !== '/login' && path !== '/oauth2/authorize' && path !== '/logout') return page(404, 'Not found')
  const client = pool.clients.find(one => one.physicalId === query.get('client_id'))
  if (!client) return page(400, 'Client does not exist.')
  if (path === '/logout') return signOut(client, query)
  const fault = faultOf(client, query) ?? (hasStyle(world, pool, client) ? undefined : UNSTYLED)
  if (fault) return page(400, fault)
  if (path === '/login') return page(200, 'Sign in')
  return { status: 302, headers: { location: `https://${request.host}/login?${query}`, server: 'Server' }, body: '' }
}

/** What the host of a region's issuers answers about this pool. */
export function issuerPages(world: World, pools: readonly Pool[], { path }: SiteRequest): SiteAnswer {
  const [, id, what] = /^\/([^/]+)\/\.well-known\/(openid-configuration|jwks\.json)$/.exec(path) ?? []
  const pool = pools.find(one => one.id === id)
  const headers = { 'content-type': 'application/json' }
  if (!pool) return { status: 400, headers, body: JSON.stringify({ message: `User pool ${id} does not exist.` }) }
  return { status: 200, headers, body: JSON.stringify(what === 'jwks.json' ? { keys: [] } : discoveryOf(world, pool)) }
}

const UNSTYLED = 'Login pages unavailable. Please contact an administrator.'

/** Cognito compares addresses letter by letter, and knows no scope that the client may not ask for. */
function faultOf(client: LiveResource, query: URLSearchParams): string | undefined {
  if (!textsOf(client.properties.CallbackURLs).includes(query.get('redirect_uri') ?? '')) return 'redirect_mismatch'
  if (!textsOf(client.properties.AllowedOAuthFlows).includes(query.get('response_type') ?? '')) {
    return 'unauthorized_client'
  }
  if (textOf(client.properties.AllowedOAuthFlowsUserPoolClient) !== 'true') return 'unauthorized_client'
  const allowed = textsOf(client.properties.AllowedOAuthScopes)
  const scopes = (query.get('scope') ?? '').split(/[ +]+/).filter(scope => scope !== '')
  return scopes.every(scope => allowed.includes(scope)) ? undefined : 'invalid_scope'
}

/** Managed login, the second version of the pages, serves only clients that have a style. */
function hasStyle(world: World, pool: Pool, client: LiveResource): boolean {
  if (textOf(pool.domain?.properties.ManagedLoginVersion) !== '2') return true
  return world
    .resources('AWS::Cognito::ManagedLoginBranding')
    .some(({ properties }) => properties.UserPoolId === pool.id && properties.ClientId === client.physicalId)
}

function signOut(client: LiveResource, query: URLSearchParams): SiteAnswer {
  const to = query.get('logout_uri') ?? ''
  if (!textsOf(client.properties.LogoutURLs).includes(to)) return page(400, 'Required String parameter is missing')
  return { status: 302, headers: { location: to, server: 'Server' }, body: '' }
}

function page(status: number, title: string): SiteAnswer {
  const heading = status === 200 ? title : `An error was encountered with the requested page. ${title}`
  return {
    status,
    headers: { 'content-type': 'text/html;charset=UTF-8', server: 'Server' },
    body: `<!DOCTYPE html>\n<html lang="en">\n<head><title>${title}</title></head>\n<body><h1>${heading}</h1></body>\n</html>\n`,
  }
}
