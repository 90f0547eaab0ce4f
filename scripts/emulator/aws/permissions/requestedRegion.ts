/** Services with one endpoint for all regions of a partition. */
const GLOBAL_SERVICES = new Set(['budgets', 'cloudfront', 'iam', 'route53'])
const GLOBAL_REGIONS: Readonly<Record<string, string>> = { 'aws-cn': 'cn-north-1', 'aws-us-gov': 'us-gov-west-1' }

/**
 * The region of a request, as `aws:RequestedRegion` has it.
 * @param service the prefix of its actions: `route53`
 */
export function requestedRegionOf(
  service: string,
  { region, partition }: { readonly region: string; readonly partition: string },
): string {
  return GLOBAL_SERVICES.has(service) ? (GLOBAL_REGIONS[partition] ?? 'us-east-1') : region
}
