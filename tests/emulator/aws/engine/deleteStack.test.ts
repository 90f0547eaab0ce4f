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
  eventOf,
  historyOf,
  putTemplate,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

suite('the deletion of a stack', () => {
  test('goes against the references, nested stacks too, and frees the name', async () => {
    await using rehearsal = await startCloudFormation()
    const { engine, client } = rehearsal
    const url = putTemplate(
      engine,
      'templates',
      'a',
      'Resources: { Vpc: { Type: AWS::EC2::VPC } }\nOutputs: { Vpc: { Value: !Ref Vpc } }',
    )
    await createAppStack(
      rehearsal,
      `
Resources:
  Network: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${url}' } }
  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !GetAtt Network.Outputs.Vpc } }`,
    )

    const { id } = emulatedStack(engine, 'app')
    await remove(rehearsal)

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
    await createAppStack(rehearsal, 'Resources: { Topic: { Type: AWS::SNS::Topic } }')
  })

  test('gives up a creation that is still in progress', async () => {
    const engine = createTestEngine()
    const TemplateBody = 'Resources: { A: { Type: AWS::SNS::Topic }, B: { Type: AWS::SNS::Topic, DependsOn: A } }'
    const answers = stackLifecycleHandlers(engine)
    const { StackId: id = '' } = answers.CreateStack({ StackName: 'app', TemplateBody })

    answers.DeleteStack({ StackName: 'app' })
    await engine.waitUntilIdle()

    assert.equal(emulatedStack(engine, id).status, 'DELETE_COMPLETE')
    assert.equal(eventOf(engine, id, 'A CREATE_FAILED').reason, 'Resource creation cancelled')
    assert.deepEqual(engine.world.resources(), [])
  })

  test('of what is not there is no error', async () => {
    await using rehearsal = await startCloudFormation()
    await rehearsal.client.send(new DeleteStackCommand({ StackName: 'nope' }))
  })

  test('keeps what is to be retained, and says so', async () => {
    await using rehearsal = await startCloudFormation()
    await createAppStack(rehearsal, 'Resources: { Files: { Type: AWS::EFS::FileSystem, DeletionPolicy: Retain } }')
    const { id } = emulatedStack(rehearsal.engine, 'app')

    await remove(rehearsal)

    assert.ok(historyOf(rehearsal.engine, id).includes('Files DELETE_SKIPPED'))
    assert.equal(emulatedStack(rehearsal.engine, id).status, 'DELETE_COMPLETE')
    assert.deepEqual(
      rehearsal.engine.world.resources().map(({ type }) => type),
      ['AWS::EFS::FileSystem'],
    )
  })

  for (const [type, properties, words] of [
    ['AWS::RDS::DBInstance', '{ DeletionProtection: true }', /Cannot delete protected DB Instance/],
    ['AWS::Cognito::UserPool', '{ DeletionProtection: ACTIVE }', /deletion protection is activated/],
    [
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      "{ LoadBalancerAttributes: [{ Key: deletion_protection.enabled, Value: 'true' }] }",
      /cannot be deleted because deletion protection is enabled/,
    ],
  ] as const)
    test(`fails on a protected ${type} and leaves it alone`, async () => {
      await using rehearsal = await startCloudFormation()
      await createAppStack(
        rehearsal,
        `Resources: { It: { Type: ${type}, Properties: ${properties} }, Topic: { Type: AWS::SNS::Topic } }`,
      )

      await remove(rehearsal)

      const stack = emulatedStack(rehearsal.engine, 'app')
      assert.equal(stack.status, 'DELETE_FAILED')
      assert.equal(stack.statusReason, 'The following resource(s) failed to delete: [It]. ')
      assert.match(eventOf(rehearsal.engine, 'app', 'It DELETE_FAILED').reason ?? '', words)
      assert.deepEqual(
        rehearsal.engine.world.resources().map(one => one.type),
        [type],
      )
    })

  test('fails on a bucket with objects in it, until it is empty', async () => {
    await using rehearsal = await startCloudFormation()
    const { engine } = rehearsal
    await createAppStack(rehearsal, 'Resources: { Bucket: { Type: AWS::S3::Bucket } }')
    const [bucket] = engine.world.resources('AWS::S3::Bucket')
    assert.ok(bucket)
    putTemplate(engine, bucket.physicalId, 'key', 'text')

    await remove(rehearsal)
    assert.match(
      eventOf(engine, 'app', 'Bucket DELETE_FAILED').reason ?? '',
      /The bucket you tried to delete is not empty/,
    )

    engine.world.objects.get(bucket.physicalId)?.clear()
    await remove(rehearsal)
    assert.equal(engine.world.objects.has(bucket.physicalId), false)
  })

  const ways: readonly Partial<DeleteStackCommandInput>[] = [
    { RetainResources: ['It'] },
    { DeletionMode: 'FORCE_DELETE_STACK' },
  ]
  for (const order of ways)
    test(`that failed goes through with ${Object.keys(order)[0]}`, async () => {
      await using rehearsal = await startCloudFormation()
      await createAppStack(
        rehearsal,
        'Resources: { It: { Type: AWS::RDS::DBInstance, Properties: { DeletionProtection: true } } }',
      )
      const { id } = emulatedStack(rehearsal.engine, 'app')
      await remove(rehearsal)

      await remove(rehearsal, order)

      assert.equal(emulatedStack(rehearsal.engine, id).status, 'DELETE_COMPLETE')
      assert.equal(rehearsal.engine.world.resources('AWS::RDS::DBInstance').length, 1)
    })

  test('is taken back while another stack uses one of its exports', async () => {
    await using rehearsal = await startCloudFormation()
    const { engine, client } = rehearsal
    await createAppStack(
      rehearsal,
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

    await remove(rehearsal)

    const { status, statusReason } = emulatedStack(engine, 'app')
    assert.equal(status, 'CREATE_COMPLETE')
    assert.equal(statusReason, 'Delete canceled. Cannot delete export topic as it is in use by user.')
  })

  test('is refused as long as the stack is protected', async () => {
    await using rehearsal = await startCloudFormation()
    await createAppStack(rehearsal, 'Resources: { Topic: { Type: AWS::SNS::Topic } }')
    const protect = (on: boolean) =>
      rehearsal.client.send(
        new UpdateTerminationProtectionCommand({ StackName: 'app', EnableTerminationProtection: on }),
      )
    await protect(true)
    await assert.rejects(remove(rehearsal), /cannot be deleted while TerminationProtection is enabled/)

    await protect(false)
    await remove(rehearsal)
    assert.deepEqual(rehearsal.engine.world.resources(), [])
  })
})

async function remove(
  { client, engine }: CloudFormationEmulator,
  order: Partial<DeleteStackCommandInput> = {},
): Promise<void> {
  await client.send(new DeleteStackCommand({ StackName: 'app', ...order }))
  await engine.waitUntilIdle()
}
