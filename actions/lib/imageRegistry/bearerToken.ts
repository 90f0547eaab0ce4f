import type { ImageReference } from '../model/imageReference.ts'
import { isMap } from '../model/json.ts'
import { privateImage, unusableResponse } from './registryProblems.ts'
import { getFromRegistry, isLoopback, type RegistryResponse, type RequestTools } from './registryRequest.ts'

/**
 * A token for reading a public image, from the service that the registry names in its refusal.
 * https://distribution.github.io/distribution/spec/auth/token/
 */
export async function bearerTokenFor(
  image: ImageReference,
  refusal: RegistryResponse,
  tools: RequestTools,
): Promise<string> {
  const url = tokenUrlOf(image, refusal)
  const response = await getFromRegistry({ image, url, headers: { accept: 'application/json' } }, tools)
  if (response.status === 401 || response.status === 403) throw privateImage(image, response.status)
  const text = response.body.toString('utf8')
  if (response.status !== 200) throw unusableResponse(url.host, `HTTP ${response.status}`, text)
  const document = parsed(text)
  const token = isMap(document) ? (document.token ?? document.access_token) : undefined
  // The characters that a header can have: fetch refuses others, and its error would quote the token.
  if (typeof token === 'string' && /^[\x21-\x7e]+$/.test(token)) return token
  throw unusableResponse(url.host, 'no token', text)
}

function tokenUrlOf(image: ImageReference, { status, header, url }: RegistryResponse): URL {
  const challenge = header('www-authenticate') ?? ''
  const parts = Object.fromEntries(
    [...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name.toLowerCase(), value]),
  )
  // Another way to log in, such as Basic, is for accounts.
  if (!/^bearer\s/i.test(challenge)) throw privateImage(image, status)
  if (parts.realm === undefined || !URL.canParse(parts.realm))
    throw unusableResponse(url.host, 'a login without an address')
  const realm = new URL(parts.realm)
  if (realm.protocol !== 'https:' && !(isLoopback(url) && isLoopback(realm)))
    throw unusableResponse(url.host, `a login at '${realm.protocol}//${realm.host}', which is not encrypted`)
  if (parts.service !== undefined) realm.searchParams.set('service', parts.service)
  realm.searchParams.set('scope', parts.scope ?? `repository:${image.repository}:pull`)
  return realm
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
