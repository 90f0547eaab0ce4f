import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Unknown } from '#lib/template/resolve/resolvedStack.ts'
import { risksOfAdded, risksOfChanged } from '../../fakes/model/riskTexts.ts'

const STORED = new Unknown({ kind: 'stored-parameter', name: 'x' })

const attributes = (Key: string, Value: string) => ({ LoadBalancerAttributes: [{ Key, Value }], Scheme: 'internal' })
const LOAD_BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer'
const DATABASE = 'AWS::RDS::DBInstance'

const ENCRYPTION = 'is no longer encrypted'

suite('a protection that goes off', () => {
  for (const [name, type, before, after, text] of [
    [
      'as storage encryption',
      DATABASE,
      { StorageEncrypted: true },
      { StorageEncrypted: false },
      'is no longer encrypted',
    ],
    ['as a removed encryption', 'AWS::EFS::FileSystem', { Encrypted: true }, {}, 'is no longer encrypted'],
    [
      'as encryption in transit',
      'AWS::ElastiCache::ReplicationGroup',
      { TransitEncryptionEnabled: 'true' },
      { TransitEncryptionEnabled: 'false' },
      'no longer encrypts its connections',
    ],
    [
      'as encryption at rest',
      'AWS::ElastiCache::ReplicationGroup',
      { AtRestEncryptionEnabled: true },
      { AtRestEncryptionEnabled: false },
      'is no longer encrypted',
    ],
    ['as a removed key', DATABASE, { KmsKeyId: 'arn:key' }, {}, 'no longer uses a key of its own'],
    ['as a removed key of a topic', 'AWS::SNS::Topic', { KmsMasterKeyId: 'k' }, {}, 'no longer uses a key of its own'],
    [
      'as a removed encryption of a bucket',
      'AWS::S3::Bucket',
      { BucketEncryption: { ServerSideEncryptionConfiguration: [] } },
      {},
      'no longer sets its encryption',
    ],
    [
      'as deletion protection',
      DATABASE,
      { DeletionProtection: true },
      { DeletionProtection: false },
      'loses its deletion protection',
    ],
    [
      'as deletion protection of a table',
      'AWS::DynamoDB::Table',
      { DeletionProtectionEnabled: true },
      { DeletionProtectionEnabled: false },
      'loses its deletion protection',
    ],
    [
      'as deletion protection of a user pool',
      'AWS::Cognito::UserPool',
      { DeletionProtection: 'ACTIVE' },
      { DeletionProtection: 'INACTIVE' },
      'loses its deletion protection',
    ],
    [
      'as deletion protection of a load balancer',
      LOAD_BALANCER,
      attributes('deletion_protection.enabled', 'true'),
      attributes('deletion_protection.enabled', 'false'),
      'loses its deletion protection',
    ],
    [
      'as access logs of a load balancer',
      LOAD_BALANCER,
      attributes('access_logs.s3.enabled', 'true'),
      attributes('access_logs.s3.enabled', 'false'),
      'no longer writes logs',
    ],
    [
      'as a deletion policy',
      DATABASE,
      { DeletionPolicy: 'Retain' },
      { DeletionPolicy: 'Delete' },
      'would be deleted with its data, not kept',
    ],
    ['as a trail', 'AWS::CloudTrail::Trail', { IsLogging: true }, { IsLogging: false }, 'no longer writes logs'],
    [
      'as logs of a bucket',
      'AWS::S3::Bucket',
      { LoggingConfiguration: { DestinationBucketName: 'b' } },
      {},
      'no longer writes logs',
    ],
    [
      'as one of several logs',
      DATABASE,
      { EnableCloudwatchLogsExports: ['postgresql', 'upgrade'] },
      { EnableCloudwatchLogsExports: ['upgrade'] },
      'no longer writes logs: postgresql',
    ],
    ['as backups', DATABASE, { BackupRetentionPeriod: 7 }, { BackupRetentionPeriod: 0 }, 'is no longer backed up'],
    ['as default backups', DATABASE, {}, { BackupRetentionPeriod: 0 }, 'is no longer backed up'],
    [
      'as backups of a file system',
      'AWS::EFS::FileSystem',
      { BackupPolicy: { Status: 'ENABLED' } },
      { BackupPolicy: { Status: 'DISABLED' } },
      'is no longer backed up',
    ],
    [
      'as the rotation of a key',
      'AWS::KMS::Key',
      { EnableKeyRotation: true },
      { EnableKeyRotation: false },
      'no longer rotates its key',
    ],
    [
      'as the scans of a repository',
      'AWS::ECR::Repository',
      { ImageScanningConfiguration: { ScanOnPush: true } },
      { ImageScanningConfiguration: { ScanOnPush: false } },
      'no longer scans its images',
    ],
    [
      'as the logs of other Regions',
      'AWS::CloudTrail::Trail',
      { IsMultiRegionTrail: true },
      { IsMultiRegionTrail: false },
      'no longer writes logs of other Regions',
    ],
    [
      'as TLS of a database',
      'AWS::RDS::DBParameterGroup',
      { Parameters: { 'rds.force_ssl': '1' } },
      { Parameters: { 'rds.force_ssl': '0' } },
      'accepts connections without TLS',
    ],
    [
      'as the filter of invalid headers',
      LOAD_BALANCER,
      attributes('routing.http.drop_invalid_header_fields.enabled', 'true'),
      attributes('routing.http.drop_invalid_header_fields.enabled', 'false'),
      'forwards invalid headers',
    ],
    [
      'as an alarm without actions',
      'AWS::CloudWatch::Alarm',
      { ActionsEnabled: true },
      { ActionsEnabled: false },
      'no longer reports an alarm',
    ],
    [
      'as an alarm without receivers',
      'AWS::CloudWatch::Alarm',
      { AlarmActions: ['arn:x'] },
      {},
      'no longer reports an alarm',
    ],
    [
      'as days of backups',
      DATABASE,
      { BackupRetentionPeriod: 14 },
      { BackupRetentionPeriod: 7 },
      'keeps its data for a shorter time',
    ],
    [
      'as days of logs',
      'AWS::Logs::LogGroup',
      { RetentionInDays: 180 },
      { RetentionInDays: 14 },
      'keeps its data for a shorter time',
    ],
    [
      'as logs that stayed for ever',
      'AWS::Logs::LogGroup',
      {},
      { RetentionInDays: 14 },
      'keeps its data for a shorter time',
    ],
    [
      'as versions of a bucket',
      'AWS::S3::Bucket',
      { VersioningConfiguration: { Status: 'Enabled' } },
      { VersioningConfiguration: { Status: 'Suspended' } },
      'no longer keeps earlier versions',
    ],
  ] as const)
    test(`${name} is a caution`, () => assert.deepEqual(risksOfChanged(type, before, after), [`caution ${text}`]))

  test('as a removed flow log is a caution beside its removal', () => {
    const texts = risksOfAdded('AWS::EC2::FlowLog', {}, { action: 'remove' })
    assert.deepEqual(texts, ['caution is removed: nothing writes this log any more', 'caution is removed'])
  })

  test('perhaps, by a value that is unknown, is not judged', () => {
    const unknown = { StorageEncrypted: STORED }
    assert.deepEqual(risksOfChanged(DATABASE, { StorageEncrypted: true }, unknown), [
      'not-judged gets a value that is known only after the deployment',
    ])
  })
})

