import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { isCustomResource } from '../specification/typeSpecification.ts'

/** Types without drift detection (AWS page "Resource type support"); a nested stack has its own detection. */
const UNSUPPORTED: ReadonlySet<string> = new Set([
  NESTED_STACK,
  'AWS::Budgets::Budget',
  'AWS::CloudFormation::WaitCondition',
  'AWS::CloudFormation::WaitConditionHandle',
  'AWS::IAM::Policy',
  'AWS::Route53::RecordSet',
])

export function supportsDrift(type: string): boolean {
  return !UNSUPPORTED.has(type) && !isCustomResource(type)
}

/** Properties that a service never returns (`writeOnlyProperties` in the type's schema). */
const WRITE_ONLY: Readonly<Record<string, readonly string[]>> = {
  'AWS::Cognito::UserPoolUser': ['ClientMetadata', 'ForceAliasCreation', 'MessageAction', 'ValidationData'],
  'AWS::ElastiCache::ReplicationGroup': ['AuthToken'],
  'AWS::RDS::DBInstance': ['MasterUserPassword', 'DBSnapshotIdentifier', 'ApplyImmediately'],
  'AWS::SecretsManager::Secret': ['SecretString', 'GenerateSecretString'],
}

export function writeOnlyPropertiesOf(type: string): readonly string[] {
  return WRITE_ONLY[type] ?? []
}
