import type { HttpResponse } from '#lib/model/httpResponse.ts'
import type { HttpClient } from '#lib/ports.ts'

export const HOST = 'https://chat.dev.example.com'
export const SIGN_IN_DOMAIN = 'chat-dev.auth.eu-central-1.amazoncognito.com'

export const PAGE = `${HOST}/`
export const READY = `${HOST}/ready`
export const CONFIG = `${HOST}/api/config`
export const LOGIN = `${HOST}/oauth/oidc/login`
export const CALLBACK = `${HOST}/oauth/oidc/callback`
export const SIGN_OUT = `https://${SIGN_IN_DOMAIN}/logout`
export const LOGIN_PAGE = `https://${SIGN_IN_DOMAIN}/login`
/** The keys of `FakeResponses` for a WebSocket requested by the application's pages and by those of another site. */
export const SAME_ORIGIN_SOCKET = `socket from ${HOST}`
export const OTHER_ORIGIN_SOCKET = 'socket from elsewhere'

/** Responses by URL without its query; an error is thrown. */
export type FakeResponses = Readonly<Record<string, HttpResponse | Error>>

export function anHttpResponse(
  status: number,
  body = '',
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  return { status, body, headers }
}

/** The response to every unknown path. */
export const APP_SHELL = anHttpResponse(
  200,
  '<!doctype html>\n<html lang="en"><head><title>Open WebUI</title></head></html>',
)

/** The page of the application with its security headers, some of them changed; undefined removes one. */
export function aPageResponse(over: Readonly<Record<string, string | undefined>> = {}): HttpResponse {
  const headers = {
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'content-security-policy': "default-src 'self'; img-src 'self' data:; object-src 'none'",
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(self),geolocation=()',
    ...over,
  }
  const present = Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return anHttpResponse(200, APP_SHELL.body, Object.fromEntries(present))
}

export function aConfigResponse(over: {
  readonly version?: string
  readonly providers?: Readonly<Record<string, string>>
  readonly features?: Readonly<Record<string, boolean | undefined>>
  readonly onboarding?: true
}): HttpResponse {
  const { version = '0.12.4', providers = { oidc: 'Cognito' }, features = {}, onboarding } = over
  return anHttpResponse(
    200,
    JSON.stringify({
      onboarding,
      status: true,
      name: 'Open WebUI',
      version,
      oauth: { providers },
      features: {
        auth: true,
        auth_trusted_header: false,
        enable_ldap: false,
        enable_signup: false,
        enable_login_form: false,
        enable_websocket: true,
        ...features,
      },
    }),
  )
}

const SIGN_IN_COOKIE = 'owui-session=state-of-this-sign-in; path=/; Max-Age=1209600; httponly; samesite=lax; secure'

/** The redirect to sign-in, with some parameters changed. */
export function aSignInRedirect(
  over: Readonly<Record<string, string>> = {},
  { host = SIGN_IN_DOMAIN, cookie = SIGN_IN_COOKIE }: { readonly host?: string; readonly cookie?: string } = {},
): HttpResponse {
  const parameters = new URLSearchParams({
    response_type: 'code',
    client_id: 'client1',
    redirect_uri: `${HOST}/oauth/oidc/callback`,
    scope: 'openid email profile',
    state: 'state-of-this-sign-in',
    nonce: 'nonce-of-this-sign-in',
    code_challenge: 'challenge-of-this-sign-in',
    code_challenge_method: 'S256',
    ...over,
  })
  return anHttpResponse(302, '', {
    location: `https://${host}/oauth2/authorize?${parameters}`,
    'set-cookie': cookie,
  })
}

/** The responses of a healthy application and managed login, with overrides. */
export function fakeHttpClient(over: FakeResponses = {}): HttpClient {
  const responses: FakeResponses = {
    [PAGE]: aPageResponse(),
    [READY]: anHttpResponse(200, '{"status":true}'),
    [CONFIG]: aConfigResponse({}),
    [LOGIN]: aSignInRedirect(),
    [CALLBACK]: anHttpResponse(307, '', { location: `${HOST}/auth?error=Sign-in+failed.` }),
    [SIGN_OUT]: anHttpResponse(302, '', { location: `${HOST}/auth` }),
    [LOGIN_PAGE]: anHttpResponse(200, '<!DOCTYPE html><html>Sign in</html>'),
    [SAME_ORIGIN_SOCKET]: anHttpResponse(101),
    [OTHER_ORIGIN_SOCKET]: anHttpResponse(403),
    ...over,
  }
  const respond = (key: string): HttpResponse => {
    const response = responses[key] ?? APP_SHELL
    if (response instanceof Error) throw response
    return response
  }
  return {
    get: async url => respond(url.split('?')[0] ?? url),
    upgrade: async (_, origin) => respond(origin === HOST ? SAME_ORIGIN_SOCKET : OTHER_ORIGIN_SOCKET),
  }
}