suite('a switch that goes off', () => {
  for (const [type, on, off, text] of [
    [
      'AWS::DynamoDB::Table',
      { SSESpecification: { SSEEnabled: true } },
      { SSESpecification: { SSEEnabled: false } },
      ENCRYPTION,
    ],
    [
      'AWS::OpenSearchService::Domain',
      { EncryptionAtRestOptions: { Enabled: true } },
      { EncryptionAtRestOptions: { Enabled: false } },
      ENCRYPTION,
    ],
    [
      'AWS::OpenSearchService::Domain',
      { NodeToNodeEncryptionOptions: { Enabled: true } },
      { NodeToNodeEncryptionOptions: { Enabled: false } },
      'no longer encrypts its connections',
    ],
    [
      'AWS::OpenSearchService::Domain',
      { DomainEndpointOptions: { EnforceHTTPS: true } },
      { DomainEndpointOptions: { EnforceHTTPS: false } },
      'no longer encrypts its connections',
    ],
    ['AWS::SQS::Queue', { SqsManagedSseEnabled: true }, { SqsManagedSseEnabled: false }, ENCRYPTION],
    [
      'AWS::ECS::TaskDefinition',
      { Volumes: [{ EFSVolumeConfiguration: { TransitEncryption: 'ENABLED' } }] },
      { Volumes: [{ EFSVolumeConfiguration: { TransitEncryption: 'DISABLED' } }] },
      'no longer encrypts its connections',
    ],
    ['AWS::EC2::Instance', { DisableApiTermination: true }, {}, 'loses its deletion protection'],
    [
      'AWS::CloudFormation::StackSet',
      { EnableTerminationProtection: true },
      { EnableTerminationProtection: false },
      'loses its deletion protection',
    ],
    ['AWS::CloudTrail::Trail', { EnableLogFileValidation: true }, {}, 'no longer writes logs'],
    ['AWS::Redshift::Cluster', { EnableLogging: true }, { EnableLogging: false }, 'no longer writes logs'],
    [
      'AWS::DynamoDB::Table',
      { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
      { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false } },
      'is no longer backed up',
    ],
    [
      'AWS::ElastiCache::ReplicationGroup',
      { SnapshotRetentionLimit: 5 },
      { SnapshotRetentionLimit: 0 },
      'is no longer backed up',
    ],
    ['AWS::DynamoDB::Table', { SSESpecification: { SSEEnabled: true } }, {}, 'no longer sets its encryption'],
    ['AWS::ApiGatewayV2::Stage', { AccessLogSetting: { DestinationArn: 'a' } }, {}, 'no longer writes logs'],
    [
      'AWS::ECS::TaskDefinition',
      { ContainerDefinitions: [{ Name: 'app', LogConfiguration: { LogDriver: 'awslogs' } }] },
      { ContainerDefinitions: [{ Name: 'app' }] },
      'no longer writes logs',
    ],
    ['AWS::OpenSearchService::Domain', { LogPublishingOptions: { a: {} } }, {}, 'no longer writes logs'],
  ] as const)
    test(`${Object.keys(on).join()} of ${type} is a caution`, () =>
      assert.ok(risksOfChanged(type, on, off).includes(`caution ${text}`), risksOfChanged(type, on, off).join('\n')))

  test('is a removed trail', () => {
    assert.ok(
      risksOfAdded('AWS::CloudTrail::Trail', {}, { action: 'remove' }).includes(
        'caution is removed: nothing writes this log any more',
      ),
    )
  })
})

