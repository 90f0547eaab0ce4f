import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import type { HttpResponse } from '../model/httpResponse.ts'
import type { HttpClient } from '../ports.ts'
import { unreachableHost } from './errors/unreachableHost.ts'

/** More than any body that a check reads; the rest is dropped. */
const MAXIMUM_BYTES = 256 * 1024
/** AWS's managed firewall rules refuse requests without a user agent. */
const USER_AGENT = 'open-webui-on-aws verify'

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

type RequestOptions = { readonly signal: AbortSignal; readonly headers: Readonly<Record<string, string>> }

function exchange<T>(
  url: string,
  { signal, headers }: RequestOptions,
  read: (response: IncomingMessage) => Promise<T>,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const fail = (error: unknown) => reject(signal.aborted ? signal.reason : unreachableHost(url, error))
    const outgoing = request(url, { signal, headers: { 'User-Agent': USER_AGENT, Accept: '*/*', ...headers } })
    outgoing.on('error', fail)
    outgoing.on('response', response => read(response).then(resolve, fail))
    outgoing.on('upgrade', (response, socket) => {
      // The check has its status; a reset of the connection after that is no failure.
      socket.on('error', () => {})
      socket.destroy()
      read(response).then(resolve, fail)
    })
    outgoing.end()
  })
}

async function bodyOf(response: IncomingMessage): Promise<HttpResponse> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes >= MAXIMUM_BYTES) break
  }
  return {
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
    body: Buffer.concat(chunks).subarray(0, MAXIMUM_BYTES).toString('utf8'),
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
