import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  CreateChangeSetCommand,
  type CreateChangeSetCommandInput,
  CreateStackCommand,
  type CreateStackCommandInput,
  DeleteStackCommand,
  DescribeChangeSetCommand,
  DescribeEventsCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  UpdateStackCommand,
  UpdateTerminationProtectionCommand,
  ValidateTemplateCommand,
} from '@aws-sdk/client-cloudformation'
import { expectRejection } from '../../../../fakes/emulator/expectRejection.ts'
import { type CloudFormationEmulator, startCloudFormation } from '../../../../fakes/emulator/startCloudFormation.ts'

const TOPIC = 'Resources: { Topic: { Type: AWS::SNS::Topic } }'
const ROLE = 'Resources: { Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: {} } } }'

suite('a request that CloudFormation refuses in the current state', () => {
  test('a stack name that is in use is refused', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator)

    assert.deepEqual(await expectRejection(emulator.client.send(createStackCommand({ TemplateBody: TOPIC }))), {
      code: 'AlreadyExistsException',
      message: 'Stack [app] already exists',
    })
  })

  test('an update without a change is refused', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator)

    const refusal = await expectRejection(
      emulator.client.send(new UpdateStackCommand({ StackName: 'app', TemplateBody: TOPIC })),
    )
    assert.deepEqual(refusal, { code: 'ValidationError', message: 'No updates are to be performed.' })
  })

  test('an update is refused while another one runs', async () => {
    await using emulator = await startCloudFormation()
    const { client, engine } = emulator
    const { StackId: id } = await client.send(
      new CreateStackCommand({ StackName: 'app', TemplateBody: TOPIC, ClientRequestToken: 'a' }),
    )
    const stack = engine.stacks.get(id ?? '')
    assert.ok(stack)
    await engine.waitUntilIdle()
    stack.status = 'UPDATE_IN_PROGRESS'

    const message = `Stack:${id} is in UPDATE_IN_PROGRESS state and can not be updated.`
    const update = new UpdateStackCommand({ StackName: 'app', TemplateBody: ROLE, Capabilities: ['CAPABILITY_IAM'] })
    for (const send of [
      () => client.send(update),
      () => client.send(createChangeSetCommand({ TemplateBody: TOPIC }, 'UPDATE')),
    ])
      assert.deepEqual(await expectRejection(send()), { code: 'ValidationError', message })
  })

  test('an update of a stack whose first creation failed is refused', async () => {
    await using emulator = await startCloudFormation({ injectedFaults: [{ resource: 'Topic' }] })
    await createAppStack(emulator)

    const refusal = await expectRejection(
      emulator.client.send(createChangeSetCommand({ TemplateBody: TOPIC }, 'UPDATE')),
    )
    assert.match(
      refusal.message,
      /^Stack:arn:aws:cloudformation:.* is in ROLLBACK_COMPLETE state and can not be updated\.$/,
    )
  })

  test('an update of a failed creation is refused if the creation was to be kept by OnFailure', async () => {
    await using emulator = await startCloudFormation({ injectedFaults: [{ resource: 'Topic' }] })
    await createAppStack(emulator, { OnFailure: 'DO_NOTHING' })
    const update = new UpdateStackCommand({ StackName: 'app', TemplateBody: TOPIC, DisableRollback: true })

    assert.match(
      (await expectRejection(emulator.client.send(update))).message,
      /^This stack cannot be updated from \[CREATE_FAILED\] state because it contains \[on-failure: DO_NOTHING\]\./,
    )
  })

  test('an update of a failed creation is accepted without rollback if the creation had none', async () => {
    await using emulator = await startCloudFormation({ injectedFaults: [{ resource: 'Topic' }] })
    await createAppStack(emulator, { DisableRollback: true })
    emulator.engine.injectedFaults = []
    const update = new UpdateStackCommand({ StackName: 'app', TemplateBody: TOPIC, DisableRollback: true })

    await assert.doesNotReject(emulator.client.send(update))
    await emulator.engine.waitUntilIdle()
    assert.equal([...emulator.engine.stacks.values()][0]?.status, 'UPDATE_COMPLETE')
  })

  test('the deletion of a protected stack is refused', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, { EnableTerminationProtection: true })

    assert.deepEqual(await expectRejection(emulator.client.send(new DeleteStackCommand({ StackName: 'app' }))), {
      code: 'ValidationError',
      message: 'Stack [app] cannot be deleted while TerminationProtection is enabled',
    })
  })

  test('RetainResources is refused before a failed deletion', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator)

    const input = { StackName: 'app', RetainResources: ['Topic'] }
    const refusal = await expectRejection(emulator.client.send(new DeleteStackCommand(input)))
    assert.match(refusal.message, /Specify resources to retain only when the current stack state is DELETE_FAILED\.$/)
  })

  test('describing a stack or change set that does not exist is refused', async () => {
    await using emulator = await startCloudFormation()

    assert.deepEqual(await expectRejection(emulator.client.send(new DescribeStacksCommand({ StackName: 'nope' }))), {
      code: 'ValidationError',
      message: 'Stack with id nope does not exist',
    })
    await createAppStack(emulator)
    const refusal = await expectRejection(
      emulator.client.send(new DescribeChangeSetCommand({ StackName: 'app', ChangeSetName: 'nope' })),
    )
    assert.deepEqual(refusal, { code: 'ChangeSetNotFoundException', message: 'ChangeSet [nope] does not exist' })
  })

  test('a change set is not found under the id of another stack, or of a stack that does not exist', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator)
    const other = await emulator.client.send(
      createChangeSetCommand({ StackName: 'other', TemplateBody: TOPIC }, 'CREATE'),
    )
    const describe = (StackName: string | undefined) =>
      emulator.client.send(new DescribeChangeSetCommand({ StackName, ChangeSetName: other.Id }))

    assert.equal((await describe(other.StackId)).ChangeSetId, other.Id)
    assert.equal((await expectRejection(describe('app'))).code, 'ChangeSetNotFoundException')
    assert.equal((await expectRejection(describe('nope'))).message, 'Stack [nope] does not exist')
  })

  for (const name of ['nope', 'arn:aws:cloudformation:eu-central-1:123456789012:stack/nope/1', 'deleted'])
    test(`the protection of '${name}', which does not exist, is refused`, async () => {
      await using emulator = await startCloudFormation()
      await emulator.client.send(new CreateStackCommand({ StackName: 'deleted', TemplateBody: TOPIC }))
      await emulator.client.send(new DeleteStackCommand({ StackName: 'deleted' }))
      await emulator.engine.waitUntilIdle()
      const input = { StackName: name, EnableTerminationProtection: true }

      assert.deepEqual(await expectRejection(emulator.client.send(new UpdateTerminationProtectionCommand(input))), {
        code: 'ValidationError',
        message: `Stack [${name}] does not exist`,
      })
    })

  test('a change set of a stack that does not exist is refused', async () => {
    await using emulator = await startCloudFormation()

    assert.deepEqual(
      await expectRejection(emulator.client.send(createChangeSetCommand({ TemplateBody: TOPIC }, 'UPDATE'))),
      {
        code: 'ValidationError',
        message: 'Stack [app] does not exist',
      },
    )
  })

  test('a change set name that is in use is refused', async () => {
    await using emulator = await startCloudFormation()
    await emulator.client.send(createChangeSetCommand({ TemplateBody: TOPIC }))

    const refusal = await expectRejection(emulator.client.send(createChangeSetCommand({ TemplateBody: TOPIC })))
    assert.equal(refusal.code, 'AlreadyExistsException')
  })

  test('an empty change set is failed and cannot be executed', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator)
    await emulator.client.send(createChangeSetCommand({ TemplateBody: TOPIC }, 'UPDATE'))
    await emulator.engine.waitUntilIdle()

    const found = await emulator.client.send(new DescribeChangeSetCommand({ StackName: 'app', ChangeSetName: 'one' }))
    assert.deepEqual(
      [found.Status, found.ExecutionStatus, found.StatusReason],
      [
        'FAILED',
        'UNAVAILABLE',
        "The submitted information didn't contain changes. Submit different information to create a change set.",
      ],
    )
    const refusal = await expectRejection(
      emulator.client.send(new ExecuteChangeSetCommand({ StackName: 'app', ChangeSetName: 'one' })),
    )
    assert.equal(refusal.code, 'InvalidChangeSetStatusException')
    assert.match(refusal.message, /cannot be executed in its current status of \[FAILED\]$/)
  })

  test('an obsolete change set cannot be executed', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator)
    const renamed = 'Resources: { Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: a } } }'
    await emulator.client.send(createChangeSetCommand({ TemplateBody: renamed }, 'UPDATE'))
    await emulator.engine.waitUntilIdle()
    await emulator.client.send(
      new UpdateStackCommand({ StackName: 'app', TemplateBody: renamed.replace('a }', 'b }') }),
    )
    await emulator.engine.waitUntilIdle()

    const refusal = await expectRejection(
      emulator.client.send(new ExecuteChangeSetCommand({ StackName: 'app', ChangeSetName: 'one' })),
    )
    assert.equal(refusal.code, 'InvalidChangeSetStatusException')
    assert.match(refusal.message, /cannot be executed in its current execution status of \[OBSOLETE\]$/)
  })

  test('unsupported properties at any depth fail the change set', async () => {
    await using emulator = await startCloudFormation()
    const TemplateBody = `
Resources:
  Bucket: { Type: AWS::S3::Bucket, Properties: { Colour: red, VersioningConfiguration: { Status: Enabled, Mood: good } } }
  Rule: { Type: AWS::EC2::SecurityGroup, Properties: { SecurityGroupIngress: { IpProtocol: tcp } } }
  Database: { Type: AWS::RDS::DBInstance, Properties: { MultiAZ: perhaps } }`
    await emulator.client.send(createChangeSetCommand({ TemplateBody }))
    await emulator.engine.waitUntilIdle()

    const found = await emulator.client.send(new DescribeChangeSetCommand({ StackName: 'app', ChangeSetName: 'one' }))
    assert.equal(found.Status, 'FAILED')
    assert.match(
      found.StatusReason ?? '',
      /^The following hook\(s\)\/validation failed: \[AWS::EarlyValidation::PropertyValidation\]\./,
    )
    const { OperationEvents: events = [] } = await emulator.client.send(
      new DescribeEventsCommand({ ChangeSetName: found.ChangeSetId, Filters: { FailedEvents: true } }),
    )
    assert.deepEqual(
      events.map(event => `${event.ValidationPath}: ${event.ValidationStatusReason}`),
      [
        '/Resources/Bucket/Properties: Unsupported property [Colour]',
        '/Resources/Bucket/Properties/VersioningConfiguration: Unsupported property [Mood]',
        '/Resources/Rule/Properties: Required property [GroupDescription] not found',
        '/Resources/Rule/Properties/SecurityGroupIngress: Property [SecurityGroupIngress] has the wrong type: expected type: JSONArray, found: JSONObject',
        '/Resources/Database/Properties/MultiAZ: Property [MultiAZ] has the wrong type: expected type: Boolean, found: String',
      ],
    )
  })

  test('an invalid template fails validation', async () => {
    await using emulator = await startCloudFormation()

    const refusal = await expectRejection(
      emulator.client.send(new ValidateTemplateCommand({ TemplateBody: 'Resources: { A: { Type: X } }' })),
    )
    assert.equal(refusal.message, 'Template format error: Unrecognized resource types: [X]')
  })
})

function createStackCommand(input: Partial<CreateStackCommandInput>) {
  return new CreateStackCommand({ StackName: 'app', ...input })
}

function createChangeSetCommand(
  { StackName = 'app', TemplateBody, TemplateURL, Parameters, Capabilities, RoleARN }: Partial<CreateStackCommandInput>,
  ChangeSetType: CreateChangeSetCommandInput['ChangeSetType'] = 'CREATE',
) {
  return new CreateChangeSetCommand({
    ...{ StackName, ChangeSetName: 'one', ChangeSetType, TemplateBody, TemplateURL, Parameters, Capabilities, RoleARN },
  })
}

async function createAppStack(
  { client, engine }: CloudFormationEmulator,
  input: Partial<CreateStackCommandInput> = {},
): Promise<void> {
  await client.send(createStackCommand({ TemplateBody: TOPIC, ...input }))
  await engine.waitUntilIdle()
}
