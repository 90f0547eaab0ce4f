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
  'AWS::ElastiCache::ParameterGroup': {
    own: ['parametergroup', 'elasticache:parametergroup:{CacheParameterGroupName}'],
    related: { role: 'arn:{partition}:iam::{account}:role/aws-service-role/elasticache.amazonaws.com/*' },
  },
  'AWS::ElastiCache::ReplicationGroup': {
    own: ['replicationgroup', 'elasticache:replicationgroup:{ReplicationGroupId}'],
    related: {
      cluster: 'elasticache:cluster:{ReplicationGroupId}-*',
      globalreplicationgroup:
        'arn:{partition}:elasticache::{account}:globalreplicationgroup:{GlobalReplicationGroupId}',
      // Without a group of its own a cache has the one of AWS for its engine.
      parametergroup: ['elasticache:parametergroup:{CacheParameterGroupName}', 'elasticache:parametergroup:default.*'],
      snapshot: 'elasticache:snapshot:{SnapshotName}',
      subnetgroup: 'elasticache:subnetgroup:{CacheSubnetGroupName}',
      usergroup: 'elasticache:usergroup:{UserGroupIds}',
      key: ['kms:key/{KmsKeyId}', 'kms:key/*'],
      'log-stream': 'logs:log-group:*:log-stream:*',
      deliverystream: 'firehose:deliverystream/*',
      object: '{SnapshotArns}',
    },
    finalSnapshot: 'elasticache:snapshot:{stack}-snapshot-{logicalId}-*',
  },
  'AWS::ElastiCache::SubnetGroup': { own: ['subnetgroup', 'elasticache:subnetgroup:{CacheSubnetGroupName}'] },
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
  'AWS::EFS::MountTarget': {
    own: ['file-system', 'elasticfilesystem:file-system/{FileSystemId}'],
    related: {
      'network-interface': 'ec2:network-interface/*',
      'security-group': 'ec2:security-group/{SecurityGroups}',
      subnet: 'ec2:subnet/{SubnetId}',
    },
  },
  'AWS::KMS::Alias': {
    own: ['alias', 'kms:{AliasName}'],
    related: { key: 'kms:key/{TargetKeyId}' },
  },
  'AWS::KMS::Key': { own: ['key', 'kms:key/{KeyId}'], created: 'kms:key/*' },
  'AWS::RDS::DBInstance': {
    own: ['db', 'rds:db:{DBInstanceIdentifier}'],
    related: {
      cluster: ['rds:cluster:{DBClusterIdentifier}', 'rds:cluster:{SourceDBClusterIdentifier}'],
      'cluster-snapshot': 'rds:cluster-snapshot:{DBClusterSnapshotIdentifier}',
      'auto-backup': '{SourceDBInstanceAutomatedBackupsArn}',
      // Without an option group of its own an instance has the default one of its engine, with a version in its name
      // (RDS user guide, UsingWithRDS.IAM.AccessControl.IdentityBased).
      og: ['rds:og:{OptionGroupName}', 'rds:og:default:{Engine}-*'],
      pg: 'rds:pg:{DBParameterGroupName}',
      secgrp: 'rds:secgrp:{DBSecurityGroups}',
      snapshot: 'rds:snapshot:{DBSnapshotIdentifier}',
      subgrp: 'rds:subgrp:{DBSubnetGroupName}',
      key: ['kms:key/{KmsKeyId}', 'kms:key/{PerformanceInsightsKMSKeyId}'],
      Secret: 'secretsmanager:secret:rds!db-*',
      // The VPC of the subnet group, which no property names.
      vpc: 'ec2:vpc/*',
    },
    // CloudFormation names the snapshot after the stack and the logical id.
    finalSnapshot: 'rds:snapshot:{stack}-snapshot-{logicalId}-*',
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
