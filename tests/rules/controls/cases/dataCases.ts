import type { ControlCases } from './controlCases.ts'

const DENY_PLAIN =
  "{ Effect: Deny, Principal: { AWS: '*' }, Action: '*', Condition: { Bool: { 'aws:SecureTransport': false } } }"
const bucket = (properties: string): string => `
  Bucket:
    Type: AWS::S3::Bucket
    Properties:
${properties}`
const policy = (statement: string): string => `
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: logs
      PolicyDocument:
        Statement:
          - Effect: Allow
${statement}`

const keyed = (rule: `control/${string}`, type: string, property: string): ControlCases => ({
  [rule]: [
    ['no key', `\n  Resource: # here\n    Type: ${type}\n    Properties: { Description: any }`],
    ['a key of AWS', `\n  Resource:\n    Type: ${type}\n    Properties:\n      ${property}: alias/aws/service # here`],
    [
      'a key of its own',
      `\n  Key: { Type: AWS::KMS::Key }\n  Resource: { Type: ${type}, Properties: { ${property}: !Ref Key } }`,
    ],
  ],
})

const cache = (properties: string): string =>
  `\n  Cache:\n    Type: AWS::ElastiCache::ReplicationGroup\n    Properties:\n      Engine: valkey\n${properties}`
const cacheSwitch = (rule: `control/${string}`, property: string): ControlCases => ({
  [rule]: [
    [`${property} that is off`, cache(`      ${property}: false # here`)],
    [`${property} as text`, cache(`      ${property}: 'true'`)],
  ],
})

