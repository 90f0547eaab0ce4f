import type { PriceUnit } from '../model/cost/priceList.ts'

/** How to find a price in AWS's price list. */
export type PriceQuery = {
  /** AWS's code of the service: `AmazonECS`. */
  readonly service: string
  /** Attributes of the product that must be equal. */
  readonly attributes?: Readonly<Record<string, string>>
  /** The end of the product's usage type, after the prefix of the region: `USE1-Fargate-GB-Hours` has `Fargate-GB-Hours`. */
  readonly usageType: string
  /** The attribute that has the region's code; absent for a price that is the same everywhere. */
  readonly regionAttribute?: string
}

export type PriceDefinition = {
  readonly unit: PriceUnit
  /** Undefined if AWS's price list does not say it in a form that is known here. */
  readonly query: PriceQuery | undefined
}

const REGION = 'regionCode'

function asked(unit: PriceUnit, service: string, usageType: string, attributes?: PriceQuery['attributes']) {
  return { unit, query: { service, usageType, regionAttribute: REGION, ...(attributes && { attributes }) } }
}

function sameEverywhere(unit: PriceUnit, service: string, usageType: string): PriceDefinition {
  return { unit, query: { service, usageType } }
}

function notAsked(unit: PriceUnit): PriceDefinition {
  return { unit, query: undefined }
}

/** Every price that an estimate can use, but for those of database classes and cache node types. */
const DEFINITIONS: Readonly<Record<string, PriceDefinition>> = {
  'fargate-arm-cpu': asked('vCPU-hour', 'AmazonECS', 'Fargate-ARM-vCPU-Hours:perCPU'),
  'fargate-arm-memory': asked('GB-hour', 'AmazonECS', 'Fargate-ARM-GB-Hours'),
  'fargate-x86-cpu': asked('vCPU-hour', 'AmazonECS', 'Fargate-vCPU-Hours:perCPU'),
  'fargate-x86-memory': asked('GB-hour', 'AmazonECS', 'Fargate-GB-Hours'),
  'fargate-storage': asked('GB-hour', 'AmazonECS', 'Fargate-EphemeralStorage-GB-Hours'),
  // Spot changes with supply and demand.
  'fargate-spot-share': notAsked('share'),
  'load-balancer': asked('hour', 'AWSELB', 'LoadBalancerUsage', { productFamily: 'Load Balancer-Application' }),
  'load-balancer-capacity': asked('LCU-hour', 'AWSELB', 'LCUUsage', { productFamily: 'Load Balancer-Application' }),
  'public-address': asked('hour', 'AmazonVPC', 'PublicIPv4:InUseAddress'),
  'nat-gateway': asked('hour', 'AmazonEC2', 'NatGateway-Hours'),
  'nat-gateway-data': asked('GB', 'AmazonEC2', 'NatGateway-Bytes'),
  'interface-endpoint': asked('hour', 'AmazonVPC', 'VpcEndpoint-Hours'),
  'interface-endpoint-data': asked('GB', 'AmazonVPC', 'VpcEndpoint-Bytes'),
  'hosted-zone': sameEverywhere('month', 'AmazonRoute53', 'HostedZone'),
  'cloudfront-data': notAsked('GB'),
  'cloudfront-requests': notAsked('10,000 requests'),
  'internet-data': {
    unit: 'GB',
    query: {
      service: 'AWSDataTransfer',
      usageType: 'DataTransfer-Out-Bytes',
      attributes: { transferType: 'AWS Outbound' },
      regionAttribute: 'fromRegionCode',
    },
  },
  'web-acl': asked('month', 'awswaf', 'WebACLV2'),
  'web-acl-rule': asked('month', 'awswaf', 'RuleV2'),
  'web-acl-requests': asked('million requests', 'awswaf', 'RequestV2-Tier1'),
  'database-storage': asked('GB-month', 'AmazonRDS', 'RDS:GP3-Storage', { deploymentOption: 'Single-AZ' }),
  'database-backup': asked('GB-month', 'AmazonRDS', 'RDS:ChargedBackupUsage', { databaseEngine: 'Any' }),
  'database-insights': notAsked('vCPU-hour'),
  'file-storage': asked('GB-month', 'AmazonEFS', 'TimedStorage-ByteHrs'),
  'file-storage-infrequent': asked('GB-month', 'AmazonEFS', 'IATimedStorage-ByteHrs'),
  'file-throughput': asked('MiB/s-month', 'AmazonEFS', 'ProvisionedTP-MiBpsHrs'),
  'file-read': notAsked('GB'),
  'file-write': notAsked('GB'),
  'backup-storage': asked('GB-month', 'AWSBackup', 'WarmStorage-ByteHrs-EFS'),
  'object-storage': asked('GB-month', 'AmazonS3', 'TimedStorage-ByteHrs', { storageClass: 'General Purpose' }),
  secret: asked('month', 'AWSSecretsManager', 'AWSSecretsManager-Secrets'),
  'secret-requests': notAsked('10,000 requests'),
  key: asked('month', 'awskms', 'KMS-Keys'),
  'key-requests': notAsked('10,000 requests'),
  'alarm-metric': asked('metric-month', 'AmazonCloudWatch', 'CW:AlarmMonitorUsage'),
  metric: asked('metric-month', 'AmazonCloudWatch', 'CW:MetricMonitorUsage'),
  'insights-metric': notAsked('metric-month'),
  dashboard: sameEverywhere('month', 'AmazonCloudWatch', 'DashboardsUsageHour'),
  'logs-ingestion': asked('GB', 'AmazonCloudWatch', 'DataProcessing-Bytes'),
  'logs-storage': asked('GB-month', 'AmazonCloudWatch', 'TimedStorage-ByteHrs'),
  'flow-logs-to-bucket': notAsked('GB'),
  mails: notAsked('100,000 mails'),
  'sign-in-essentials': notAsked('user-month'),
  'sign-in-plus': notAsked('user-month'),
}

export const PRICE_IDS: readonly string[] = Object.keys(DEFINITIONS)

/** Undefined if no estimate can use a price of this id. */
export function priceDefinitionOf(id: string): PriceDefinition | undefined {
  const [, kind, name = ''] = /^(database|cache)\/((?:db|cache)\.[a-z0-9-]+\.[a-z0-9]+)$/.exec(id) ?? []
  if (kind === 'database' && name.startsWith('db.'))
    return asked('hour', 'AmazonRDS', `InstanceUsage:${name}`, {
      instanceType: name,
      databaseEngine: 'PostgreSQL',
      deploymentOption: 'Single-AZ',
    })
  if (kind === 'cache' && name.startsWith('cache.'))
    return asked('hour', 'AmazonElastiCache', `NodeUsage:${name}`, { instanceType: name, cacheEngine: 'Valkey' })
  return Object.hasOwn(DEFINITIONS, id) ? DEFINITIONS[id] : undefined
}
