import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'

export type ApiResponse = { readonly status: number; readonly body: Json }

type ApiRequest = { readonly token?: string; readonly method?: 'GET' | 'POST'; readonly json?: JsonMap }

/** Asks one process, without the load balancer. */
export async function callApi(
  process: { readonly url: string },
  path: string,
  { token, method = 'GET', json }: ApiRequest = {},
): Promise<ApiResponse> {
  const response = await fetch(`${process.url}${path}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  })
  const text = await response.text()
  return { status: response.status, body: jsonOf(text) }
}

/** The role that a process gives to the owner of the token; undefined if it takes the token no more. */
export async function roleOf(process: { readonly url: string }, token: string): Promise<string | undefined> {
  const { status, body } = await callApi(process, '/api/v1/auths/', { token })
  if (status === 401) return undefined
  if (!isMap(body) || typeof body.role !== 'string') throw new Error(`${status}: ${JSON.stringify(body)}`)
  return body.role
}

function jsonOf(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** The times in the payload of a token, in seconds since 1970. */
export function payloadOf(token: string): { readonly exp: number; readonly iat: number } {
  const [, payload = ''] = token.split('.')
  const value = jsonOf(Buffer.from(payload, 'base64url').toString())
  if (isMap(value) && typeof value.exp === 'number' && typeof value.iat === 'number')
    return { exp: value.exp, iat: value.iat }
  throw new Error(`A token without times: ${JSON.stringify(value)}`)
}
