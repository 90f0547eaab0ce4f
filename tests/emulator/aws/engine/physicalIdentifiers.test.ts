import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec'
import type { JsonMap } from '#lib/model/json.ts'
import type { Engine } from '../../../../scripts/emulator/aws/engine/engine.ts'
import { specificationOf } from '../../../../scripts/emulator/aws/engine/specification/checkResourceProperties.ts'
import { createPhysicalIdentifiers } from '../../../../scripts/emulator/aws/engine/specification/physicalIdentifiers.ts'
import { openStack } from '../../../../scripts/emulator/aws/engine/state/stackRegistry.ts'
import { createTestEngine } from '../../../fakes/emulator/startCloudFormation.ts'

suite('the Ref of a resource', () => {
  let refOf: (type: string, properties?: JsonMap, logicalId?: string) => string
  let engine: Engine
  before(() => {
    engine = createTestEngine()
    const stack = openStack(engine, { name: 'app' })
    refOf = (type, properties = {}, logicalId = 'Thing') =>
      createPhysicalIdentifiers(engine, stack, logicalId, specificationOf(engine, type), properties).physicalId
  })

  for (const [type, properties, shape] of [
    ['AWS::SSM::Parameter', {}, /^CFN-Thing-[A-Z0-9]{12}$/],
    ['AWS::Events::Rule', { EventBusName: 'orders' }, /^orders\|app-Thing-[A-Z0-9]{12}$/],
    ['AWS::Events::Rule', {}, /^app-Thing-[A-Z0-9]{12}$/],
    ['AWS::CloudFormation::WaitConditionHandle', {}, /^https:\/\/cloudformation-waitcondition-eu-central-1\.s3\./],
    ['AWS::AppSync::GraphQLApi', { Name: 'api' }, /^arn:aws:appsync:eu-central-1:111122223333:apis\/.+/],
    ['AWS::StepFunctions::StateMachineAlias', {}, /^arn:aws:states:eu-central-1:111122223333:statemachinealias\/.+/],
    ['AWS::ElasticLoadBalancingV2::TrustStore', {}, /^arn:aws:elasticloadbalancing:/],
    ['AWS::EKS::FargateProfile', { ClusterName: 'main' }, /^main\|app-Thing-/],
    ['AWS::EKS::Nodegroup', { ClusterName: 'main', NodegroupName: 'spot' }, /^main\/spot$/],
    ['AWS::AutoScaling::LifecycleHook', { AutoScalingGroupName: 'web' }, /^web\|app-Thing-/],
    ['AWS::DocDB::DBCluster', { DBClusterIdentifier: 'Documents' }, /^documents$/],
    ['AWS::DocDB::DBInstance', { DBInstanceIdentifier: 'documents-1' }, /^documents-1$/],
    ['AWS::DocDB::DBInstance', {}, /^app-thing-[a-z0-9]{12}$/],
    ['AWS::Timestream::Table', { DatabaseName: 'metrics' }, /^metrics\|app-Thing-/],
    ['AWS::SNS::TopicPolicy', {}, /^app-Thing-[A-Z0-9]{12}$/],
    ['AWS::EC2::VPNGateway', {}, /^vgw-0[a-f0-9]{16}$/],
    ['AWS::EC2::TransitGatewayRouteTable', {}, /^tgw-rtb-0[a-f0-9]{16}$/],
    ['AWS::CloudFront::CachePolicy', {}, /^[-0-9a-f]{36}$/],
    ['AWS::QuickSight::DataSet', { Name: 'sales' }, /^111122223333\|sales$/],
  ] as const)
    test(`of ${type} ${JSON.stringify(properties)} has the shape of its page`, () => {
      assert.match(refOf(type, properties), shape)
    })

  for (const [type, count] of [
    ['AWS::EC2::EIP', 200],
    ['AWS::EC2::VPCCidrBlock', 200],
  ] as const)
    test(`of ${count} resources of type ${type} is never the same`, () => {
      const ids = Array.from({ length: count }, () => refOf(type, { VpcId: 'vpc-1' }))
      assert.equal(new Set(ids).size, count)
    })

  test('and the names of an instance agree with its addresses', () => {
    const stack = openStack(engine, { name: 'instances' })
    const specification = specificationOf(engine, 'AWS::EC2::Instance')
    const { PrivateIp, PrivateDnsName, PublicIp, PublicDnsName } = createPhysicalIdentifiers(
      engine,
      stack,
      'Instance',
      specification,
      {},
    ).attributes
    assert.match(String(PrivateDnsName), new RegExp(`^ip-${String(PrivateIp).replaceAll('.', '-')}\\.`))
    assert.match(String(PublicDnsName), new RegExp(`^ec2-${String(PublicIp).replaceAll('.', '-')}\\.`))
  })

  test('has no empty part and is another one for each resource, for every type in the specification', () => {
    const wrong = loadAwsServiceSpecSync()
      .all('resource')
      .map(({ cloudFormationType }) => cloudFormationType)
      .flatMap(type => {
        // A version has its number within its profile alone; a route goes to one of three kinds of destinations.
        if (type === 'AWS::AppConfig::HostedConfigurationVersion') return []
        const required = Object.entries(specificationOf(engine, type).properties).flatMap(([name, property]) =>
          (property.required || /^(Url|DestinationCidrBlock)$/.test(name)) && property.type.type === 'string'
            ? [name]
            : [],
        )
        const idOf = (which: string) =>
          refOf(type, Object.fromEntries(required.map(name => [name, `${which}-${name}`])), which)
        const [first, second] = [idOf('First'), idOf('Second')]
        return first === second || /[:/|]$|undefined|[{}]/.test(first) ? [`${type}: ${first}`] : []
      })

    assert.deepEqual(wrong, [])
  })
})
