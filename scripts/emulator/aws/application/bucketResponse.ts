import type { LiveResource, World } from '../world.ts'
import type { SiteResponse } from './recordedResponses.ts'

/** The response of a bucket to a reader who has signed nothing, or to CloudFront: a missing object is forbidden, too. */
export function bucketResponse(world: World, { physicalId }: LiveResource, path: string): SiteResponse {
  const [newest] = world.objects.get(physicalId)?.get(keyOf(path)) ?? []
  if (newest?.body === undefined) return FORBIDDEN
  const type = newest.headers['content-type'] ?? 'binary/octet-stream'
  return { status: 200, headers: { 'content-type': type, server: 'AmazonS3' }, body: newest.body.toString() }
}

/** The key of a path; a path that is not encoded as it should be is no key of an object. */
function keyOf(path: string): string {
  const encoded = path.replace(/^\//, '')
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
const FORBIDDEN: SiteResponse = {
  status: 403,
  headers: { 'content-type': 'application/xml', server: 'AmazonS3' },
  body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
}
