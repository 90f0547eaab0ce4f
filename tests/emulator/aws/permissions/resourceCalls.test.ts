import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { JsonMap } from '#lib/model/json.ts'
import type { RequestContext } from '../../../../scripts/emulator/aws/permissions/authorization.ts'
import {
  HANDLED_TYPES,
  type HandlerPhase,
} from '../../../../scripts/emulator/aws/permissions/handlers/handlerPermissions.ts'
import { resourceTypesOf } from '../../../../scripts/emulator/aws/permissions/reference/serviceReference.ts'
import { namedActionsOf } from '../../../../scripts/emulator/aws/permissions/resourceCalls/calledActions.ts'
import type {
  CalledResource,
  HandlerAccount,
} from '../../../../scripts/emulator/aws/permissions/resourceCalls/calledResource.ts'
import { callsOf } from '../../../../scripts/emulator/aws/permissions/resourceCalls/callsOf.ts'
import { resourceArnsOf } from '../../../../scripts/emulator/aws/permissions/resourceCalls/resourceArns.ts'

const PHASES = ['create', 'read', 'update', 'delete'] as const
/** The resource itself, whatever the reference says, or a role that it is given. */
const CONCERNS_OTHERS = /:(?:ListTags|Tag|Untag)|^iam:(?:CreateServiceLinkedRole|GetRole|PassRole)$/
const SERVICE_ROLE = 'arn:aws:iam::123456789012:role/open-webui-dev-service'
const ACCOUNT: HandlerAccount = {
  partition: 'aws',
  region: 'eu-central-1',
  account: '123456789012',
  serviceRoleArn: SERVICE_ROLE,
  serviceLinkedRoles: new Set(['AWSServiceRoleForECS', 'AWSServiceRoleForRDS']),
  find: () => undefined,
}

function aResource(type: string, properties: JsonMap, changes: Partial<CalledResource> = {}): CalledResource {
  return {
    ...{ type: `AWS::${type}`, logicalId: 'One', stackName: 'open-webui-dev', stackId: 'stack', physicalId: 'one' },
    ...{ properties, attributes: {}, stackTags: {} },
    ...changes,
  }
}

function callsFor(phase: HandlerPhase, resource: CalledResource, account: Partial<HandlerAccount> = {}) {
  return callsOf({ phase, resource }, { ...ACCOUNT, ...account })
}

/** The resources of one action, without what they all begin with. */
function resourcesOf(calls: ReturnType<typeof callsFor>, action: string): readonly string[] {
  return calls
    .filter(call => call.action === action)
    .flatMap(({ resources }) => resources)
    .map(arn => arn.replace(/^arn:aws:[a-z0-9-]+:(?:eu-central-1)?:(?:123456789012)?:/, ''))
}

function contextOf(calls: ReturnType<typeof callsFor>, action: string): RequestContext {
  const found = calls.find(call => call.action === action)
  assert.ok(found, `${action} is not called`)
  return found.context
}

