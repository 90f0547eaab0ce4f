import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { unreachableHost } from './errors/unreachableHost.ts'

/** More than any body that a check reads; the rest is dropped. */
const MAXIMUM_BYTES = 256 * 1024
/** AWS's managed firewall rules refuse requests without a user agent. */
const USER_AGENT = 'open-webui-on-aws verify'

type RequestOptions = {
  readonly signal: AbortSignal
  readonly headers: Readonly<Record<string, string>>
  /** Default GET. */
  readonly method?: 'GET' | 'POST'
  readonly body?: string | undefined
}

/**
 * One request over Node's own agent, so that NODE_USE_ENV_PROXY, HTTPS_PROXY and NODE_EXTRA_CA_CERTS apply.
 * @throws Problem if the host sends no response
 */
export function exchange<T>(
  url: string,
  { signal, headers, method = 'GET', body }: RequestOptions,
  read: (response: IncomingMessage) => Promise<T>,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const fail = (error: unknown) => reject(signal.aborted ? signal.reason : unreachableHost(url, error))
    const outgoing = request(url, { signal, method, headers: { 'User-Agent': USER_AGENT, Accept: '*/*', ...headers } })
    outgoing.on('error', fail)
    outgoing.on('response', response => read(response).then(resolve, fail))
    outgoing.on('upgrade', (response, socket) => {
      // The check has its status; a reset of the connection after that is no failure.
      socket.on('error', () => {})
      socket.destroy()
      read(response).then(resolve, fail)
    })
    outgoing.end(body)
  })
}

/** The first 256 KiB of a body. */
export async function bodyTextOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes >= MAXIMUM_BYTES) break
  }
  return Buffer.concat(chunks).subarray(0, MAXIMUM_BYTES).toString('utf8')
}
