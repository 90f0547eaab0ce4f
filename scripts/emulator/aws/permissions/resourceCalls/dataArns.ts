import type { ResourceArns } from './arnPattern.ts'

const BUCKET = 'arn:{partition}:s3:::'

/** Buckets, databases, file systems, backups and secrets. */
export const DATA_ARNS: Readonly<Record<string, ResourceArns>> = {
  'AWS::Backup::BackupPlan': {
    own: ['backupPlan', 'backup:backup-plan:{BackupPlanId}'],
    created: 'backup:backup-plan:*',
  },
  'AWS::Backup::BackupSelection': { own: ['backupPlan', 'backup:backup-plan:{BackupPlanId}'] },
  'AWS::Backup::BackupVault': {
    own: ['backupVault', 'backup:backup-vault:{BackupVaultName}'],
    // Without a key of its own a vault has the one of AWS Backup, whose id no template knows.
    related: { key: ['{EncryptionKeyArn}', 'kms:key/*'] },
  },
  'AWS::EFS::AccessPoint': {
    own: ['access-point', 'elasticfilesystem:access-point/{AccessPointId}'],
    created: 'elasticfilesystem:access-point/*',
    related: { 'file-system': 'elasticfilesystem:file-system/{FileSystemId}' },
  },
  'AWS::EFS::FileSystem': {
    own: ['file-system', 'elasticfilesystem:file-system/{FileSystemId}'],
    created: 'elasticfilesystem:file-system/*',
    related: { key: 'kms:key/{KmsKeyId}' },
  },
  'AWS::EFS::MountTarget': { own: ['file-system', 'elasticfilesystem:file-system/{FileSystemId}'] },
  'AWS::RDS::DBInstance': {
    own: ['db', 'rds:db:{DBInstanceIdentifier}'],
    related: {
      cluster: ['rds:cluster:{DBClusterIdentifier}', 'rds:cluster:*'],
      'cluster-snapshot': 'rds:cluster-snapshot:{DBClusterSnapshotIdentifier}',
      'auto-backup': ['{SourceDBInstanceAutomatedBackupsArn}', 'rds:auto-backup:*'],
      og: 'rds:og:{OptionGroupName}',
      pg: 'rds:pg:{DBParameterGroupName}',
      secgrp: 'rds:secgrp:{DBSecurityGroups}',
      // CloudFormation names the snapshot of a deletion after the stack and the logical id.
      snapshot: ['rds:snapshot:{DBSnapshotIdentifier}', 'rds:snapshot:{stack}-snapshot-{logicalId}-*'],
      subgrp: 'rds:subgrp:{DBSubnetGroupName}',
      key: ['kms:key/{KmsKeyId}', 'kms:key/{PerformanceInsightsKMSKeyId}'],
      Secret: 'secretsmanager:secret:rds!db-*',
    },
  },
  'AWS::RDS::DBParameterGroup': { own: ['pg', 'rds:pg:{DBParameterGroupName}'] },
  'AWS::RDS::DBSubnetGroup': { own: ['subgrp', 'rds:subgrp:{DBSubnetGroupName}'] },
  'AWS::S3::Bucket': {
    own: ['bucket', `${BUCKET}{BucketName}`],
    related: {
      object: `${BUCKET}{BucketName}/*`,
      TableBucket: 's3tables:bucket/*',
      Table: 's3tables:bucket/*',
    },
  },
  'AWS::S3::BucketPolicy': { own: ['bucket', `${BUCKET}{Bucket}`] },
  'AWS::SecretsManager::ResourcePolicy': { own: ['Secret', '{SecretId}'] },
  'AWS::SecretsManager::Secret': {
    own: ['Secret', '{id}'],
    // Six random characters end the ARN.
    created: 'secretsmanager:secret:{Name}-??????',
  },
  'AWS::SSM::Parameter': { own: ['parameter', ['ssm:parameter/{Name~^/~}', 'ssm:parameter/{id~^/~}']] },
}