suite('the resources of calls', () => {
  test('every action that a handler names concerns a resource whose ARN is known, or no resource', () => {
    const unknown = HANDLED_TYPES.flatMap(type => {
      const { own, related = {} } = resourceArnsOf(type)
      const known = [own[0], ...Object.keys(related)]
      return PHASES.flatMap(phase => namedActionsOf(type, phase))
        .filter(action => !CONCERNS_OTHERS.test(action))
        .filter(action => {
          const names = resourceTypesOf(action).map(({ name }) => name)
          return names.length > 0 && !names.some(name => known.includes(name))
        })
        .map(action => `${type} ${action}`)
    })
    assert.deepEqual(unknown, [])
  })

  for (const [type, phase, action, properties, resources] of [
    ['EC2::VPC', 'create', 'ec2:CreateVpc', {}, ['vpc/*']],
    ['EC2::VPC', 'create', 'ec2:ModifyVpcAttribute', { EnableDnsSupport: true }, ['vpc/one']],
    ['EC2::VPC', 'create', 'ec2:DescribeVpcs', {}, ['*']],
    ['EC2::VPC', 'delete', 'ec2:DeleteVpc', {}, ['vpc/one']],
    ['EC2::Subnet', 'create', 'ec2:CreateSubnet', { VpcId: 'vpc-1' }, ['subnet/*', 'vpc/vpc-1']],
    ['EC2::Route', 'create', 'ec2:CreateRoute', { RouteTableId: 'rtb-1' }, ['route-table/rtb-1']],
    [
      'EC2::VPCEndpoint',
      'create',
      'ec2:CreateVpcEndpoint',
      { VpcId: 'vpc-1', RouteTableIds: ['rtb-1', 'rtb-2'] },
      ['vpc-endpoint/*', 'vpc/vpc-1', 'route-table/rtb-1', 'route-table/rtb-2'],
    ],
    [
      'RDS::DBInstance',
      'create',
      'rds:CreateDBInstance',
      { DBInstanceIdentifier: 'db', DBParameterGroupName: 'pg', DBSubnetGroupName: 'sn', Engine: 'postgres' },
      ['db:db', 'og:default:postgres-*', 'pg:pg', 'subgrp:sn'],
    ],
    [
      'RDS::DBInstance',
      'create',
      'rds:CreateDBInstance',
      { DBInstanceIdentifier: 'db', OptionGroupName: 'own', Engine: 'mysql' },
      ['db:db', 'og:own'],
    ],
    ...(['ecs:DescribeServices', 'ecs:UpdateService'] as const).flatMap(
      action =>
        [
          [
            ...(['ApplicationAutoScaling::ScalableTarget', 'create', action] as const),
            { ServiceNamespace: 'ecs', ResourceId: 'service/cluster/chat' },
            ['service/cluster/chat'],
          ],
          [
            ...(['ApplicationAutoScaling::ScalableTarget', 'update', action] as const),
            { ServiceNamespace: 'ecs', ResourceId: 'service/cluster/chat' },
            ['service/cluster/chat'],
          ],
          [
            ...(['ApplicationAutoScaling::ScalableTarget', 'create', action] as const),
            { ServiceNamespace: 'lambda', ResourceId: 'function:one' },
            [],
          ],
        ] as const,
    ),
    ['CloudFormation::Stack', 'create', 'cloudformation:TagResource', {}, []],
    [
      'CloudFormation::Stack',
      'create',
      'cloudformation:TagResource',
      { Tags: [{ Key: 'team', Value: 'chat' }] },
      ['one'],
    ],
    [
      'RDS::DBInstance',
      'create',
      'rds:RestoreDBInstanceFromDBSnapshot',
      { DBInstanceIdentifier: 'db', DBSnapshotIdentifier: 'before' },
      ['db:db', 'snapshot:before'],
    ],
    [
      'RDS::DBParameterGroup',
      'create',
      'rds:DescribeEngineDefaultParameters',
      { DBParameterGroupName: 'pg', Parameters: { a: '1' } },
      ['*'],
    ],
    [
      'SecretsManager::Secret',
      'create',
      'secretsmanager:CreateSecret',
      { Name: 'DatabaseSecret-1' },
      ['secret:DatabaseSecret-1-??????'],
    ],
    ['Logs::LogGroup', 'create', 'logs:CreateLogGroup', { LogGroupName: 'app' }, ['log-group:app:log-stream:']],
    ['Logs::LogGroup', 'read', 'logs:ListTagsForResource', { LogGroupName: 'app' }, ['log-group:app']],
    ['ECS::TaskDefinition', 'create', 'ecs:RegisterTaskDefinition', { Family: 'app' }, ['task-definition/app:*']],
    ['EFS::FileSystem', 'create', 'elasticfilesystem:CreateFileSystem', {}, ['*']],
    [
      'EFS::MountTarget',
      'create',
      'elasticfilesystem:CreateMountTarget',
      { FileSystemId: 'fs-1' },
      ['file-system/fs-1'],
    ],
    [
      'EFS::MountTarget',
      'create',
      'ec2:CreateNetworkInterface',
      { FileSystemId: 'fs-1', SubnetId: 'subnet-1', SecurityGroups: ['sg-1'] },
      ['network-interface/*', 'security-group/sg-1', 'subnet/subnet-1'],
    ],
    ['S3::Bucket', 'create', 's3:CreateBucket', { BucketName: 'logs' }, ['logs']],
    ['CloudWatch::Dashboard', 'create', 'cloudwatch:PutDashboard', { DashboardName: 'one' }, ['dashboard/one']],
    ['Route53::RecordSet', 'create', 'route53:ChangeResourceRecordSets', { HostedZoneId: 'Z1' }, ['hostedzone/Z1']],
    ['Cognito::UserPoolGroup', 'create', 'cognito-idp:CreateGroup', { UserPoolId: 'pool' }, ['userpool/pool']],
    ['CloudFormation::Stack', 'create', 'iam:PassRole', {}, ['role/open-webui-dev-service']],
    [
      'ElasticLoadBalancingV2::LoadBalancer',
      'create',
      'elasticloadbalancing:CreateLoadBalancer',
      { LoadBalancerName: 'web' },
      ['loadbalancer/app/web/*'],
    ],
    ['EC2::VPC', 'create', 'ec2:CreateVpcEncryptionControl', {}, []],
    ['SNS::Topic', 'create', 'iam:PassRole', { TopicName: 'alarms' }, []],
    ['Backup::BackupPlan', 'create', 'iam:PassRole', {}, []],
    ['ECS::Cluster', 'update', 'ecs:PutAccountSetting', {}, []],
    ['EC2::FlowLog', 'create', 'logs:CreateLogDelivery', { LogDestinationType: 'cloud-watch-logs' }, []],
    [
      'EC2::FlowLog',
      'create',
      'logs:CreateLogDelivery',
      { LogDestinationType: 's3', LogDestination: 'arn:aws:s3:::logs' },
      ['*'],
    ],
    ['SecretsManager::Secret', 'read', 'secretsmanager:GetSecretValue', {}, []],
    ['SecretsManager::Secret', 'update', 'secretsmanager:GetSecretValue', {}, ['one']],
  ] as const)
    test(`${action} in the ${phase} handler of ${type} with ${Object.keys(properties).join(', ') || 'no property'} concerns ${resources.join(', ') || 'nothing'}`, () => {
      const calls = callsFor(phase, aResource(type, properties))

      assert.deepEqual(resourcesOf(calls, action), resources)
    })

  test('a type without known ARNs is refused', () =>
    assert.throws(() => callsFor('create', aResource('Nope::Nope', {})), /The permissions of 'AWS::Nope::Nope' are/))
})

