import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { CreateChangeSetCommand, CreateStackCommand, DescribeChangeSetCommand } from '@aws-sdk/client-cloudformation'
import { createStack } from '../../../../scripts/emulator/aws/engine/operation/createStack.ts'
import { openOperation } from '../../../../scripts/emulator/aws/engine/operation/openOperation.ts'
import { openStack } from '../../../../scripts/emulator/aws/engine/state/stackRegistry.ts'
import { buildDefinition } from '../../../../scripts/emulator/aws/engine/template/buildDefinition.ts'
import { readTemplate } from '../../../../scripts/emulator/aws/engine/template/templateSource.ts'
import { emulatedStack } from '../../../fakes/emulator/startCloudFormation.ts'
import {
  SERVICE_ROLE,
  type ServiceRoleEmulator,
  startWithServiceRole,
} from '../../../fakes/emulator/startWithServiceRole.ts'

const SESSION = 'arn:aws:sts::111122223333:assumed-role/service/AWSCloudFormation'
const TOPIC = 'Resources: { Topic: { Type: AWS::SNS::Topic } }'
const NAMED_TOPIC = 'Resources: { Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: Alarms } } }'

function parent(emulator: ServiceRoleEmulator, template = TOPIC): string {
  const url = emulator.put(`${template.length}.yaml`, template)
  return `Resources: { Nested: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${url}' } } }`
}

suite('the service role and nested stacks', () => {
  test('a service role that may not be passed to itself cannot make a nested stack', async () => {
    await using emulator = await startWithServiceRole()
    emulator.deny('iam:PassRole')

    await emulator.create(parent(emulator))

    assert.equal(
      emulator.reasonOf('Nested CREATE_FAILED'),
      `API: cloudFormation User: ${SESSION} is not authorized to perform: iam:PassRole on resource: ${SERVICE_ROLE} because no identity-based policy allows the iam:PassRole action`,
    )
    assert.equal(emulator.engine.stacks.size, 2, 'no nested stack is left')
  })

  for (const [service, status] of [
    ['cloudformation.amazonaws.com', 'CREATE_COMPLETE'],
    ['ecs-tasks.amazonaws.com', 'ROLLBACK_COMPLETE'],
  ] as const)
    test(`a service role that may be passed to ${service} gets ${status} of a nested stack`, async () => {
      await using emulator = await startWithServiceRole()
      const Condition = { StringEquals: { 'iam:PassedToService': service } }
      emulator.allow(
        { Effect: 'Allow', NotAction: 'iam:PassRole', Resource: '*' },
        { Effect: 'Allow', Action: 'iam:PassRole', Resource: SERVICE_ROLE, Condition },
      )

      await emulator.create(parent(emulator))

      assert.equal(emulator.status(), status)
    })

  for (const action of ['cloudformation:CreateStack', 'cloudformation:DescribeStacks'])
    test(`the creation of a nested stack needs ${action} on its ARN`, async () => {
      await using emulator = await startWithServiceRole()
      emulator.deny(action)

      await emulator.create(parent(emulator))

      assert.match(
        emulator.reasonOf('Nested CREATE_FAILED'),
        new RegExp(`perform: ${action} on resource: arn:aws:cloudformation:[^ ]*:stack/app-Nested-[A-Z0-9]{12}/`),
      )
    })

  test('the update of a nested stack needs cloudformation:UpdateStack', async () => {
    await using emulator = await startWithServiceRole()
    await emulator.create(parent(emulator))
    emulator.deny('cloudformation:UpdateStack')

    await emulator.update(parent(emulator, NAMED_TOPIC))

    assert.match(emulator.reasonOf('Nested UPDATE_FAILED'), /perform: cloudformation:UpdateStack/)
  })

  test('the update of a nested stack without its tag needs cloudformation:UntagResource', async () => {
    await using emulator = await startWithServiceRole()
    const tagged = parent(emulator).replace('Properties: {', 'Properties: { Tags: [{ Key: team, Value: chat }],')
    await emulator.create(tagged)
    emulator.deny('cloudformation:UntagResource')

    await emulator.update(parent(emulator))

    assert.match(emulator.reasonOf('Nested UPDATE_FAILED'), /perform: cloudformation:UntagResource/)
  })

  test('the deletion of a nested stack needs cloudformation:DeleteStack', async () => {
    await using emulator = await startWithServiceRole()
    await emulator.create(parent(emulator))
    emulator.deny('cloudformation:DeleteStack')

    await emulator.remove()

    assert.match(emulator.reasonOf('Nested DELETE_FAILED'), /perform: cloudformation:DeleteStack/)
  })

  test('the template of a nested stack is read with the service role', async () => {
    await using emulator = await startWithServiceRole()
    emulator.deny('s3:GetObject')

    await emulator.create(parent(emulator))

    assert.match(emulator.reasonOf('Nested CREATE_FAILED'), /^S3 error: Access Denied/)
  })

  test('a resource in a nested stack is handled by the service role', async () => {
    await using emulator = await startWithServiceRole()
    emulator.deny('sns:CreateTopic')

    await emulator.create(parent(emulator))

    const nested = [...emulator.engine.stacks.values()].find(({ name }) => name.startsWith('app-Nested'))
    assert.match(emulator.reasonOf('Topic CREATE_FAILED', nested?.id), new RegExp(`User: ${SESSION} is not authorized`))
  })

  for (const action of ['cloudformation:CreateChangeSet', 'cloudformation:DescribeChangeSet', 'iam:PassRole'])
    test(`the change set of a nested stack needs ${action} of the service role`, async () => {
      await using emulator = await startWithServiceRole()
      const { client, engine } = emulator
      emulator.deny(action)

      const { Id: id } = await client.send(
        new CreateChangeSetCommand({
          ...{ StackName: 'app', ChangeSetName: 'one', ChangeSetType: 'CREATE', IncludeNestedStacks: true },
          ...{ TemplateBody: parent(emulator), RoleARN: SERVICE_ROLE },
        }),
      )
      await engine.waitUntilIdle()

      const { Status: status } = await client.send(new DescribeChangeSetCommand({ ChangeSetName: id }))
      assert.equal(status, 'FAILED')
      const nested = [...engine.stacks.values()].flatMap(({ changeSets }) => changeSets).find(each => each.parent)
      assert.match(nested?.statusReason ?? '', new RegExp(`^User: ${SESSION} is not authorized to perform: ${action} `))
    })
})

