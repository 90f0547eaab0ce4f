import type { HttpResponse } from '#lib/model/httpResponse.ts'
import type { HttpClient } from '#lib/ports.ts'

export const HOST = 'https://chat.dev.example.com'
export const SIGN_IN_DOMAIN = 'chat-dev.auth.eu-central-1.amazoncognito.com'

export const READY = `${HOST}/ready`
export const CONFIG = `${HOST}/api/config`
export const LOGIN = `${HOST}/oauth/oidc/login`
export const LOGIN_PAGE = `https://${SIGN_IN_DOMAIN}/login`
/** What `aWeb` calls a WebSocket asked for by our own pages, and by those of another site. */
export const SAME_ORIGIN_SOCKET = `socket from ${HOST}`
export const OTHER_ORIGIN_SOCKET = 'socket from elsewhere'

/** What a host answered once, by the words it is asked with; an error is thrown. */
export type FakeResponses = Readonly<Record<string, HttpResponse | Error>>

export function anHttpResponse(
  status: number,
  body = '',
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  return { status, body, headers }
}

/** Every unknown path answers so, with 200. */
export const APP_SHELL = anHttpResponse(
  200,
  '<!doctype html>\n<html lang="en"><head><title>Open WebUI</title></head></html>',
)

export function aConfigResponse(over: {
  readonly version?: string
  readonly providers?: Readonly<Record<string, string>>
  readonly features?: Readonly<Record<string, boolean>>
}): HttpResponse {
  const { version = '0.12.4', providers = { oidc: 'Cognito' }, features = {} } = over
  return anHttpResponse(
    200,
    JSON.stringify({
      status: true,
      name: 'Open WebUI',
      version,
      oauth: { providers },
      features: { auth: true, enable_signup: false, enable_login_form: false, enable_websocket: true, ...features },
    }),
  )
}

/** The redirect to sign in, with some parameters changed. */
export function aSignInRedirect(over: Readonly<Record<string, string>> = {}, host = SIGN_IN_DOMAIN): HttpResponse {
  const parameters = new URLSearchParams({
    response_type: 'code',
    client_id: 'client1',
    redirect_uri: `${HOST}/oauth/oidc/callback`,
    scope: 'openid email profile',
    state: 'state-of-this-visit',
    nonce: 'nonce-of-this-visit',
    code_challenge: 'challenge-of-this-visit',
    code_challenge_method: 'S256',
    ...over,
  })
  return anHttpResponse(302, '', { location: `https://${host}/oauth2/authorize?${parameters}` })
}

/** The application and the managed login as they answer when all is well, but for what is given. */
export function fakeHttpClient(over: FakeResponses = {}): HttpClient {
  const answers: FakeResponses = {
    [READY]: anHttpResponse(200, '{"status":true}'),
    [CONFIG]: aConfigResponse({}),
    [LOGIN]: aSignInRedirect(),
    [LOGIN_PAGE]: anHttpResponse(200, '<!DOCTYPE html><html>Sign in</html>'),
    [SAME_ORIGIN_SOCKET]: anHttpResponse(101),
    [OTHER_ORIGIN_SOCKET]: anHttpResponse(403),
    ...over,
  }
  const answerTo = (words: string): HttpResponse => {
    const answer = answers[words] ?? APP_SHELL
    if (answer instanceof Error) throw answer
    return answer
  }
  return {
    get: async url => answerTo(url.split('?')[0] ?? url),
    upgrade: async (_, origin) => answerTo(origin === HOST ? SAME_ORIGIN_SOCKET : OTHER_ORIGIN_SOCKET),
  }
}
