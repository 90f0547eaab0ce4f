import { randomBytes } from 'node:crypto'
import type { World } from '../world.ts'
import { callbackResponse, providerPoolOf } from './codeExchange.ts'
import type { Container } from './container.ts'
import { configResponse, RECORDED_RESPONSES, type SiteResponse } from './recordedResponses.ts'
import { securityHeadersOf } from './securityHeaders.ts'
import type { SiteRequest } from './siteRequest.ts'

/** The recorded response of Open WebUI with this environment. */
export function openWebUiResponse(world: World, container: Container, request: SiteRequest): SiteResponse {
  // Answered before the application adds its headers.
  if (request.path.startsWith('/ws/socket.io')) return webSocketResponse(container, request)
  const response = pathResponse(world, container, request)
  return { ...response, headers: { ...response.headers, ...securityHeadersOf(container.environment) } }
}

function pathResponse(world: World, container: Container, request: SiteRequest): SiteResponse {
  switch (request.path) {
    case '/health':
    case '/ready':
    case '/health/db':
      return RECORDED_RESPONSES.healthy
    case '/api/config':
      return configResponseOf(container)
    case '/oauth/oidc/login':
      return signInResponse(world, container, request)
    case '/oauth/oidc/callback':
      return hasProvider(container) ? callbackResponse(world, container, request) : RECORDED_RESPONSES.noProvider
    default:
      return RECORDED_RESPONSES.unknownPath
  }
}

/** Settings are text; the application accepts `true` in any case. */
const isOn = (text: string | undefined, defaultValue: boolean): boolean =>
  text === undefined ? defaultValue : text.toLowerCase() === 'true'

function configResponseOf(container: Container): SiteResponse {
  const { environment, image } = container
  return configResponse({
    name: 'Open WebUI',
    version: versionOf(image),
    providers: hasProvider(container) ? { oidc: environment.OAUTH_PROVIDER_NAME || 'SSO' } : {},
    auth: isOn(environment.WEBUI_AUTH, true),
    autoRedirect: isOn(environment.OAUTH_AUTO_REDIRECT, false),
    ldap: isOn(environment.ENABLE_LDAP, false),
    hasTrustedHeader: Boolean(environment.WEBUI_AUTH_TRUSTED_EMAIL_HEADER),
    hasAccount: hasFirstAccount(container),
    slim: isOn(environment.USE_SLIM_DOCKER, false),
    signup: isOn(environment.ENABLE_SIGNUP, true),
    loginForm: isOn(environment.ENABLE_LOGIN_FORM, true),
    webSocket: isOn(environment.ENABLE_WEBSOCKET_SUPPORT, true),
  })
}

/** The application creates its first account only with an address and a password. Here it has no other account. */
function hasFirstAccount({ environment, secrets }: Container): boolean {
  return ['WEBUI_ADMIN_EMAIL', 'WEBUI_ADMIN_PASSWORD'].every(name => Boolean(environment[name]) || secrets.has(name))
}

/** Without a secret the application is a public client, which needs a code challenge. */
function hasProvider({ environment, secrets }: Container): boolean {
  const hasProof =
    Boolean(environment.OAUTH_CLIENT_SECRET) ||
    secrets.has('OAUTH_CLIENT_SECRET') ||
    Boolean(environment.OAUTH_CODE_CHALLENGE_METHOD)
  return Boolean(environment.OAUTH_CLIENT_ID) && Boolean(environment.OPENID_PROVIDER_URL) && hasProof
}

function versionOf(image: string): string {
  return /:v?(\d+\.\d+\.\d+)[^:/@]*(?:@|$)/.exec(image)?.[1] ?? '0.0.0'
}

/** The allowed origins of a WebSocket: `*`, or one or more separated by semicolons. */
function webSocketResponse({ environment }: Container, { origin, isUpgrade }: SiteRequest): SiteResponse {
  if (!isUpgrade) return RECORDED_RESPONSES.notAWebSocket
  const allowed = (environment.CORS_ALLOW_ORIGIN ?? '*').split(';')
  if (origin !== undefined && !allowed.includes('*') && !allowed.includes(origin))
    return RECORDED_RESPONSES.webSocketRefused
  return { status: 101, headers: {}, body: '' }
}

function signInResponse(world: World, container: Container, { host }: SiteRequest): SiteResponse {
  const { environment } = container
  if (!hasProvider(container)) return RECORDED_RESPONSES.noProvider
  const pool = providerPoolOf(world, container)
  if (!pool?.host) return RECORDED_RESPONSES.signInFails
  const target = new URL(`https://${pool.host}/oauth2/authorize`)
  const query = {
    response_type: 'code',
    client_id: environment.OAUTH_CLIENT_ID ?? '',
    redirect_uri: environment.OPENID_REDIRECT_URI || `https://${host}/oauth/oidc/callback`,
    scope: environment.OAUTH_SCOPES || 'openid email profile',
    state: randomBytes(22).toString('base64url'),
    nonce: randomBytes(15).toString('base64url'),
    ...(environment.OAUTH_CODE_CHALLENGE_METHOD === 'S256'
      ? { code_challenge: randomBytes(32).toString('base64url'), code_challenge_method: 'S256' }
      : {}),
  }
  for (const [name, text] of Object.entries(query)) target.searchParams.set(name, text)
  const cookie = `owui-session=${randomBytes(200).toString('base64url')}; path=/; Max-Age=1209600; httponly; samesite=lax`
  const isSecure = isOn(environment.WEBUI_SESSION_COOKIE_SECURE, false)
  return {
    status: 302,
    headers: { location: target.href, server: 'uvicorn', 'set-cookie': isSecure ? `${cookie}; secure` : cookie },
    body: '',
  }
}