test('a switch makes the change set of a nested stack with the permissions of the caller', async () => {
  const switches = { callerCreatesNestedChangeSets: true }
  await using emulator = await startWithServiceRole({ switches })
  const { client, engine } = emulator
  emulator.deny('cloudformation:CreateChangeSet')

  const { Id: id } = await client.send(
    new CreateChangeSetCommand({
      ...{ StackName: 'app', ChangeSetName: 'one', ChangeSetType: 'CREATE', IncludeNestedStacks: true },
      ...{ TemplateBody: parent(emulator), RoleARN: SERVICE_ROLE },
    }),
  )
  await engine.waitUntilIdle()

  const { Status: status } = await client.send(new DescribeChangeSetCommand({ ChangeSetName: id }))
  assert.equal(status, 'CREATE_COMPLETE')
})

suite('the change set of an added nested stack', () => {
  test('the row of an added nested stack has the id of the stack that its change set belongs to', async () => {
    await using emulator = await startWithServiceRole()
    const { client, engine } = emulator

    const { Id: id } = await client.send(
      new CreateChangeSetCommand({
        ...{ StackName: 'app', ChangeSetName: 'one', ChangeSetType: 'CREATE', IncludeNestedStacks: true },
        ...{ TemplateBody: parent(emulator), RoleARN: SERVICE_ROLE },
      }),
    )
    await engine.waitUntilIdle()

    const { Changes: [change] = [] } = await client.send(new DescribeChangeSetCommand({ ChangeSetName: id }))
    const { Action: action, ChangeSetId: nestedId, PhysicalResourceId: stackId } = change?.ResourceChange ?? {}
    assert.equal(action, 'Add')
    const nested = await client.send(new DescribeChangeSetCommand({ ChangeSetName: nestedId, StackName: stackId }))
    assert.equal(nested.StackId, stackId)
  })
})

suite('whose permissions CloudFormation uses', () => {
  test('without a service role CloudFormation uses the permissions of the caller', async () => {
    await using emulator = await startWithServiceRole()
    const { engine } = emulator
    const arn = 'arn:aws:sts::111122223333:assumed-role/service/engineer'
    const caller = { kind: 'role', arn, roleArn: SERVICE_ROLE, sessionPolicies: [] } as const
    emulator.deny('sns:CreateTopic')
    const stack = openStack(engine, { name: 'own' })
    const source = readTemplate(engine, { TemplateBody: TOPIC })
    const definition = buildDefinition(engine, stack, { source, parameters: {}, tags: {}, capabilities: [] })

    await createStack(engine, stack, definition, openOperation(engine, { kind: 'CREATE_STACK', caller }))

    assert.match(emulator.reasonOf('Topic CREATE_FAILED', 'own'), new RegExp(`User: ${arn} is not authorized`))
  })

  test('without a service role and another caller the administrator may do everything', async () => {
    await using emulator = await startWithServiceRole()
    emulator.deny('*')

    await emulator.client.send(new CreateStackCommand({ StackName: 'own', TemplateBody: TOPIC }))
    await emulator.engine.waitUntilIdle()

    assert.equal(emulatedStack(emulator.engine, 'own').status, 'CREATE_COMPLETE')
  })

  test('a role that does not trust CloudFormation cannot be assumed', async () => {
    await using emulator = await startWithServiceRole()
    const Principal = { Service: 'ecs-tasks.amazonaws.com' }
    const AssumeRolePolicyDocument = { Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }] }
    const Resources = {
      Role: { Type: 'AWS::IAM::Role', Properties: { RoleName: 'tasks', AssumeRolePolicyDocument } },
    }
    await emulator.create(JSON.stringify({ Resources }))

    await assert.rejects(
      emulator.client.send(
        new CreateStackCommand({
          ...{ StackName: 'own', TemplateBody: TOPIC, RoleARN: 'arn:aws:iam::111122223333:role/tasks' },
        }),
      ),
      { message: 'Role arn:aws:iam::111122223333:role/tasks is invalid or cannot be assumed' },
    )
  })
})
