import type { IncomingMessage } from 'node:http'
import { type Parameters, parseParameters } from './parameters.ts'

/** A request as the endpoints see it. */
export type SignInRequest = {
  readonly method: string
  /** Lower case, without the default port. */
  readonly host: string
  /** Without the query. */
  readonly path: string
  readonly query: Parameters
  readonly authorization: string | undefined
  readonly cookie: (name: string) => string | undefined
  /** The form in the body; undefined for a body of another type. Throws `BodyTooLarge`. */
  readonly form: () => Promise<Parameters | undefined>
}

export class BodyTooLarge extends Error {}

/** A sign-in has less than a kilobyte. */
const BODY_BYTES = 64 * 1024

export function readRequest(message: IncomingMessage): SignInRequest {
  const { url = '/', method = 'GET', headers } = message
  const [path = '', ...query] = url.split('?')
  return {
    method: method === 'HEAD' ? 'GET' : method,
    host: (headers.host ?? '').toLowerCase().replace(/:(?:80|443)$/, ''),
    path,
    query: parseParameters(query.join('?')),
    authorization: headers.authorization,
    cookie: name => cookiesOf(headers.cookie ?? '').get(name),
    form: async () => {
      const isForm =
        headers['content-type']?.split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded'
      const body = await bodyOf(message)
      return isForm ? parseParameters(body) : undefined
    },
  }
}

function cookiesOf(header: string): ReadonlyMap<string, string> {
  const pairs = header.split(';').map(pair => pair.trim().split('='))
  return new Map(pairs.map(([name = '', ...value]) => [name, value.join('=')]))
}

async function bodyOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  // The response still needs the connection when reading ends early.
  for await (const chunk of message.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > BODY_BYTES) throw new BodyTooLarge()
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}
