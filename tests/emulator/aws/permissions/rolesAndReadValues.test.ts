import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { alterLiveResource } from '../../../../scripts/emulator/aws/engine/drift/alterLiveResource.ts'
import { openStack } from '../../../../scripts/emulator/aws/engine/state/stackRegistry.ts'
import { buildDefinition } from '../../../../scripts/emulator/aws/engine/template/buildDefinition.ts'
import { readTemplate } from '../../../../scripts/emulator/aws/engine/template/templateSource.ts'
import { SERVICE_ROLE, startWithServiceRole } from '../../../fakes/emulator/startWithServiceRole.ts'

const TRUST =
  '{ Version: 2012-10-17, Statement: [{ Effect: Allow, Principal: { Service: ecs-tasks.amazonaws.com }, Action: sts:AssumeRole }] }'
const role = (more = '') => `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: tasks
      AssumeRolePolicyDocument: ${TRUST}
      Policies: [{ PolicyName: one, PolicyDocument: { Version: 2012-10-17, Statement: [{ Effect: Allow, Action: 's3:GetObject', Resource: '*' }] } }]
      ${more}
`
const TASKS = `${role()}
  TaskDefinition:
    Type: AWS::ECS::TaskDefinition
    Properties: { Family: app, TaskRoleArn: !GetAtt Role.Arn, ContainerDefinitions: [{ Name: app, Image: app }] }
`
const CLUSTER = 'Resources: { Cluster: { Type: AWS::ECS::Cluster, Properties: { ClusterName: one } } }'
const BOUNDARY = 'arn:aws:iam::111122223333:policy/boundary'
const withBoundary = (boundary: string) => [
  { Effect: 'Allow', NotAction: ['iam:CreateRole', 'iam:PutRolePolicy'], Resource: '*' },
  {
    Effect: 'Allow',
    Action: ['iam:CreateRole', 'iam:PutRolePolicy'],
    Resource: '*',
    Condition: { StringEquals: { 'iam:PermissionsBoundary': boundary } },
  },
]

