import { type ImageReference, imageText } from '../model/imageReference.ts'
import { pageExcerpt } from '../model/pageExcerpt.ts'
import { Problem } from '../model/problem.ts'

/** The registry requires a login, or says so instead of "unknown". */
export function privateImage(image: ImageReference, status: number): Problem {
  return new Problem(
    `Registry '${image.registry}' does not show '${imageText(image)}' without a login (HTTP ${status}): the image is private, or there is none of this name.`,
    {
      todo: `Check the name. For a private image, look its digest up with a login of your own ('docker buildx imagetools inspect ${imageText(image)}'), and set ImageDigest to it.`,
    },
  )
}

export function limitedRequests({ registry }: ImageReference): Problem {
  return new Problem(`Registry '${registry}' limits the rate of requests (HTTP 429), and did so again after a wait.`, {
    reason: 'unavailable',
    todo: 'Try again later: such limits last from a minute to some hours, and count every user behind the same address.',
  })
}

export function brokenRegistry({ registry }: ImageReference, status: number): Problem {
  return new Problem(`Registry '${registry}' fails (HTTP ${status}).`, {
    reason: 'unavailable',
    todo: 'Try again later, and see the status page of the registry.',
  })
}

export function unreachableRegistry(host: string, cause: unknown): Problem {
  return new Problem(`Cannot reach '${host}': ${reasonOf(cause)}.`, {
    reason: 'unavailable',
    todo: 'Check the network; behind a proxy, set HTTPS_PROXY and NODE_USE_ENV_PROXY=1, and NODE_EXTRA_CA_CERTS if it has certificates of its own.',
    cause,
  })
}

/** A page of a proxy or of a website, or something that no registry sends. */
export function unusableResponse(host: string, about: string, body = ''): Problem {
  const excerpt = pageExcerpt(body, '')
  return new Problem(
    `The response of '${host}' is not that of an image registry: ${about}${excerpt === '' ? '' : `, "${excerpt}"`}.`,
    {
      reason: 'intercepted',
      todo: 'Check ImageRepository. A proxy may have responded instead: log in to it, or check HTTPS_PROXY.',
    },
  )
}

/** Fetch wraps the error of the connection, and a connection to several addresses wraps several. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return 'no response in time'
  if (error.cause instanceof AggregateError) return reasonOf(error.cause.errors[0])
  if (error.cause instanceof Error) return reasonOf(error.cause)
  const code = 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? (error.message || code || 'unknown error').replace(/\.$/, '')
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name does not resolve',
  EAI_AGAIN: 'the name server does not respond',
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'the connection was cut off',
  UND_ERR_SOCKET: 'the connection was cut off',
  UND_ERR_CONNECT_TIMEOUT: 'no response in time',
}
