import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { causesDataLoss, holdsData, isUnknownType } from '#lib/analysis/lifecycle/dataLoss.ts'
import { loadResourceSpecification } from '#lib/tools/resourceSpecification.ts'
import { TYPES_WITH_DATA, TYPES_WITHOUT_DATA } from '../../../scripts/document/dataTypeExceptions.ts'
import { dataTypesIn, dataTypesSource, marksOf } from '../../../scripts/document/dataTypes.ts'
import { aChange } from '../../fakes/model/aChange.ts'

/** `DeletionPolicy: Snapshot`: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html */
const WITH_SNAPSHOT_POLICY = [
  'AWS::DocDB::DBCluster',
  'AWS::EC2::Volume',
  'AWS::ElastiCache::CacheCluster',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::Neptune::DBCluster',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
  'AWS::Redshift::Cluster',
]

suite('the types that hold data', () => {
  test("are those of the specification, by 'npm run document'", async () => {
    assert.equal(
      readFileSync('actions/lib/analysis/lifecycle/dataTypes.generated.ts', 'utf8'),
      await dataTypesSource(),
      "Run 'npm run document'.",
    )
  })

  test('contain every type that the specification and cfn-lint mark as stateful, and each that takes snapshots', async () => {
    const specifications = await loadResourceSpecification()
    const stateful = specifications.names().filter(name => specifications.find(name)?.stateful)
    assert.ok(stateful.length > 25)
    for (const type of [...stateful, ...WITH_SNAPSHOT_POLICY])
      assert.ok(holdsData(type) || type === 'AWS::CloudFormation::Stack', type)
  })

  test('leave out only marked types, and add only types of the specification without a mark', async () => {
    const specifications = await loadResourceSpecification()
    for (const [types, isMarked] of [
      [Object.values(TYPES_WITHOUT_DATA).flat(), true],
      [Object.values(TYPES_WITH_DATA).flat(), false],
    ] as const)
      for (const type of types) {
        assert.ok(specifications.find(type), `${type} is not in the specification`)
        assert.equal(marksOf(specifications.find(type)).length > 0, isMarked, type)
      }
  })

  for (const type of [
    ...['AWS::DynamoDB::GlobalTable', 'AWS::MemoryDB::Cluster', 'AWS::FSx::FileSystem', 'AWS::FSx::Volume'],
    ...['AWS::FSx::StorageVirtualMachine', 'AWS::Kinesis::Stream', 'AWS::KinesisVideo::Stream', 'AWS::MSK::Cluster'],
    ...['AWS::Neptune::DBCluster', 'AWS::NeptuneGraph::Graph', 'AWS::Redshift::Cluster', 'AWS::DocDB::DBCluster'],
    ...['AWS::RedshiftServerless::Namespace', 'AWS::DocDBElastic::Cluster', 'AWS::OpenSearchService::Domain'],
    ...['AWS::Elasticsearch::Domain', 'AWS::OpenSearchServerless::Collection', 'AWS::Timestream::Database'],
    ...['AWS::Timestream::Table', 'AWS::Timestream::InfluxDBInstance', 'AWS::Cassandra::Keyspace'],
    ...['AWS::Cassandra::Table', 'AWS::CodeCommit::Repository', 'AWS::ECR::Repository', 'AWS::ECR::PublicRepository'],
    ...['AWS::CodeArtifact::Repository', 'AWS::QLDB::Ledger', 'AWS::SDB::Domain', 'AWS::DSQL::Cluster'],
    ...['AWS::RDS::GlobalCluster', 'AWS::RDS::DBShardGroup', 'AWS::Lightsail::Database', 'AWS::DAX::Cluster'],
    ...['AWS::SQS::Queue', 'AWS::SSM::Parameter', 'AWS::AmazonMQ::Broker', 'AWS::Events::Archive'],
    ...['AWS::S3Express::DirectoryBucket', 'AWS::S3Tables::TableBucket', 'AWS::S3Vectors::VectorBucket'],
    ...['AWS::ACMPCA::CertificateAuthority', 'AWS::KMS::ReplicaKey', 'AWS::CloudHSM::Cluster'],
    ...['AWS::Cognito::IdentityPool', 'AWS::DirectoryService::MicrosoftAD', 'AWS::IdentityStore::User'],
    ...['AWS::EC2::Instance', 'AWS::WorkSpaces::Workspace', 'AWS::EKS::Cluster', 'AWS::EMR::Cluster'],
    ...['AWS::CloudTrail::EventDataStore', 'AWS::HealthLake::FHIRDatastore', 'AWS::Kendra::Index'],
    ...['AWS::Glue::Database', 'AWS::Athena::WorkGroup', 'AWS::Route53::HostedZone', 'AWS::StorageGateway::Volume'],
    ...['AWS::CloudFormation::StackSet', 'AWS::ServiceCatalog::CloudFormationProvisionedProduct'],
    ...['AWS::Backup::LogicallyAirGappedBackupVault', 'AWS::RDS::DBSnapshot', 'AWS::Organizations::Account'],
  ])
    test(`contain ${type}`, () => assert.ok(holdsData(type)))

  for (const type of [
    ...['AWS::EC2::VPC', 'AWS::EC2::RouteTable', 'AWS::ECS::Service', 'AWS::ECS::TaskDefinition', 'AWS::IAM::Role'],
    ...['AWS::SNS::Topic', 'AWS::Lambda::Function', 'AWS::CloudWatch::Alarm', 'AWS::EFS::MountTarget'],
    ...['AWS::RDS::DBSubnetGroup', 'AWS::RDS::DBParameterGroup', 'AWS::KMS::Alias', 'AWS::S3::BucketPolicy'],
    ...['AWS::Backup::BackupPlan', 'AWS::ElasticLoadBalancingV2::LoadBalancer', 'AWS::CloudFormation::Stack'],
  ])
    test(`leave out ${type}`, () => assert.ok(!holdsData(type) && !isUnknownType(type)))

  test('leave out most types, so that a question means something', async () => {
    const specifications = await loadResourceSpecification()
    const share = dataTypesIn(specifications).length / specifications.names().length
    assert.ok(share < 0.2, `${share}`)
  })
})

suite('a type that the specification does not know', () => {
  const types = [
    'Custom::Database',
    'AWS::CloudFormation::CustomResource',
    'MongoDB::Atlas::Cluster',
    'AWS::New::Store',
  ]
  for (const type of types) {
    test(`may hold data: ${type}`, () => {
      for (const change of [
        aChange({ type, action: 'remove' }),
        aChange({ type, action: 'dynamic' }),
        aChange({ type, replacement: 'conditional' }),
        aChange({ type, replacement: 'always', policyAction: 'ReplaceAndDelete' }),
      ])
        assert.ok(causesDataLoss(change))
      assert.ok(!causesDataLoss(aChange({ type })) && !causesDataLoss(aChange({ type, action: 'add' })))
    })

    test(`is not lost when it is retained: ${type}`, () => {
      assert.ok(!causesDataLoss(aChange({ type, action: 'remove', policyAction: 'Retain' })))
      assert.ok(!causesDataLoss(aChange({ type, replacement: 'always', policyAction: 'ReplaceAndRetain' })))
    })
  }
})

test('data that is retained outside of the stack counts as lost for the application', () => {
  for (const policyAction of ['Retain', 'Snapshot'])
    assert.ok(causesDataLoss(aChange({ type: 'AWS::RDS::DBInstance', action: 'remove', policyAction })))
})
