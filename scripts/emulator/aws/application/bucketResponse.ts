import { decodePath } from '#lib/model/decodePath.ts'
import type { LiveResource, World } from '../world.ts'
import type { SiteResponse } from './recordedResponses.ts'

/** What a bucket gives CloudFront, which may read it; a missing object is forbidden, because nothing may list the bucket. */
export function bucketResponse(world: World, { physicalId }: LiveResource, path: string): SiteResponse {
  const [newest] = world.objects.get(physicalId)?.get(decodePath(path.replace(/^\//, ''))) ?? []
  if (newest?.body === undefined) return FORBIDDEN
  const type = newest.headers.ContentType ?? 'binary/octet-stream'
  return { status: 200, headers: { 'content-type': type, server: 'AmazonS3' }, body: '', bytes: newest.body }
}

/** Also for every reader who has signed nothing: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
export const FORBIDDEN: SiteResponse = {
  status: 403,
  headers: { 'content-type': 'application/xml', server: 'AmazonS3' },
  body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
}
