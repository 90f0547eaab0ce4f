import { decodePath } from '#lib/model/decodePath.ts'
import type { AuthorizationRequest } from './authorization.ts'

/** An object of S3, with the version that its address names. */
export type TemplateObject = { readonly bucket: string; readonly key: string; readonly versionId?: string | undefined }

/** CloudFormation's message about a template that is missing or must not be read. */
export const UNREADABLE_TEMPLATE =
  'S3 error: Access Denied\nFor more information check http://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html'

/** The read of a template of S3: `arn:aws:s3:::bucket/templates/1.yaml`. */
export function templateReadOf(
  { bucket, key, versionId }: TemplateObject,
  { partition, region }: { readonly partition: string; readonly region: string },
): AuthorizationRequest {
  return {
    action: versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion',
    resources: [`arn:${partition}:s3:::${bucket}/${key}`],
    context: { 'aws:RequestedRegion': region },
  }
}

/**
 * Bucket, key and version of a template's address: S3's in both of its styles, or this server's own (an endpoint with a
 * path). Undefined for every other address.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-console-create-stack.html (versions)
 */
export function templateObjectOf(url: string, region: string): TemplateObject | undefined {
  if (!URL.canParse(url)) return undefined
  const { hostname, pathname, searchParams } = new URL(url)
  const versionId = searchParams.get('versionId') ?? undefined
  const path = decodePath(pathname.slice(1))
  const hosts = new RegExp(`^(?:(.+)\\.)?s3(?:[.-]${region})?\\.amazonaws\\.com(?:\\.cn)?$`)
  const s3Host = hosts.exec(hostname)
  if (s3Host?.[1]) return { bucket: s3Host[1], key: path, versionId }
  if (!s3Host && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)) return undefined
  const slash = path.indexOf('/')
  return slash > 0 ? { bucket: path.slice(0, slash), key: path.slice(slash + 1), versionId } : undefined
}