suite('a new resource', () => {
  for (const [name, type, properties, texts] of [
    ['without encryption is a caution', DATABASE, { StorageEncrypted: false }, ['caution is not encrypted']],
    ['without backups is a caution', DATABASE, { BackupRetentionPeriod: 0 }, ['caution is not backed up']],
    ['without deletion protection is usual', DATABASE, { DeletionProtection: false }, []],
    ['with encryption and backups has no verdict', DATABASE, { StorageEncrypted: true, BackupRetentionPeriod: 7 }, []],
  ] as const)
    test(name, () => assert.deepEqual(risksOfAdded(type, properties), texts))
})

suite('a protection', () => {
  for (const [name, type, before, after] of [
    ['that goes on', DATABASE, { StorageEncrypted: false }, { StorageEncrypted: true }],
    ['with a first key', DATABASE, {}, { KmsKeyId: 'b' }],
    ['with more days of backups', DATABASE, { BackupRetentionPeriod: 7 }, { BackupRetentionPeriod: 14 }],
    [
      'with one more log',
      DATABASE,
      { EnableCloudwatchLogsExports: ['a'] },
      { EnableCloudwatchLogsExports: ['a', 'b'] },
    ],
    ['that was never on', DATABASE, { DeletionProtection: false }, {}],
  ] as const)
    test(`${name} has no verdict`, () => assert.deepEqual(risksOfChanged(type, before, after), []))
})