suite('the roles of resources', () => {
  test('a role that the service role may not pass on fails the resource that is given it', async () => {
    await using emulator = await startWithServiceRole()
    emulator.deny('iam:PassRole')

    await emulator.create(TASKS)

    assert.match(
      emulator.reasonOf('TaskDefinition CREATE_FAILED'),
      /perform: iam:PassRole on resource: arn:aws:iam::111122223333:role\/tasks because .*\(Service: Ecs, Status Code: 403/,
    )
  })

  for (const [service, status] of [
    ['ecs-tasks.amazonaws.com', 'CREATE_COMPLETE'],
    ['ecs.amazonaws.com', 'ROLLBACK_COMPLETE'],
  ] as const)
    test(`a role for tasks that may be passed to ${service} gives ${status}`, async () => {
      await using emulator = await startWithServiceRole()
      const Condition = { StringEquals: { 'iam:PassedToService': service } }
      emulator.allow(
        { Effect: 'Allow', NotAction: 'iam:PassRole', Resource: '*' },
        { Effect: 'Allow', Action: 'iam:PassRole', Resource: '*', Condition },
      )

      await emulator.create(TASKS)

      assert.equal(emulator.status(), status)
    })

  test('a role without the boundary that the service role needs is refused', async () => {
    await using emulator = await startWithServiceRole()
    emulator.allow(...withBoundary(BOUNDARY))

    await emulator.create(role())

    assert.match(emulator.reasonOf('Role CREATE_FAILED'), /perform: iam:CreateRole on resource: .*:role\/tasks because/)
  })

  test('a role with the boundary that the service role needs is created', async () => {
    await using emulator = await startWithServiceRole()
    emulator.allow(...withBoundary(BOUNDARY))

    await emulator.create(role(`PermissionsBoundary: ${BOUNDARY}`))

    assert.equal(emulator.status(), 'CREATE_COMPLETE')
  })

  test('a role whose boundary was removed by hand cannot be updated', async () => {
    await using emulator = await startWithServiceRole()
    emulator.allow(...withBoundary(BOUNDARY))
    await emulator.create(role(`PermissionsBoundary: ${BOUNDARY}`))
    alterLiveResource(emulator.engine, 'Role', ({ PermissionsBoundary: _, ...properties }) => properties)

    await emulator.update(role(`PermissionsBoundary: ${BOUNDARY}\n      Description: changed`))

    assert.match(emulator.reasonOf('Role UPDATE_FAILED'), /perform: iam:PutRolePolicy on resource: .*:role\/tasks/)
  })

  test('a changed boundary is a call of its own', async () => {
    await using emulator = await startWithServiceRole()
    await emulator.create(role(`PermissionsBoundary: ${BOUNDARY}`))
    emulator.deny('iam:PutRolePermissionsBoundary')

    await emulator.update(role(`PermissionsBoundary: ${BOUNDARY}-2`))

    assert.match(emulator.reasonOf('Role UPDATE_FAILED'), /perform: iam:PutRolePermissionsBoundary/)
  })

  test('the first cluster of an account makes the role of ECS, with the permission of the service role', async () => {
    await using emulator = await startWithServiceRole()
    emulator.engine.world.serviceLinkedRoles.clear()
    emulator.deny('iam:CreateServiceLinkedRole')

    await emulator.create(CLUSTER)

    assert.match(
      emulator.reasonOf('Cluster CREATE_FAILED'),
      /perform: iam:CreateServiceLinkedRole on resource: arn:aws:iam::111122223333:role\/aws-service-role\/ecs\.amazonaws\.com\/AWSServiceRoleForECS because/,
    )
    assert.deepEqual([...emulator.engine.world.serviceLinkedRoles], [])
  })

  test('a cluster needs no permission for the role of ECS in an account that has it', async () => {
    await using emulator = await startWithServiceRole()
    emulator.deny('iam:CreateServiceLinkedRole')

    await emulator.create(CLUSTER)

    assert.equal(emulator.status(), 'CREATE_COMPLETE')
  })
})

suite('the values that CloudFormation reads', () => {
  for (const [reference, action, resource] of [
    [
      'secretsmanager:app:SecretString:name',
      'secretsmanager:GetSecretValue',
      'arn:aws:secretsmanager:eu-central-1:111122223333:secret:app-\\?{6}',
    ],
    [
      'secretsmanager:arn:aws:secretsmanager:eu-central-1:111122223333:secret:app-AbCdEf:SecretString:name',
      'secretsmanager:GetSecretValue',
      'arn:aws:secretsmanager:eu-central-1:111122223333:secret:app-AbCdEf',
    ],
    ['ssm:/app/name:1', 'ssm:GetParameters', 'arn:aws:ssm:eu-central-1:111122223333:parameter/app/name'],
    ['ssm-secure:name', 'ssm:GetParameters', 'arn:aws:ssm:eu-central-1:111122223333:parameter/name'],
  ] as const)
    test(`the dynamic reference to ${reference} needs ${action}`, async () => {
      await using emulator = await startWithServiceRole()
      emulator.deny(action)

      await emulator.create(
        `Resources: { Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: '{{resolve:${reference}}}' } } }`,
      )

      assert.match(
        emulator.reasonOf('Topic CREATE_FAILED'),
        new RegExp(`^User: .* perform: ${action} on resource: ${resource} because .*Error Code: AccessDeniedException`),
      )
    })

  test('the value of a secret is read from a secret with the tags that the policy asks for', async () => {
    await using emulator = await startWithServiceRole()
    const Condition = { StringEquals: { 'aws:ResourceTag/environment': 'dev' } }
    emulator.allow(
      { Effect: 'Allow', NotAction: 'secretsmanager:GetSecretValue', Resource: '*' },
      { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: '*', Condition },
    )
    const template = `
Resources:
  Secret: { Type: AWS::SecretsManager::Secret, Properties: { GenerateSecretString: {} } }
  Topic:
    Type: AWS::SNS::Topic
    Properties: { DisplayName: !Sub '{{resolve:secretsmanager:\${Secret}:SecretString}}' }
`

    await emulator.create(template, { environment: 'dev' })

    assert.equal(emulator.status(), 'CREATE_COMPLETE')
  })

  test('a parameter of Systems Manager is read with the permissions of the caller, before the stack starts', async () => {
    await using emulator = await startWithServiceRole()
    const { engine } = emulator
    emulator.deny('ssm:GetParameters')
    const TemplateBody = `
Parameters: { Image: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /aws/service/image } }
Resources: { Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: !Ref Image } } }
`
    const stack = openStack(engine, { name: 'own' })
    const source = readTemplate(engine, { TemplateBody })
    const input = { source, parameters: {}, tags: {}, capabilities: [] }
    const arn = 'arn:aws:sts::111122223333:assumed-role/service/engineer'
    const caller = { kind: 'role', arn, roleArn: SERVICE_ROLE, sessionPolicies: [] } as const

    assert.ok(buildDefinition(engine, stack, input), 'the administrator may read it')
    assert.throws(() => buildDefinition(engine, stack, { ...input, caller }), {
      code: 'ValidationError',
      message: `User: ${arn} is not authorized to perform: ssm:GetParameters on resource: arn:aws:ssm:eu-central-1::parameter/aws/service/image because no identity-based policy allows the ssm:GetParameters action`,
    })
  })
})
