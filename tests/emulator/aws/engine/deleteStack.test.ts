import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  CreateStackCommand,
  DeleteStackCommand,
  type DeleteStackCommandInput,
  DescribeStacksCommand,
  UpdateTerminationProtectionCommand,
} from '@aws-sdk/client-cloudformation'
import { stackLifecycleHandlers } from '../../../../scripts/emulator/aws/services/cloudFormation/stackLifecycleHandlers.ts'
import {
  type CloudFormationEmulator,
  createAppStack,
  createTestEngine,
  emulatedStack,
  findEvent,
  historyOf,
  putTemplate,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

suite('the deletion of a stack', () => {
  test('a deletion follows the references in reverse, includes nested stacks, and frees the name', async () => {
    await using emulator = await startCloudFormation()
    const { engine, client } = emulator
    const url = putTemplate(
      engine,
      'templates',
      'a',
      'Resources: { Vpc: { Type: AWS::EC2::VPC } }\nOutputs: { Vpc: { Value: !Ref Vpc } }',
    )
    await createAppStack(
      emulator,
      `
Resources:
  Network: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${url}' } }
  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !GetAtt Network.Outputs.Vpc } }`,
    )

    const { id } = emulatedStack(engine, 'app')
    await remove(emulator)

    assert.deepEqual(historyOf(engine, id).slice(-6), [
      'app DELETE_IN_PROGRESS',
      'Subnet DELETE_IN_PROGRESS',
      'Subnet DELETE_COMPLETE',
      'Network DELETE_IN_PROGRESS',
      'Network DELETE_COMPLETE',
      'app DELETE_COMPLETE',
    ])
    assert.deepEqual(engine.world.resources(), [])
    await assert.rejects(
      client.send(new DescribeStacksCommand({ StackName: 'app' })),
      /Stack with id app does not exist/,
    )
    const { Stacks: byId } = await client.send(new DescribeStacksCommand({ StackName: id }))
    assert.equal(byId?.[0]?.StackStatus, 'DELETE_COMPLETE')
    await createAppStack(emulator, 'Resources: { Topic: { Type: AWS::SNS::Topic } }')
  })

  test('a deletion cancels a running creation', async () => {
    const engine = createTestEngine()
    const TemplateBody = 'Resources: { A: { Type: AWS::SNS::Topic }, B: { Type: AWS::SNS::Topic, DependsOn: A } }'
    const handlers = stackLifecycleHandlers(engine)
    const { StackId: id = '' } = handlers.CreateStack({ StackName: 'app', TemplateBody })

    handlers.DeleteStack({ StackName: 'app' })
    await engine.waitUntilIdle()

    assert.equal(emulatedStack(engine, id).status, 'DELETE_COMPLETE')
    assert.equal(findEvent(engine, id, 'A CREATE_FAILED').reason, 'Resource creation cancelled')
    assert.deepEqual(engine.world.resources(), [])
  })

  test('deleting a stack that does not exist is no error', async () => {
    await using emulator = await startCloudFormation()
    await emulator.client.send(new DeleteStackCommand({ StackName: 'nope' }))
  })

  test('a deletion skips a resource with the policy Retain', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, 'Resources: { Files: { Type: AWS::EFS::FileSystem, DeletionPolicy: Retain } }')
    const { id } = emulatedStack(emulator.engine, 'app')

    await remove(emulator)

    assert.ok(historyOf(emulator.engine, id).includes('Files DELETE_SKIPPED'))
    assert.equal(emulatedStack(emulator.engine, id).status, 'DELETE_COMPLETE')
    assert.deepEqual(
      emulator.engine.world.resources().map(({ type }) => type),
      ['AWS::EFS::FileSystem'],
    )
  })

  for (const [type, properties, message] of [
    ['AWS::RDS::DBInstance', '{ DeletionProtection: true }', /Cannot delete protected DB Instance/],
    ['AWS::Cognito::UserPool', '{ DeletionProtection: ACTIVE }', /deletion protection is activated/],
    [
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      "{ LoadBalancerAttributes: [{ Key: deletion_protection.enabled, Value: 'true' }] }",
      /cannot be deleted because deletion protection is enabled/,
    ],
  ] as const)
    test(`a deletion fails on a protected ${type} and keeps it`, async () => {
      await using emulator = await startCloudFormation()
      await createAppStack(
        emulator,
        `Resources: { It: { Type: ${type}, Properties: ${properties} }, Topic: { Type: AWS::SNS::Topic } }`,
      )

      await remove(emulator)

      const stack = emulatedStack(emulator.engine, 'app')
      assert.equal(stack.status, 'DELETE_FAILED')
      assert.equal(stack.statusReason, 'The following resource(s) failed to delete: [It]. ')
      assert.match(findEvent(emulator.engine, 'app', 'It DELETE_FAILED').reason ?? '', message)
      assert.deepEqual(
        emulator.engine.world.resources().map(resource => resource.type),
        [type],
      )
    })

  test('a deletion fails on a bucket with objects until it is empty', async () => {
    await using emulator = await startCloudFormation()
    const { engine } = emulator
    await createAppStack(emulator, 'Resources: { Bucket: { Type: AWS::S3::Bucket } }')
    const [bucket] = engine.world.resources('AWS::S3::Bucket')
    assert.ok(bucket)
    putTemplate(engine, bucket.physicalId, 'key', 'text')

    await remove(emulator)
    assert.match(
      findEvent(engine, 'app', 'Bucket DELETE_FAILED').reason ?? '',
      /The bucket you tried to delete is not empty/,
    )

    engine.world.objects.get(bucket.physicalId)?.clear()
    await remove(emulator)
    assert.equal(engine.world.objects.has(bucket.physicalId), false)
  })

  const options: readonly Partial<DeleteStackCommandInput>[] = [
    { RetainResources: ['It'] },
    { DeletionMode: 'FORCE_DELETE_STACK' },
  ]
  for (const input of options)
    test(`a failed deletion succeeds with ${Object.keys(input)[0]}`, async () => {
      await using emulator = await startCloudFormation()
      await createAppStack(
        emulator,
        'Resources: { It: { Type: AWS::RDS::DBInstance, Properties: { DeletionProtection: true } } }',
      )
      const { id } = emulatedStack(emulator.engine, 'app')
      await remove(emulator)

      await remove(emulator, input)

      assert.equal(emulatedStack(emulator.engine, id).status, 'DELETE_COMPLETE')
      assert.equal(emulator.engine.world.resources('AWS::RDS::DBInstance').length, 1)
    })

  test('a deletion is cancelled while another stack uses an export', async () => {
    await using emulator = await startCloudFormation()
    const { engine, client } = emulator
    await createAppStack(
      emulator,
      'Resources: { Topic: { Type: AWS::SNS::Topic } }\nOutputs: { T: { Value: !Ref Topic, Export: { Name: topic } } }',
    )
    await client.send(
      new CreateStackCommand({
        StackName: 'user',
        TemplateBody:
          'Resources: { Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: !ImportValue topic } } }',
      }),
    )
    await engine.waitUntilIdle()

    await remove(emulator)

    const { status, statusReason } = emulatedStack(engine, 'app')
    assert.equal(status, 'CREATE_COMPLETE')
    assert.equal(statusReason, 'Delete canceled. Cannot delete export topic as it is in use by user.')
  })

  test('a deletion is refused while the stack has termination protection', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, 'Resources: { Topic: { Type: AWS::SNS::Topic } }')
    const protect = (on: boolean) =>
      emulator.client.send(
        new UpdateTerminationProtectionCommand({ StackName: 'app', EnableTerminationProtection: on }),
      )
    await protect(true)
    await assert.rejects(remove(emulator), /cannot be deleted while TerminationProtection is enabled/)

    await protect(false)
    await remove(emulator)
    assert.deepEqual(emulator.engine.world.resources(), [])
  })
})

async function remove(
  { client, engine }: CloudFormationEmulator,
  input: Partial<DeleteStackCommandInput> = {},
): Promise<void> {
  await client.send(new DeleteStackCommand({ StackName: 'app', ...input }))
  await engine.waitUntilIdle()
}
