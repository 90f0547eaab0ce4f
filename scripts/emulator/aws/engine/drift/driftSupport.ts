import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { isCustomResource } from '../specification/typeSpecification.ts'

/** Types that CloudFormation does not look at (AWS page "Resource type support"); a nested stack is asked by itself. */
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

/** Properties that a service takes and never tells (the write-only ones of the type's schema). */
const WRITE_ONLY: Readonly<Record<string, readonly string[]>> = {
  'AWS::Cognito::UserPoolUser': ['ClientMetadata', 'ForceAliasCreation', 'MessageAction', 'ValidationData'],
  'AWS::ElastiCache::ReplicationGroup': ['AuthToken'],
  'AWS::RDS::DBInstance': ['MasterUserPassword', 'DBSnapshotIdentifier', 'ApplyImmediately'],
  'AWS::SecretsManager::Secret': ['SecretString', 'GenerateSecretString'],
}

export function writeOnlyPropertiesOf(type: string): readonly string[] {
  return WRITE_ONLY[type] ?? []
}
