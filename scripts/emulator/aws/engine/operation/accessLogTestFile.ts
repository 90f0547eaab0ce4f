import { isMap } from '#lib/model/json.ts'
import type { Engine } from '../engine.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'

/** A load balancer that gets access logs writes a test file at once, so that its bucket is never empty again. */
export function writeAccessLogTestFile(
  { account, world, clock }: Engine,
  { type, properties }: Pick<EmulatedResource, 'type' | 'properties'>,
): void {
  const { LoadBalancerAttributes: attributes } = properties
  if (type !== 'AWS::ElasticLoadBalancingV2::LoadBalancer' || !Array.isArray(attributes)) return
  const attributeOf = (key: string): string =>
    String(attributes.find(attribute => isMap(attribute) && attribute.Key === key)?.Value ?? '')
  if (attributeOf('access_logs.s3.enabled') !== 'true') return
  const prefix = attributeOf('access_logs.s3.prefix')
  const key = `${prefix && `${prefix}/`}AWSLogs/${account}/ELBAccessLogTestFile`
  const bucket = world.objects.get(attributeOf('access_logs.s3.bucket'))
  if (bucket?.has(key)) return
  const body = Buffer.from(`Enable AccessLog for ELB at ${clock.now().toISOString()}`)
  bucket?.set(key, [{ versionId: 'elb-access-log-test-file', body, headers: {}, at: clock.now() }])
}