suite('the condition keys of calls', () => {
  const tags = { environment: 'dev' }

  test('a creation has the tags of the request, and no tags of the resource', () => {
    const calls = callsFor(
      'create',
      aResource('EC2::VPC', { Tags: [{ Key: 'Name', Value: 'one' }] }, { stackTags: tags }),
    )
    assert.deepEqual(contextOf(calls, 'ec2:CreateVpc'), {
      'aws:RequestedRegion': 'eu-central-1',
      'aws:ResourceAccount': '123456789012',
      'aws:RequestTag/environment': 'dev',
      'aws:RequestTag/Name': 'one',
      'aws:TagKeys': ['environment', 'Name'],
    })
  })

  test('tags that are set in a creation name the call that creates', () => {
    const calls = callsFor('create', aResource('EC2::VPC', {}, { stackTags: tags }))
    assert.equal(contextOf(calls, 'ec2:CreateTags')['ec2:CreateAction'], 'CreateVpc')
    assert.deepEqual(resourcesOf(calls, 'ec2:CreateTags'), ['vpc/*'])
  })

  test('the tags of a nested stack name the call that creates it', () => {
    const context = contextOf(
      callsFor('create', aResource('CloudFormation::Stack', {}, { stackTags: tags })),
      'cloudformation:TagResource',
    )
    assert.equal(context['cloudformation:CreateAction'], 'CreateStack')
    assert.equal(context['aws:RequestTag/environment'], 'dev')
  })

  test('a tag that is taken away from a nested stack needs cloudformation:UntagResource', () => {
    const previous = aResource('CloudFormation::Stack', {}, { stackTags: tags })
    const calls = callsOf({ phase: 'update', resource: aResource('CloudFormation::Stack', {}), previous }, ACCOUNT)
    assert.deepEqual(contextOf(calls, 'cloudformation:UntagResource')['aws:TagKeys'], ['environment'])
  })

  test('a deletion has the tags of the resource, those of CloudFormation included', () => {
    const context = contextOf(callsFor('delete', aResource('EC2::VPC', {}, { stackTags: tags })), 'ec2:DeleteVpc')
    assert.equal(context['aws:ResourceTag/environment'], 'dev')
    assert.equal(context['aws:ResourceTag/aws:cloudformation:stack-name'], 'open-webui-dev')
    assert.equal(context['aws:RequestTag/environment'], undefined)
  })

  test('a resource to which CloudFormation adds no tags has only its own', () => {
    const target = aResource('ApplicationAutoScaling::ScalableTarget', {}, { stackTags: tags })
    const context = contextOf(callsFor('delete', target), 'application-autoscaling:DeregisterScalableTarget')
    assert.equal(context['aws:ResourceTag/environment'], 'dev')
    assert.equal(context['aws:ResourceTag/aws:cloudformation:stack-name'], undefined)
  })

  test('a part of another resource has the tags of that resource', () => {
    const table = aResource('EC2::RouteTable', {}, { stackTags: tags })
    const calls = callsFor('create', aResource('EC2::Route', { RouteTableId: 'rtb-1' }), {
      find: arn => (arn.endsWith('route-table/rtb-1') ? table : undefined),
    })
    assert.equal(contextOf(calls, 'ec2:CreateRoute')['aws:ResourceTag/environment'], 'dev')
  })

  test('an update sets and removes the tags that changed, and no others', () => {
    const previous = aResource('SNS::Topic', { TopicName: 'alarms' }, { stackTags: { a: '1', b: '1', c: '1' } })
    const resource = aResource('SNS::Topic', { TopicName: 'alarms' }, { stackTags: { a: '1', b: '2' } })

    const calls = callsOf({ phase: 'update', resource, previous }, ACCOUNT)

    assert.deepEqual(contextOf(calls, 'sns:UntagResource')['aws:TagKeys'], ['c'])
    assert.equal(contextOf(calls, 'sns:TagResource')['aws:RequestTag/b'], '2')
    const unchanged = callsOf({ phase: 'update', resource, previous: resource }, ACCOUNT).map(({ action }) => action)
    assert.ok(!unchanged.includes('sns:TagResource') && !unchanged.includes('sns:UntagResource'))
  })

  for (const [type, action, properties, key, value] of [
    [
      'ECS::TaskDefinition',
      'iam:PassRole',
      { Family: 'app', TaskRoleArn: 'arn:r' },
      'iam:PassedToService',
      'ecs-tasks.amazonaws.com',
    ],
    [
      'IAM::Role',
      'iam:CreateRole',
      { RoleName: 'tasks', PermissionsBoundary: 'arn:b' },
      'iam:PermissionsBoundary',
      'arn:b',
    ],
    [
      'IAM::Role',
      'iam:AttachRolePolicy',
      { RoleName: 'tasks', ManagedPolicyArns: ['arn:p'] },
      'iam:PolicyARN',
      'arn:p',
    ],
    ['IAM::Role', 'iam:CreateRole', { RoleName: 'tasks' }, 'aws:RequestedRegion', 'us-east-1'],
    [
      'Backup::BackupVault',
      'kms:CreateGrant',
      { BackupVaultName: 'one' },
      'kms:ViaService',
      'backup.eu-central-1.amazonaws.com',
    ],
    [
      'ECS::Service',
      'ecs:CreateService',
      { Cluster: 'one' },
      'ecs:cluster',
      'arn:aws:ecs:eu-central-1:123456789012:cluster/one',
    ],
    ['CloudFormation::Stack', 'cloudformation:CreateStack', {}, 'cloudformation:RoleArn', SERVICE_ROLE],
  ] as const)
    test(`${action} for ${type} has ${key}`, () => {
      const calls = callsFor('create', aResource(type, properties, { attributes: { ServiceArn: 'arn:s' } }))
      assert.equal(contextOf(calls, action)[key], value)
    })

  test('a record has its name without the last dot, in lower case, its type and the kind of change', () => {
    const record = aResource('Route53::RecordSet', { HostedZoneId: 'Z1', Name: 'Chat.Example.com.', Type: 'A' })
    const context = contextOf(callsFor('delete', record), 'route53:ChangeResourceRecordSets')
    assert.deepEqual(context['route53:ChangeResourceRecordSetsNormalizedRecordNames'], ['chat.example.com'])
    assert.deepEqual(context['route53:ChangeResourceRecordSetsRecordTypes'], ['A'])
    assert.deepEqual(context['route53:ChangeResourceRecordSetsActions'], ['DELETE'])
  })

  test('a deletion after a snapshot tags the snapshot', () => {
    const resource = aResource('RDS::DBInstance', { DBInstanceIdentifier: 'db' }, { stackTags: tags })
    const calls = callsOf({ phase: 'delete', resource, hasFinalSnapshot: true }, ACCOUNT)
    assert.deepEqual(resourcesOf(calls, 'rds:CreateDBSnapshot'), ['db:db', 'snapshot:open-webui-dev-snapshot-one-*'])
    assert.deepEqual(resourcesOf(calls, 'rds:AddTagsToResource'), ['snapshot:open-webui-dev-snapshot-one-*'])
  })

  test('a deletion without a snapshot asks for none', () => {
    const resource = aResource('RDS::DBInstance', { DBInstanceIdentifier: 'db' }, { stackTags: tags })
    const actions = callsFor('delete', resource).map(({ action }) => action)
    assert.ok(!actions.includes('rds:CreateDBSnapshot') && !actions.includes('rds:AddTagsToResource'))
  })
})
