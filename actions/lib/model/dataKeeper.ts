import type { Change } from './change.ts'
import { replaces } from './change.ts'

/** Resource types whose removal or replacement loses what people put into them. */
export const DATA_KEEPERS: ReadonlySet<string> = new Set([
  'AWS::Backup::BackupVault',
  'AWS::Cognito::UserPool',
  'AWS::DocDB::DBCluster',
  'AWS::DynamoDB::Table',
  'AWS::EC2::Volume',
  'AWS::ECR::Repository',
  'AWS::EFS::FileSystem',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::ElastiCache::ServerlessCache',
  'AWS::KMS::Key',
  'AWS::Logs::LogGroup',
  'AWS::OpenSearchService::Domain',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
  'AWS::S3::Bucket',
  'AWS::SecretsManager::Secret',
])

export function keepsData(type: string): boolean {
  return DATA_KEEPERS.has(type)
}

/** Removes or (perhaps) replaces a data keeper. Retained or in a snapshot counts too: the application no longer has it. */
export function losesData(change: Change): boolean {
  return keepsData(change.type) && (change.action === 'remove' || replaces(change))
}
