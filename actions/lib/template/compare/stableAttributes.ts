import { lookup } from '../../model/lookup.ts'

/**
 * Attributes that last as long as the physical resource, and the properties whose edit in place moves them all the same.
 * The ground of each: what it is made of has "Update requires: Replacement" on the type's page of the template reference
 * (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/), or AWS makes it once, with the resource.
 */
const LASTING: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'AWS::Backup::BackupVault': { BackupVaultName: [] },
  // Made with the pool; the addresses hold its id.
  'AWS::Cognito::UserPool': { ProviderName: [], ProviderURL: [] },
  // Made with the client, where GenerateSecret (Replacement) says so.
  'AWS::Cognito::UserPoolClient': { ClientId: [], ClientSecret: [] },
  'AWS::EC2::EIP': { AllocationId: ['Domain'] },
  'AWS::EC2::SecurityGroup': { VpcId: [] },
  // ServiceName: Replacement.
  'AWS::ECS::Service': { Name: [] },
  // Name, Scheme and Type: Replacement.
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    CanonicalHostedZoneID: [],
    DNSName: [],
    LoadBalancerFullName: [],
    LoadBalancerName: [],
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': { TargetGroupFullName: [], TargetGroupName: [] },
  // The address holds the identifier (Replacement); only another port or engine moves the port.
  'AWS::RDS::DBInstance': {
    DbiResourceId: [],
    'Endpoint.Address': ['DBSubnetGroupName', 'NetworkType'],
    'Endpoint.Port': ['DBSubnetGroupName', 'Engine', 'NetworkType', 'Port'],
  },
  'AWS::S3::Bucket': { DomainName: [], RegionalDomainName: [] },
  'AWS::SNS::Topic': { TopicName: [] },
}

/**
 * Whether an attribute stays while these properties of its resource (`DBInstanceClass`) change in place. "Updates with no
 * or some interruption" keep the physical id (AWSCloudFormation UserGuide, update behaviors), so the resource's own ARN and
 * id stay; an ARN or id of something else, such as a version or a secret, does not count as its own.
 */
export function isStableAttribute(type: string, attribute: string, changed: readonly string[]): boolean {
  if (!isOfAws(type) || changed.some(property => isNaming(type, property))) return false
  const moving = lookup(lookup(LASTING, type) ?? {}, attribute)
  if (moving) return !changed.some(property => moving.includes(property))
  const own = tailOf(type).toLowerCase()
  const wanted = attribute.toLowerCase()
  return ['arn', 'id'].some(kind => wanted.endsWith(kind) && `${own}${kind}`.endsWith(wanted))
}

/** Whether the physical id stays while these properties change in place. */
export function keepsPhysicalId(type: string, changed: readonly string[]): boolean {
  return isOfAws(type) && !changed.some(property => isNaming(type, property))
}

/** A few resources (AWS::IAM::Policy) are renamed in place, and their Ref is the name. */
function isNaming(type: string, property: string): boolean {
  return property === 'Name' || new RegExp(`^${tailOf(type)}(?:Name|Id|Identifier)$`, 'i').test(property)
}

/** A custom resource may give itself another id in any update. */
function isOfAws(type: string): boolean {
  return type.startsWith('AWS::') && !type.startsWith('AWS::CloudFormation::')
}

function tailOf(type: string): string {
  return type.slice(type.lastIndexOf(':') + 1)
}
