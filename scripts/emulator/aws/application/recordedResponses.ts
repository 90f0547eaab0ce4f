/** One HTTP response. */
export type SiteResponse = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The body instead, where it is no text. */
  readonly bytes?: Buffer
}

const json = (status: number, value: unknown): SiteResponse => ({
  status,
  headers: { 'content-type': 'application/json', server: 'uvicorn' },
  body: JSON.stringify(value),
})

/** Responses of Open WebUI 0.12.4, recorded with PostgreSQL, without Redis, and with a provider like Cognito. */
export const RECORDED_RESPONSES = {
  healthy: json(200, { status: true }),
  unknownPath: {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', server: 'uvicorn' },
    body: '<!doctype html>\n<html lang="en">\n  <head><title>Open WebUI</title></head>\n  <body><div id="app"></div></body>\n</html>\n',
  },
  /** The provider cannot be read: plain text, while every health check passes. */
  signInFails: {
    status: 500,
    headers: { 'content-type': 'text/plain; charset=utf-8', server: 'uvicorn' },
    body: 'Internal Server Error',
  },
  /** A sign-in that the provider refused; `location` is the application's page with an error. */
  signInRefused: { status: 307, headers: { server: 'uvicorn' }, body: '' },
  noProvider: json(404, { detail: 'Not Found' }),
  webSocketRefused: { status: 403, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: '' },
  notAWebSocket: json(400, { detail: 'Invalid WebSocket upgrade request' }),
} as const satisfies Readonly<Record<string, SiteResponse>>

type ConfigSettings = {
  readonly name: string
  readonly version: string
  readonly providers: Readonly<Record<string, string>>
  readonly autoRedirect: boolean
  readonly hasAccount: boolean
  readonly slim: boolean
  readonly auth: boolean
  readonly hasTrustedHeader: boolean
  readonly ldap: boolean
  readonly signup: boolean
  readonly loginForm: boolean
  readonly webSocket: boolean
}

/** `GET /api/config` without a session. */
export function configResponse(settings: ConfigSettings): SiteResponse {
  return json(200, {
    ...(settings.hasAccount ? {} : { onboarding: true }),
    status: true,
    name: settings.name,
    version: settings.version,
    default_locale: '',
    i18n: {},
    oauth: { providers: settings.providers, auto_redirect: settings.autoRedirect },
    features: {
      slim: settings.slim,
      auth: settings.auth,
      auth_trusted_header: settings.hasTrustedHeader,
      enable_signup_password_confirmation: false,
      enable_ldap: settings.ldap,
      enable_signup: settings.signup,
      enable_login_form: settings.loginForm,
      enable_websocket: settings.webSocket,
    },
  })
}

/** Responses of an Application Load Balancer itself. */
export const LOAD_BALANCER_RESPONSES = {
  noTarget: {
    status: 503,
    headers: { 'content-type': 'text/html', server: 'awselb/2.0' },
    body: '<html>\r\n<head><title>503 Service Temporarily Unavailable</title></head>\r\n<body>\r\n<center><h1>503 Service Temporarily Unavailable</h1></center>\r\n</body>\r\n</html>\r\n',
  },
  badGateway: {
    status: 502,
    headers: { 'content-type': 'text/html', server: 'awselb/2.0' },
    body: '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n',
  },
} as const satisfies Readonly<Record<string, SiteResponse>>
