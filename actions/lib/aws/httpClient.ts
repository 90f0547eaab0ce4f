import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import type { HttpResponse } from '../model/httpResponse.ts'
import type { HttpClient } from '../ports.ts'
import { unreachableHost } from './unreachableHost.ts'

/** More than any answer that a check reads; the rest is not waited for. */
const MOST_BYTES = 256 * 1024
/** Managed firewall rules refuse requests that do not say who asks. */
const USER_AGENT = 'open-webui-on-aws verify'

/** HTTPS over Node's own agent, so that NODE_USE_ENV_PROXY, HTTPS_PROXY and NODE_EXTRA_CA_CERTS count here too. */
export function connectHttpClient(): HttpClient {
  return {
    get: (url, signal) => exchange(url, { signal, headers: {} }, bodyOf),
    upgrade: (url, origin, signal) =>
      exchange(url, { signal, headers: upgradeHeaders(origin) }, async answer => {
        answer.destroy()
        return { status: answer.statusCode ?? 0 }
      }),
  }
}

type RequestOptions = { readonly signal: AbortSignal; readonly headers: Readonly<Record<string, string>> }

function exchange<T>(
  url: string,
  { signal, headers }: RequestOptions,
  read: (answer: IncomingMessage) => Promise<T>,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const fail = (error: unknown) => reject(signal.aborted ? signal.reason : unreachableHost(url, error))
    const asked = request(url, { signal, headers: { 'User-Agent': USER_AGENT, Accept: '*/*', ...headers } })
    asked.on('error', fail)
    asked.on('response', answer => read(answer).then(resolve, fail))
    asked.on('upgrade', (answer, socket) => {
      // What the server sends after this is for nobody; a reset of it is no error of the check.
      socket.on('error', () => {})
      socket.destroy()
      read(answer).then(resolve, fail)
    })
    asked.end()
  })
}

async function bodyOf(answer: IncomingMessage): Promise<HttpResponse> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of answer) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes >= MOST_BYTES) break
  }
  return {
    status: answer.statusCode ?? 0,
    headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
    body: Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8'),
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