/** Files, databases, caches, buckets, topics and logs. */
export const DATA_CASES: ControlCases = {
  ...keyed('control/secret-key', 'AWS::SecretsManager::Secret', 'KmsKeyId'),
  ...keyed('control/topic-key', 'AWS::SNS::Topic', 'KmsMasterKeyId'),
  ...keyed('control/vault-key', 'AWS::Backup::BackupVault', 'EncryptionKeyArn'),
  ...keyed('control/file-system-key', 'AWS::EFS::FileSystem', 'KmsKeyId'),
  ...keyed('control/cache-key', 'AWS::ElastiCache::ReplicationGroup', 'KmsKeyId'),
  'control/file-system-policy': [
    ['no policy', '\n  Files: # here\n    Type: AWS::EFS::FileSystem\n    Properties: { Encrypted: true }'],
    [
      'a policy that lets every host in, without a denial',
      `
  Files:
    Type: AWS::EFS::FileSystem
    Properties:
      FileSystemPolicy: # here
        Statement:
          - { Effect: Allow, Principal: '*', Action: 'elasticfilesystem:ClientMount' } # here`,
    ],
    [
      'a single denial',
      `\n  Files: { Type: AWS::EFS::FileSystem, Properties: { FileSystemPolicy: { Statement: ${DENY_PLAIN} } } }`,
    ],
  ],
  'control/file-system-backup': [
    ['no backup', '\n  Files: # here\n    Type: AWS::EFS::FileSystem\n    Properties: { Encrypted: true }'],
    ['a backup of EFS', '\n  Files: { Type: AWS::EFS::FileSystem, Properties: { BackupPolicy: { Status: ENABLED } } }'],
    [
      'a selection',
      `
  Files: { Type: AWS::EFS::FileSystem }
  Selection: { Type: AWS::Backup::BackupSelection, Properties: { BackupSelection: { Resources: [!GetAtt Files.Arn] } } }`,
    ],
    [
      'a selection by tags',
      `
  Files: { Type: AWS::EFS::FileSystem }
  Selection: { Type: AWS::Backup::BackupSelection, Properties: { BackupSelection: { ListOfTags: [{ ConditionKey: backup }] } } }`,
    ],
  ],
  'control/master-user': [
    ['a usual name', '\n  Db:\n    Type: AWS::RDS::DBInstance\n    Properties:\n      MasterUsername: postgres # here'],
    ['a restored database', '\n  Db: { Type: AWS::RDS::DBInstance, Properties: { DBSnapshotIdentifier: before } }'],
    ['another name', '\n  Db: { Type: AWS::RDS::DBCluster, Properties: { MasterUsername: chat_owner } }'],
  ],
  'control/database-backup': [
    ['none', '\n  Db:\n    Type: AWS::RDS::DBInstance\n    Properties:\n      BackupRetentionPeriod: "0" # here'],
    ["RDS's own day", '\n  Db: # here\n    Type: AWS::RDS::DBCluster\n    Properties: { Engine: aurora-postgresql }'],
    ['a week', '\n  Db: { Type: AWS::RDS::DBInstance, Properties: { BackupRetentionPeriod: 7 } }'],
    [
      'an instance of a cluster, and a replica',
      '\n  A: { Type: AWS::RDS::DBInstance, Properties: { DBClusterIdentifier: x } }\n  B: { Type: AWS::RDS::DBInstance, Properties: { SourceDBInstanceIdentifier: x } }',
    ],
  ],
  'control/force-tls': [
    [
      'a parameter that is off, and families that have it off',
      `
  A:
    Type: AWS::RDS::DBParameterGroup
    Properties:
      Family: postgres17
      Parameters:
        rds.force_ssl: 0 # here
  B:
    Type: AWS::RDS::DBParameterGroup
    Properties:
      Family: postgres14
      Parameters: { log_connections: '1' } # here
  C:
    Type: AWS::RDS::DBClusterParameterGroup
    Properties:
      Family: aurora-mysql8.0
      Parameters: { require_secure_transport: 'OFF' } # here`,
    ],
    [
      'a parameter that is on, and a family that has it on',
      `
  A: { Type: AWS::RDS::DBParameterGroup, Properties: { Family: postgres14, Parameters: { rds.force_ssl: 1 } } }
  B: { Type: AWS::RDS::DBParameterGroup, Properties: { Family: postgres18, Parameters: {} } }
  C: { Type: AWS::RDS::DBParameterGroup, Properties: { Family: aurora-postgresql15, Parameters: {} } }`,
    ],
  ],
  'control/cache-access': [
    ['no token and no users', cache('      NumCacheClusters: 1').replace('Cache:', 'Cache: # here')],
    ['a token', cache("      AuthToken: '{{resolve:secretsmanager:cache}}'")],
    ['users', cache('      UserGroupIds: [users]')],
  ],
  'control/cache-subnet-group': [
    ['the default group', cache('      CacheSubnetGroupName: default # here')],
    ['a group', cache('      CacheSubnetGroupName: private')],
  ],
  'control/cache-failover': [
    ['one zone', cache('      AutomaticFailoverEnabled: false # here\n      MultiAZEnabled: "false" # here')],
    ['two zones', cache('      AutomaticFailoverEnabled: true\n      MultiAZEnabled: "true"')],
  ],
  ...cacheSwitch('control/cache-upgrades', 'AutoMinorVersionUpgrade'),
  'control/cache-encryption': [
    [
      'none, and both kinds of connections',
      cache(
        '      AtRestEncryptionEnabled: false # here\n      TransitEncryptionEnabled: true\n      TransitEncryptionMode: preferred # here',
      ),
    ],
    ['both', cache('      AtRestEncryptionEnabled: true\n      TransitEncryptionEnabled: "true"')],
  ],
  'control/data-deletion': [
    [
      'a database and a pool',
      '\n  Db:\n    Type: AWS::RDS::DBInstance\n    DeletionPolicy: Delete # here\n    UpdateReplacePolicy: Delete # here\n  Pool:\n    Type: AWS::Cognito::UserPool\n    DeletionPolicy: Retain\n    UpdateReplacePolicy: Retain',
    ],
    [
      'resources whose data is elsewhere',
      '\n  Member: { Type: AWS::RDS::DBInstance, DeletionPolicy: Delete, Properties: { DBClusterIdentifier: cluster } }\n  Parameter: { Type: AWS::SSM::Parameter, DeletionPolicy: Delete }',
    ],
    [
      'a cache and a topic',
      '\n  Cache: { Type: AWS::ElastiCache::ReplicationGroup, DeletionPolicy: Delete }\n  Topic: { Type: AWS::SNS::Topic, DeletionPolicy: Delete }',
    ],
  ],
  'control/bucket-ownership': [
    ['lists of access', bucket('      OwnershipControls: { Rules: [{ ObjectOwnership: ObjectWriter }] } # here')],
    ["S3's own value", bucket('      VersioningConfiguration: { Status: Enabled }')],
  ],
  'control/bucket-key': [
    [
      'a key of KMS without it',
      bucket(
        '      BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: aws:kms } }] } # here',
      ),
    ],
    [
      'a key of S3',
      bucket(
        '      BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: AES256 } }] }',
      ),
    ],
  ],
  'control/bucket-lifecycle': [
    [
      'versions that stay',
      bucket(
        '      VersioningConfiguration: { Status: Enabled }\n      LifecycleConfiguration: { Rules: [{ Status: Enabled, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }] } # here',
      ),
    ],
    [
      'a rule that is off',
      bucket(
        '      LifecycleConfiguration: { Rules: [{ Status: Disabled, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }] } # here',
      ),
    ],
    [
      'both',
      bucket(
        '      VersioningConfiguration: { Status: Enabled }\n      LifecycleConfiguration: { Rules: [{ Status: Enabled, NoncurrentVersionExpiration: { NoncurrentDays: 1 }, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }] }',
      ),
    ],
  ],
  'control/bucket-other-account': [
    [
      'another account',
      policy(
        "            Principal: { AWS: 'arn:aws:iam::999988887777:root' } # here\n            Action: s3:GetObject",
      ),
    ],
    [
      'the own account, and a role of the stack',
      policy(
        "            Principal: { AWS: ['111122223333', !GetAtt Role.Arn] }\n            Action: s3:GetObject\n  Role: { Type: AWS::IAM::Role }",
      ),
    ],
    [
      'logs of the own account, which an account of AWS writes',
      policy(
        "            Principal: { AWS: 'arn:aws:iam::054676820928:root' }\n            Action: s3:PutObject\n            Resource: 'arn:aws:s3:::logs/lb/AWSLogs/111122223333/*'",
      ),
    ],
  ],
  'control/bucket-service-source': [
    [
      'a service on behalf of everybody',
      policy('            Principal: { Service: cloudtrail.amazonaws.com }\n            Action: s3:PutObject').replace(
        '- Effect: Allow',
        '- Effect: Allow # here',
      ),
    ],
    [
      'a source',
      policy(
        "            Principal: { Service: cloudtrail.amazonaws.com }\n            Action: s3:PutObject\n            Condition: { StringEquals: { AWS:SourceArn: 'arn:x' } }",
      ),
    ],
  ],
  'control/topic-tls': [
    ['no policy', '\n  Topic: # here\n    Type: AWS::SNS::Topic'],
    [
      'a policy without the denial',
      `
  Topic: { Type: AWS::SNS::Topic }
  Policy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics: [!Ref Topic]
      PolicyDocument: { Statement: [] } # here`,
    ],
    [
      'a denial in JSON text',
      `
  Topic: { Type: AWS::SNS::Topic }
  Policy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics: [!Ref Topic]
      PolicyDocument: '{"Statement":{"Effect":"Deny","Principal":"*","Action":"sns:*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}}'`,
    ],
    [
      'a key, with which SNS takes HTTPS alone',
      '\n  Topic: { Type: AWS::SNS::Topic, Properties: { KmsMasterKeyId: alias/own } }',
    ],
  ],
  'control/topic-alarm-key': [
    [
      "AWS's own key for alarms",
      `
  Topic:
    Type: AWS::SNS::Topic
    Properties:
      KmsMasterKeyId: alias/aws/sns # here
  Alarm: { Type: AWS::CloudWatch::Alarm, Properties: { AlarmActions: [!Ref Topic] } }`,
    ],
    [
      "AWS's own key for something else",
      '\n  Topic: { Type: AWS::SNS::Topic, Properties: { KmsMasterKeyId: alias/aws/sns } }',
    ],
  ],
  'control/log-retention': [
    ['none', '\n  Log: # here\n    Type: AWS::Logs::LogGroup'],
    ['a week', '\n  Log: { Type: AWS::Logs::LogGroup, Properties: { RetentionInDays: 7 } }'],
  ],
  'control/log-key-context': [
    [
      'a key for every log group',
      `
  Key:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy:
        Statement:
          - { Effect: Allow, Principal: { Service: !Sub 'logs.\${AWS::Region}.amazonaws.com' }, Action: 'kms:*' } # here`,
    ],
    [
      'a key for some log groups, and one of another service',
      `
  Key:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy:
        Statement:
          - Effect: Allow
            Principal: { Service: logs.eu-central-1.amazonaws.com }
            Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:*' } }
          - { Effect: Allow, Principal: { Service: cloudwatch.amazonaws.com } }`,
    ],
  ],
}
