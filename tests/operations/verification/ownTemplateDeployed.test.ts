import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { deploy } from '#lib/operations/deploy.ts'
import { verify } from '#lib/operations/verify.ts'
import { deployLines } from '#lib/render/text/deployOutcome.ts'
import { ONE_TOPIC, type OwnTemplateAccount, startOwnTemplateAccount } from '../../fakes/emulator/ownTemplateAccount.ts'

const SITE = `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: 10.0.0.0/16 } }
  SubnetA: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24, AvailabilityZone: eu-central-1a } }
  SubnetB: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24, AvailabilityZone: eu-central-1b } }
  Gateway: { Type: 'AWS::EC2::InternetGateway' }
  Attachment: { Type: 'AWS::EC2::VPCGatewayAttachment', Properties: { VpcId: !Ref Vpc, InternetGatewayId: !Ref Gateway } }
  Balancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', DependsOn: Attachment, Properties: { Subnets: [!Ref SubnetA, !Ref SubnetB] } }
  Group: { Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: { VpcId: !Ref Vpc, Port: 80, Protocol: HTTP, TargetType: ip } }
  Listener:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties: { LoadBalancerArn: !Ref Balancer, Port: 80, Protocol: HTTP, DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Group }] }
  Cluster: { Type: 'AWS::ECS::Cluster' }
  Task: { Type: 'AWS::ECS::TaskDefinition', Properties: { NetworkMode: awsvpc, ContainerDefinitions: [{ Name: web, Image: 'nginx:1', Memory: 256, PortMappings: [{ ContainerPort: 80 }] }] } }
  Service:
    Type: AWS::ECS::Service
    DependsOn: Listener
    Properties:
      Cluster: !Ref Cluster
      TaskDefinition: !Ref Task
      DesiredCount: 2
      NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [!Ref SubnetA] } }
      LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Group }]
Outputs:
  Url: { Value: !Sub 'http://\${Balancer.DNSName}' }
`

const DATA = `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Bucket: { Type: 'AWS::S3::Bucket' }
  Pool: { Type: 'AWS::Cognito::UserPool' }
  Files: { Type: 'AWS::EFS::FileSystem' }
  Instance: { Type: 'AWS::RDS::DBInstance', DeletionPolicy: Delete, Properties: { Engine: postgres, DBInstanceClass: db.t4g.micro, AllocatedStorage: '20', MasterUsername: me, ManageMasterUserPassword: true } }
  Databases: { Type: 'AWS::RDS::DBCluster', DeletionPolicy: Delete, Properties: { Engine: aurora-postgresql, MasterUsername: me, ManageMasterUserPassword: true } }
`

suite('a deployment of a template without our outputs', { concurrency: false }, () => {
  let account: OwnTemplateAccount
  before(async () => {
    account = await startOwnTemplateAccount()
  })
  after(() => account[Symbol.asyncDispose]())

  async function deployOwn(main: string) {
    const { environment, tools } = await account.runWith({ 'main.yaml': main })
    return deploy({ environment, yes: true }, tools)
  }

  test('a deployment of one topic says that there is nothing to verify', async () => {
    const outcome = await deployOwn(ONE_TOPIC)

    assert.equal(outcome.kind, 'deployed')
    const [first] = deployLines(outcome, 'dev').map(({ spans }) => spans.map(({ text }) => text).join(''))
    assert.equal(first, '✓ dev is deployed. This template has nothing to verify but its stack.')
  })

  test('a deployment of a service behind a load balancer checks tasks, targets and address', async () => {
    const outcome = await deployOwn(SITE)

    assert.ok(outcome.kind === 'deployed', JSON.stringify(outcome))
    assert.deepEqual(
      outcome.checks.map(({ name }) => name),
      ['stack', 'services', 'targets', 'address'],
    )
    assert.match(outcome.note ?? '', /^Not checked: \d resources of other types/)
  })

  test('a verification of data stores sees what was deleted by hand', async () => {
    const outcome = await deployOwn(DATA)
    const { environment, tools } = await account.runWith({ 'main.yaml': DATA })
    const { world } = account.engine
    for (const type of ['AWS::S3::Bucket', 'AWS::Cognito::UserPool', 'AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'])
      for (const live of world.resources(type)) if (!live.physicalId.includes('artifact')) world.alter(live, 'deleted')

    const after = await verify({ environment }, tools)

    assert.ok(outcome.kind === 'deployed', JSON.stringify(outcome))
    assert.deepEqual(
      after.checks.filter(({ verdict }) => verdict === 'unhealthy').map(({ name }) => name),
      ['databases', 'buckets', 'user pools'],
    )
  })
})
