import type { Change } from '../../model/cloudFormation/change.ts'
import { mayReplace } from '../../model/cloudFormation/change.ts'

/** Resource types that hold data of users: it is lost when they are removed or replaced. */
export const DATA_HOLDING_TYPES: ReadonlySet<string> = new Set([
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

export function holdsData(type: string): boolean {
  return DATA_HOLDING_TYPES.has(type)
}

/**
 * True if a data-holding resource is removed or may be replaced. A retained resource counts: the application no longer
 * has it.
 */
export function causesDataLoss(change: Change): boolean {
  return holdsData(change.type) && (change.action === 'remove' || mayReplace(change))
}
