/** What a recorded product is about; the numbers are examples. */
type RecordedProduct = {
  readonly service: string
  readonly attributes: Readonly<Record<string, string>>
  /** By the amount from which each price holds. */
  readonly usd: Readonly<Record<string, string>>
}

const product = (
  service: string,
  usagetype: string,
  usd: string | Readonly<Record<string, string>>,
  attributes: Readonly<Record<string, string>> = {},
): RecordedProduct => ({
  service,
  attributes: {
    servicecode: service,
    regionCode: 'eu-central-1',
    location: 'EU (Frankfurt)',
    usagetype,
    ...attributes,
  },
  usd: typeof usd === 'string' ? { '0': usd } : usd,
})
const database = (instanceType: string, usd: string, deploymentOption = 'Single-AZ') =>
  product('AmazonRDS', `EUC1-${deploymentOption === 'Single-AZ' ? '' : 'Multi-AZ'}InstanceUsage:${instanceType}`, usd, {
    ...{ instanceType, databaseEngine: 'PostgreSQL', deploymentOption, productFamily: 'Database Instance' },
  })
const cache = (instanceType: string, usd: string, cacheEngine = 'Valkey') =>
  product('AmazonElastiCache', `EUC1-NodeUsage:${instanceType}`, usd, { instanceType, cacheEngine })
const balancer = { productFamily: 'Load Balancer-Application' }
const everywhere = { regionCode: '', location: 'Any' }

/** Products of Frankfurt in the price list, with neighbours that must not be taken for them. */
export const FRANKFURT: readonly RecordedProduct[] = [
  product('AmazonECS', 'EUC1-Fargate-ARM-vCPU-Hours:perCPU', '0.0372500000'),
  product('AmazonECS', 'EUC1-Fargate-ARM-GB-Hours', '0.0040900000'),
  product('AmazonECS', 'EUC1-Fargate-vCPU-Hours:perCPU', '0.0465600000'),
  product('AmazonECS', 'EUC1-Fargate-GB-Hours', '0.0051100000'),
  product('AmazonECS', 'EUC1-Fargate-EphemeralStorage-GB-Hours', '0.0001270000'),
  product('AWSELB', 'EUC1-LoadBalancerUsage', '0.0270000000', balancer),
  product('AWSELB', 'EUC1-LoadBalancerUsage', '0.0300000000', { productFamily: 'Load Balancer' }),
  product('AWSELB', 'EUC1-LCUUsage', '0.0080000000', balancer),
  product('AmazonVPC', 'EUC1-PublicIPv4:InUseAddress', '0.0050000000'),
  product('AmazonEC2', 'EUC1-NatGateway-Hours', '0.0520000000'),
  product('AmazonEC2', 'EUC1-NatGateway-Bytes', '0.0520000000'),
  product('AmazonVPC', 'EUC1-VpcEndpoint-Hours', '0.0120000000'),
  product('AmazonVPC', 'EUC1-VpcEndpoint-Bytes', { '0': '0.0100000000', '1048576': '0.0060000000' }),
  product('AmazonRoute53', 'HostedZone', { '0': '0.5000000000', '25': '0.1000000000' }, everywhere),
  product(
    'AWSDataTransfer',
    'EUC1-DataTransfer-Out-Bytes',
    { '0': '0.0900000000', '10240': '0.0850000000' },
    {
      ...{ regionCode: '', fromRegionCode: 'eu-central-1', transferType: 'AWS Outbound' },
    },
  ),
  product('awswaf', 'EUC1-WebACLV2', '5.0000000000'),
  product('awswaf', 'EUC1-RuleV2', '1.0000000000'),
  product('awswaf', 'EUC1-ShieldProtected-RuleV2', '0.0000000000'),
  product('awswaf', 'EUC1-RequestV2-Tier1', '0.6000000000'),
  product('AmazonRDS', 'EUC1-RDS:GP3-Storage', '0.1370000000', { deploymentOption: 'Single-AZ' }),
  product('AmazonRDS', 'EUC1-RDS:ChargedBackupUsage', '0.0950000000', { databaseEngine: 'Any' }),
  product('AmazonEFS', 'EUC1-TimedStorage-ByteHrs', '0.3600000000'),
  product('AmazonEFS', 'EUC1-IATimedStorage-ByteHrs', '0.0300000000'),
  product('AmazonEFS', 'EUC1-ProvisionedTP-MiBpsHrs', '7.2000000000'),
  product('AWSBackup', 'EUC1-WarmStorage-ByteHrs-EFS', '0.0600000000'),
  product('AmazonS3', 'EUC1-TimedStorage-ByteHrs', '0.0245000000', { storageClass: 'General Purpose' }),
  product('AWSSecretsManager', 'EUC1-AWSSecretsManager-Secrets', '0.4000000000'),
  product('awskms', 'eu-central-1-KMS-Keys', '1.0000000000'),
  product('AmazonCloudWatch', 'EUC1-CW:AlarmMonitorUsage', '0.1000000000'),
  product('AmazonCloudWatch', 'EUC1-CW:MetricMonitorUsage', { '0': '0.3000000000', '10000': '0.1000000000' }),
  product('AmazonCloudWatch', 'DashboardsUsageHour', '3.0000000000', everywhere),
  product('AmazonCloudWatch', 'EUC1-DataProcessing-Bytes', '0.6300000000'),
  product('AmazonCloudWatch', 'EUC1-TimedStorage-ByteHrs', '0.0324000000'),
  database('db.t4g.micro', '0.0180000000'),
  database('db.t4g.micro', '0.0360000000', 'Multi-AZ'),
  cache('cache.t4g.micro', '0.0144000000'),
  cache('cache.t4g.micro', '0.0180000000', 'Redis'),
]

/**
 * An entry of `PriceList` in the form that AWS documents: JSON as text.
 * Source: https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_pricing_GetProducts.html
 */
export function priceListEntry({ service, attributes, usd }: RecordedProduct): string {
  const sku = 'A2ZXZ5XYK8T4XS4J'
  const offer = `${sku}.JRTCKXETXF`
  const bounds = Object.keys(usd)
  const dimensions = bounds.map((beginRange, index) => [
    `${offer}.${index}`,
    {
      ...{
        unit: 'Hrs',
        endRange: bounds[index + 1] ?? 'Inf',
        description: `$${usd[beginRange]} for it`,
        appliesTo: [],
      },
      ...{ rateCode: `${offer}.${index}`, beginRange, pricePerUnit: { USD: usd[beginRange] } },
    },
  ])
  return JSON.stringify({
    product: { productFamily: attributes.productFamily ?? 'Other', attributes, sku },
    serviceCode: service,
    terms: {
      OnDemand: {
        [offer]: {
          priceDimensions: Object.fromEntries(dimensions),
          ...{ sku, effectiveDate: '2026-11-01T00:00:00Z', offerTermCode: 'JRTCKXETXF', termAttributes: {} },
        },
      },
    },
    version: '20261120000000',
    publicationDate: '2026-11-20T00:00:00Z',
  })
}
