import { lookup } from '../../model/lookup.ts'

/**
 * Attributes that stay as long as the physical resource, and the properties whose update in place changes them all the same.
 * The ground of each: its parts have "Update requires: Replacement" on the type's page of the template reference
 * (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/), or AWS creates it once, with the resource.
 */
const STABLE_ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'AWS::Backup::BackupVault': { BackupVaultName: [] },
  // CloudFront gives the name once, with the distribution.
  'AWS::CloudFront::Distribution': { DomainName: [] },
  // Created with the pool; the addresses contain its id.
  'AWS::Cognito::UserPool': { ProviderName: [], ProviderURL: [] },
  // Created with the client, if GenerateSecret (Replacement) is true.
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
  // The address contains the identifier (Replacement); only another port or engine changes the port.
  'AWS::RDS::DBInstance': {
    DbiResourceId: [],
    'Endpoint.Address': ['DBSubnetGroupName', 'NetworkType'],
    'Endpoint.Port': ['DBSubnetGroupName', 'Engine', 'NetworkType', 'Port'],
  },
  'AWS::S3::Bucket': { DomainName: [], RegionalDomainName: [] },
  'AWS::SNS::Topic': { TopicName: [] },
}

/**
 * True if an attribute stays while these properties of its resource (`DBInstanceClass`) change in place. "Updates with no
 * or some interruption" keep the physical id (AWSCloudFormation UserGuide, update behaviors), so the resource's own ARN and
 * id stay; an ARN or id of something else, such as a version or a secret, does not count as its own.
 */
export function isStableAttribute(type: string, attribute: string, changed: readonly string[]): boolean {
  if (!isOfAws(type) || changed.some(property => isNaming(type, property))) return false
  const exceptions = lookup(lookup(STABLE_ATTRIBUTES, type) ?? {}, attribute)
  if (exceptions) return !changed.some(property => exceptions.includes(property))
  const own = tailOf(type).toLowerCase()
  const name = attribute.toLowerCase()
  return ['arn', 'id'].some(kind => name.endsWith(kind) && `${own}${kind}`.endsWith(name))
}

/** True if the physical id stays while these properties change in place. */
export function keepsPhysicalId(type: string, changed: readonly string[]): boolean {
  return isOfAws(type) && !changed.some(property => isNaming(type, property))
}

/** A few resources (AWS::IAM::Policy) are renamed in place, and their Ref is the name. */
function isNaming(type: string, property: string): boolean {
  return property === 'Name' || new RegExp(`^${tailOf(type)}(?:Name|Id|Identifier)$`, 'i').test(property)
}

/** A custom resource may return another id in any update. */
function isOfAws(type: string): boolean {
  return type.startsWith('AWS::') && !type.startsWith('AWS::CloudFormation::')
}

function tailOf(type: string): string {
  return type.slice(type.lastIndexOf(':') + 1)
}
