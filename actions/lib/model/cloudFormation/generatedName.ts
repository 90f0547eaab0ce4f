import { lookup } from '../lookup.ts'

/** How CloudFormation names a resource whose template gives it no name. */
type GeneratedNameRule = {
  /** Characters, the random end included. */
  readonly maxLength: number
  readonly lowerCase?: true
  /** A text before the logical id, instead of the stack's name. */
  readonly start?: string
}

/**
 * Types whose generated name is shorter than usual, in lower case, or without the stack's name. The lengths are those of
 * the services.
 */
const RULES: Readonly<Record<string, GeneratedNameRule>> = {
  'AWS::Budgets::Budget': { maxLength: 100 },
  'AWS::CloudWatch::Dashboard': { maxLength: 255, start: '' },
  'AWS::ECR::Repository': { maxLength: 255, lowerCase: true },
  'AWS::ECS::TaskDefinition': { maxLength: 255 },
  'AWS::ElastiCache::CacheCluster': { maxLength: 40, lowerCase: true },
  'AWS::ElastiCache::ParameterGroup': { maxLength: 255, lowerCase: true },
  'AWS::ElastiCache::ReplicationGroup': { maxLength: 40, lowerCase: true },
  'AWS::ElastiCache::SubnetGroup': { maxLength: 255, lowerCase: true },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': { maxLength: 32 },
  'AWS::ElasticLoadBalancingV2::TargetGroup': { maxLength: 32 },
  'AWS::IAM::Role': { maxLength: 64 },
  'AWS::IAM::User': { maxLength: 64 },
  'AWS::Lambda::Function': { maxLength: 64 },
  'AWS::OpenSearchService::Domain': { maxLength: 28, lowerCase: true },
  'AWS::RDS::DBCluster': { maxLength: 63, lowerCase: true },
  'AWS::RDS::DBInstance': { maxLength: 63, lowerCase: true },
  'AWS::RDS::DBParameterGroup': { maxLength: 255, lowerCase: true },
  'AWS::RDS::DBSubnetGroup': { maxLength: 255, lowerCase: true },
  'AWS::S3::Bucket': { maxLength: 63, lowerCase: true },
  'AWS::SecretsManager::Secret': { maxLength: 512, start: '' },
  'AWS::SSM::Parameter': { maxLength: 1011, start: 'CFN-' },
}

const USUAL: GeneratedNameRule = { maxLength: 128 }

/** Characters of the random end. */
export const RANDOM_LENGTH = 12

/** Lengths of the random end that AWS gives names of a type: buckets of older stacks have one more character. */
export function randomLengthsOf(type: string): readonly number[] {
  return type === 'AWS::S3::Bucket' ? [RANDOM_LENGTH, RANDOM_LENGTH + 1] : [RANDOM_LENGTH]
}

/** A resource without a name of its own. */
export type UnnamedResource = { readonly type: string; readonly logicalId: string; readonly stackName: string }

type GeneratedName = {
  /** All but the random end: `open-webui-dev-Network-1A2B3C4D5E6F7-FlowLogRole-`. */
  readonly prefix: string
  readonly lowerCase: boolean
  /** Characters of the stack's name in it. */
  readonly stackNameLength: number
}

/**
 * The name that CloudFormation gives a resource. A name that is too long loses characters of the stack's name and of the
 * logical id; each has at least half of the room.
 * https://github.com/aws-cloudformation/cloudformation-cli-java-plugin (`IdentifierUtils`)
 */
export function generatedNameOf(
  { type, logicalId, stackName }: UnnamedResource,
  randomLength = RANDOM_LENGTH,
): GeneratedName {
  const { maxLength, lowerCase = false, start } = lookup(RULES, type) ?? USUAL
  const inCase = (text: string) => (lowerCase ? text.toLowerCase() : text)
  if (start !== undefined) return { prefix: inCase(`${start}${logicalId}-`), lowerCase, stackNameLength: 0 }
  const room = maxLength - randomLength - 2
  const stackNameLength = Math.min(stackName.length, Math.max(Math.ceil(room / 2), room - logicalId.length))
  const shortId = logicalId.slice(0, room - stackNameLength)
  return { prefix: inCase(`${stackName.slice(0, stackNameLength)}-${shortId}-`), lowerCase, stackNameLength }
}

/** The longest end that CloudFormation gives the name of a nested stack, after `<parent>-<logical id>-`. */
const NESTED_END = 'X'.repeat(13)

/** The name of a nested stack, as long as it can be. */
export function nestedStackNameOf(parentName: string, logicalId: string): string {
  return `${parentName}-${logicalId}-${NESTED_END}`
}
