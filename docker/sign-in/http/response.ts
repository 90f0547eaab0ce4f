import type { ServerResponse } from 'node:http'

export type SignInResponse = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: string
}

export function json(status: number, value: unknown, headers: SignInResponse['headers'] = {}): SignInResponse {
  const type = { 'content-type': 'application/json;charset=UTF-8' }
  return { status, headers: { ...type, ...headers }, body: JSON.stringify(value) }
}

export function redirect(location: string, headers: SignInResponse['headers'] = {}): SignInResponse {
  return { status: 302, headers: { ...headers, location }, body: '' }
}

export function withCookies(response: SignInResponse, cookies: readonly string[]): SignInResponse {
  return { ...response, headers: { ...response.headers, 'set-cookie': cookies } }
}

export function send({ status, headers, body }: SignInResponse, to: ServerResponse): void {
  for (const [name, value] of Object.entries({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  }))
    to.setHeader(name, value)
  to.statusCode = status
  to.end(body)
}
