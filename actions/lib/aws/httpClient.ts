import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { HttpResponse } from '../model/httpResponse.ts'
import type { HttpClient } from '../ports.ts'
import { bodyTextOf, exchange } from './httpExchange.ts'

/** HTTPS over Node's own agent, so that NODE_USE_ENV_PROXY, HTTPS_PROXY and NODE_EXTRA_CA_CERTS apply. */
export function connectHttpClient(): HttpClient {
  return {
    get: (url, signal, cookie) =>
      exchange(url, { signal, headers: cookie === undefined ? {} : { Cookie: cookie } }, bodyOf),
    upgrade: (url, origin, signal) =>
      exchange(url, { signal, headers: upgradeHeaders(origin) }, async response => {
        response.destroy()
        return { status: response.statusCode ?? 0 }
      }),
  }
}

async function bodyOf(response: IncomingMessage): Promise<HttpResponse> {
  return {
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
    body: await bodyTextOf(response),
  }
}

function upgradeHeaders(origin: string): Readonly<Record<string, string>> {
  return {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
    'Sec-WebSocket-Version': '13',
    Origin: origin,
  }
}
