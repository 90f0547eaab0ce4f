import { createHash } from 'node:crypto'
import { type ImageReference, imageText, type RegistryImage } from '../model/imageReference.ts'
import { isMap } from '../model/json.ts'
import { Problem } from '../model/problem.ts'
import type { ImageRegistry } from '../ports/imageRegistry.ts'
import { bearerTokenFor } from './bearerToken.ts'
import { privateImage, unusableResponse } from './registryProblems.ts'
import { getFromRegistry, type RegistryResponse, type RequestTools, registryUrl } from './registryRequest.ts'

/** An index lists one image for each platform; a document of one image has its platform in its configuration. */
const INDEX_TYPES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
]
const IMAGE_TYPES = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
]

/**
 * Reads by the distribution API, https://github.com/opencontainers/distribution-spec, over Node's own fetch, so that
 * NODE_USE_ENV_PROXY, HTTPS_PROXY, NO_PROXY and NODE_EXTRA_CA_CERTS apply.
 */
export function connectImageRegistry(tools: RequestTools): ImageRegistry {
  return { find: image => findImage(image, tools) }
}

async function findImage(image: ImageReference, tools: RequestTools): Promise<RegistryImage | undefined> {
  const accept = [...INDEX_TYPES, ...IMAGE_TYPES].join(', ')
  const get = getterFor(image, tools)
  const response = await get(`manifests/${image.tag}`, accept)
  if (response === undefined) return undefined
  const digest = digestOf(image, response)
  const document = documentOf(response)
  const type = document.mediaType ?? response.header('content-type')?.split(';')[0]?.trim()
  if (INDEX_TYPES.includes(String(type))) return { digest, platforms: platformsIn(document) }
  if (!IMAGE_TYPES.includes(String(type)))
    throw unusableResponse(response.url.host, `a document of type '${String(type).slice(0, 100)}'`)
  const configuration = isMap(document.config) ? document.config.digest : undefined
  if (typeof configuration !== 'string' || !SHA256.test(configuration))
    throw unusableResponse(response.url.host, 'an image without a configuration')
  const blob = await get(`blobs/${configuration}`, '*/*')
  if (blob === undefined || sha256Of(blob.body) !== configuration) throw otherContent(image)
  return { digest, platforms: platformsIn({ manifests: [{ platform: documentOf(blob) }] }) }
}

type Get = (path: string, accept: string) => Promise<RegistryResponse | undefined>

/** Requests of one image: the token that the first one needs serves the next, too. Undefined for what the registry does not have. */
function getterFor(image: ImageReference, tools: RequestTools): Get {
  let token: string | undefined
  const request = (path: string, accept: string) => {
    const authorization: Readonly<Record<string, string>> =
      token === undefined ? {} : { authorization: `Bearer ${token}` }
    const url = registryUrl(image.registry, `/v2/${image.repository}/${path}`)
    return getFromRegistry({ image, url, headers: { accept, ...authorization } }, tools)
  }
  return async (path, accept) => {
    let response = await request(path, accept)
    if (response.status === 401 && token === undefined) {
      token = await bearerTokenFor(image, response, tools)
      response = await request(path, accept)
    }
    const { status } = response
    if (status === 401 || status === 403) throw privateImage(image, status)
    if (status === 404 && isErrorOfRegistry(response)) return undefined
    if (status !== 200) throw unusableResponse(response.url.host, `HTTP ${status}`, response.body.toString('utf8'))
    return response
  }
}

/** A website has pages for what it does not have; a registry has a list of errors. */
function isErrorOfRegistry({ body }: RegistryResponse): boolean {
  const document = parsed(body)
  return isMap(document) && Array.isArray(document.errors)
}

const SHA256 = /^sha256:[0-9a-f]{64}$/

/** The digest of what was received, so that no header decides which image runs. */
function digestOf(image: ImageReference, { body, header }: RegistryResponse): string {
  const digest = sha256Of(body)
  const announced = header('docker-content-digest')
  if (announced !== undefined && announced !== digest) throw otherContent(image)
  return digest
}

function otherContent(image: ImageReference): Problem {
  return new Problem(`The content of '${imageText(image)}' does not have the digest that its registry names.`, {
    reason: 'intercepted',
    todo: 'A proxy may change what it passes on: check HTTPS_PROXY, then try again.',
  })
}

function sha256Of(body: Buffer): string {
  return `sha256:${createHash('sha256').update(body).digest('hex')}`
}

type JsonObject = Readonly<Record<string, unknown>>

function documentOf({ body, url }: RegistryResponse): JsonObject {
  const document = parsed(body)
  if (isMap(document)) return document
  throw unusableResponse(url.host, 'no JSON', body.toString('utf8'))
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

/** Signatures and other attachments have platform `unknown`. */
function platformsIn({ manifests }: JsonObject): readonly string[] {
  const platforms = (Array.isArray(manifests) ? manifests : []).flatMap(entry => {
    const platform: unknown = isMap(entry) ? entry.platform : undefined
    if (!isMap(platform) || platform.os === 'unknown') return []
    return [`${platform.os}/${platform.architecture}`]
  })
  return [...new Set(platforms)].sort()
}
