import type { OptionalActionRow } from './optionalActionRow.ts'

const EFS_KEY = 'kms:DescribeKey kms:GenerateDataKeyWithoutPlaintext kms:CreateGrant'
const OWN_KEY = "the policy of the service's own key lets everybody in the account use it through the service"
const METADATA = 'MetadataConfiguration MetadataTableConfiguration'

/** Optional actions of the handlers of buckets, databases, file systems, backups and secrets. */
export const DATA_ACTIONS: Readonly<Record<string, readonly OptionalActionRow[]>> = {
  'AWS::Backup::BackupPlan': [['@role', 'iam:PassRole', 'a plan has no role; its selections have']],
  'AWS::Backup::BackupSelection': [['@role', 'iam:GetRole iam:PassRole', 'the role that makes the backups']],
  'AWS::Backup::BackupVault': [
    ['AccessPolicy', 'backup:PutBackupVaultAccessPolicy backup:DeleteBackupVaultAccessPolicy', 'a call of its own'],
    ['Notifications', 'backup:PutBackupVaultNotifications backup:DeleteBackupVaultNotifications', 'a call of its own'],
    [
      'LockConfiguration',
      'backup:PutBackupVaultLockConfiguration backup:DeleteBackupVaultLockConfiguration',
      'a call of its own',
    ],
  ],
  'AWS::EFS::FileSystem': [
    [
      'ReplicationConfiguration',
      'elasticfilesystem:CreateReplicationConfiguration elasticfilesystem:DeleteReplicationConfiguration iam:PassRole',
      'replication is a resource of its own',
    ],
    ['@never', 'elasticfilesystem:DeleteTags', 'UntagResource has taken its place'],
    ['BackupPolicy', 'elasticfilesystem:PutBackupPolicy', 'CreateFileSystem does not take it'],
    [
      'FileSystemPolicy',
      'elasticfilesystem:PutFileSystemPolicy elasticfilesystem:DeleteFileSystemPolicy',
      'CreateFileSystem does not take it',
    ],
    ['LifecyclePolicies', 'elasticfilesystem:PutLifecycleConfiguration', 'CreateFileSystem does not take them'],
    ['FileSystemProtection', 'elasticfilesystem:UpdateFileSystemProtection', 'CreateFileSystem does not take it'],
    ['ThroughputMode ProvisionedThroughputInMibps', 'elasticfilesystem:UpdateFileSystem', 'it changes these alone'],
    ['KmsKeyId', EFS_KEY, OWN_KEY],
  ],
  'AWS::ElastiCache::ParameterGroup': [
    ['Properties', 'elasticache:ModifyCacheParameterGroup', 'CreateCacheParameterGroup does not take parameters'],
    ['@never', 'iam:PutRolePolicy', 'the service-linked role has its policy from AWS'],
  ],
  'AWS::ElastiCache::ReplicationGroup': [
    ['KmsKeyId', 'kms:CreateGrant kms:Decrypt kms:DescribeKey kms:Encrypt kms:GenerateDataKey', OWN_KEY],
    [
      'LogDeliveryConfigurations',
      'logs:CreateLogDelivery logs:UpdateLogDelivery logs:DeleteLogDelivery logs:GetLogDelivery logs:ListLogDeliveries',
      'the slow log and the log of the engine',
    ],
    ['@never', 'logs:CreateLogStream logs:PutLogEvents', 'the delivery of logs writes them'],
    [
      'LogDeliveryConfigurations.DestinationType=kinesis-firehose',
      'firehose:PutRecord firehose:PutRecordBatch firehose:TagDeliveryStream',
      'logs that go to Firehose',
    ],
    ['SnapshotArns', 's3:GetObject', 'the cache begins as a snapshot in a bucket'],
    ['@snapshot', 'elasticache:CreateSnapshot', 'the last snapshot before a deletion'],
    [
      'NumNodeGroups NodeGroupConfiguration',
      'elasticache:ModifyReplicationGroupShardConfiguration',
      'the number of shards',
    ],
    [
      'NumCacheClusters ReplicasPerNodeGroup NodeGroupConfiguration',
      'elasticache:IncreaseReplicaCount elasticache:DecreaseReplicaCount',
      'the number of nodes',
    ],
    [
      'NumCacheClusters',
      'elasticache:CreateCacheCluster elasticache:DeleteCacheCluster',
      'a node of a group without shards is a cluster',
    ],
  ],
  'AWS::KMS::Key': [
    ['EnableKeyRotation', 'kms:EnableKeyRotation kms:DisableKeyRotation', 'CreateKey does not take it'],
    ['Enabled=false', 'kms:DisableKey kms:EnableKey', 'a key is enabled at first'],
    ['Description', 'kms:UpdateKeyDescription', 'it changes this property alone'],
  ],
  'AWS::RDS::DBInstance': [
    ['@role', 'iam:GetRole iam:ListRoles iam:PassRole', 'roles for monitoring, a directory or an integration'],
    ['AssociatedRoles', 'rds:AddRoleToDBInstance rds:RemoveRoleFromDBInstance', 'a call for each role'],
    ['KmsKeyId PerformanceInsightsKMSKeyId', 'kms:CreateGrant kms:DescribeKey', OWN_KEY],
    [
      'ManageMasterUserPassword',
      'secretsmanager:CreateSecret secretsmanager:TagResource',
      'RDS makes the secret of the first user itself',
    ],
    ['!DBSnapshotIdentifier', 'rds:CreateDBInstance', 'instead of it a snapshot is restored'],
    [
      'DBSnapshotIdentifier DBClusterSnapshotIdentifier',
      'rds:RestoreDBInstanceFromDBSnapshot rds:DescribeDBSnapshots',
      'the instance begins as a snapshot',
    ],
    ['DBClusterSnapshotIdentifier', 'rds:DescribeDBClusterSnapshots', 'the instance begins as a snapshot of a cluster'],
    [
      'SourceDBInstanceIdentifier SourceDBClusterIdentifier',
      'rds:CreateDBInstanceReadReplica rds:PromoteReadReplica',
      'the instance is a replica',
    ],
    [
      'SourceDbiResourceId SourceDBInstanceAutomatedBackupsArn RestoreTime UseLatestRestorableTime',
      'rds:RestoreDBInstanceToPointInTime',
      'the instance begins as an automated backup',
    ],
    [
      'AutomaticBackupReplicationRegion SourceDBInstanceAutomatedBackupsArn',
      'rds:DescribeDBInstanceAutomatedBackups rds:StartDBInstanceAutomatedBackupsReplication rds:StopDBInstanceAutomatedBackupsReplication',
      'automated backups go to another region',
    ],
    ['DBClusterIdentifier SourceDBClusterIdentifier', 'rds:DescribeDBClusters', 'the instance belongs to a cluster'],
    ['@snapshot', 'rds:CreateDBSnapshot', 'the last snapshot before a deletion'],
  ],
  'AWS::RDS::DBParameterGroup': [
    [
      'Parameters',
      'rds:DescribeEngineDefaultParameters rds:ModifyDBParameterGroup rds:ResetDBParameterGroup',
      'the handler compares each parameter with the default of its engine',
    ],
  ],
  'AWS::S3::Bucket': [
    ['AbacStatus', 's3:PutBucketAbac', 'a call of its own'],
    ['AnalyticsConfigurations', 's3:PutAnalyticsConfiguration', 'a call of its own'],
    ['BucketEncryption', 's3:PutEncryptionConfiguration', 'a call of its own'],
    ['CorsConfiguration', 's3:PutBucketCORS', 'a call of its own'],
    ['InventoryConfigurations', 's3:PutInventoryConfiguration', 'a call of its own'],
    ['LifecycleConfiguration', 's3:PutLifecycleConfiguration', 'a call of its own'],
    ['MetricsConfigurations', 's3:PutMetricsConfiguration', 'a call of its own'],
    ['NotificationConfiguration', 's3:PutBucketNotification', 'a call of its own'],
    ['ReplicationConfiguration', 's3:PutReplicationConfiguration iam:PassRole', 'S3 replicates with a role'],
    ['WebsiteConfiguration', 's3:PutBucketWebsite s3:DeleteBucketWebsite', 'a call of its own'],
    ['AccelerateConfiguration', 's3:PutAccelerateConfiguration', 'a call of its own'],
    ['PublicAccessBlockConfiguration', 's3:PutBucketPublicAccessBlock', 'a call of its own'],
    ['AccessControl', 's3:PutBucketAcl s3:PutObjectAcl', 'access control lists'],
    ['ObjectLockConfiguration ObjectLockEnabled', 's3:PutBucketObjectLockConfiguration', 'a call of its own'],
    ['LoggingConfiguration', 's3:PutBucketLogging s3:GetBucketAcl', 'logs need an access control list'],
    ['VersioningConfiguration', 's3:PutBucketVersioning', 'a call of its own'],
    ['OwnershipControls', 's3:PutBucketOwnershipControls', 'a call of its own'],
    ['IntelligentTieringConfigurations', 's3:PutIntelligentTieringConfiguration', 'a call of its own'],
    [
      METADATA,
      's3:CreateBucketMetadataTableConfiguration s3:DeleteBucketMetadataTableConfiguration s3:UpdateBucketMetadataInventoryTableConfiguration s3:UpdateBucketMetadataJournalTableConfiguration',
      'tables of metadata',
    ],
    [
      METADATA,
      's3tables:CreateNamespace s3tables:CreateTable s3tables:CreateTableBucket s3tables:GetTable s3tables:GetTableMetadataLocation s3tables:PutTableBucketPolicy s3tables:PutTableEncryption s3tables:PutTablePolicy s3tables:UpdateTableMetadataLocation',
      'tables of metadata',
    ],
    ['@never', 's3:DeleteObject', 'a bucket that is created has no object'],
  ],
  'AWS::SecretsManager::Secret': [
    [
      '@update @value',
      'secretsmanager:GetSecretValue',
      'both properties with the value are write-only, so that a read has no use for it; but its list names the action',
    ],
    ['GenerateSecretString', 'secretsmanager:GetRandomPassword', 'the handler asks for the value'],
    [
      'ReplicaRegions',
      'secretsmanager:ReplicateSecretToRegions secretsmanager:RemoveRegionsFromReplication',
      'copies in other regions',
    ],
  ],
}
