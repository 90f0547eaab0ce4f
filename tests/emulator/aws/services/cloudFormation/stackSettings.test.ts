import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  CancelUpdateStackCommand,
  CreateChangeSetCommand,
  CreateStackCommand,
  type CreateStackCommandInput,
  DeleteStackCommand,
  DescribeAccountLimitsCommand,
  DescribeChangeSetCommand,
  DescribeEventsCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  GetTemplateSummaryCommand,
  ListStackResourcesCommand,
  ListStacksCommand,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation'
import { expectRejection } from '../../../../fakes/emulator/expectRejection.ts'
import {
  type CloudFormationEmulator,
  emulatedStack,
  putTemplate,
  startCloudFormation,
} from '../../../../fakes/emulator/startCloudFormation.ts'

const ALARM_STACK = `Resources:
  Alarm:
    Type: AWS::CloudWatch::Alarm
    Properties: { AlarmName: high, ComparisonOperator: GreaterThanThreshold, EvaluationPeriods: 1 }`
const alarmArn = (name: string) => `arn:aws:cloudwatch:eu-central-1:111122223333:alarm:${name}`
const triggersOf = (...names: string[]) => ({
  RollbackTriggers: names.map(name => ({ Arn: alarmArn(name), Type: 'AWS::CloudWatch::Alarm' })),
})
const topic = (name: string) => `Resources: { Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: ${name} } } }`

async function create(emulator: CloudFormationEmulator, input: Partial<CreateStackCommandInput>): Promise<string> {
  const command = new CreateStackCommand({ StackName: 'app', TemplateBody: topic('a'), ...input })
  const { StackId: id = '' } = await emulator.client.send(command)
  await emulator.engine.waitUntilIdle()
  return id
}

async function describe({ client }: CloudFormationEmulator, StackName = 'app') {
  const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName }))
  assert.ok(stack)
  return stack
}

suite('a stack shows the settings that its requests brought', () => {
  test('the settings of a creation are shown', async () => {
    await using emulator = await startCloudFormation()
    await create(emulator, { StackName: 'alarms', TemplateBody: ALARM_STACK })
    await create(emulator, {
      TimeoutInMinutes: 30,
      RollbackConfiguration: { ...triggersOf('high'), MonitoringTimeInMinutes: 5 },
      NotificationARNs: ['arn:aws:sns:eu-central-1:111122223333:a'],
      RetainExceptOnCreate: true,
      DeploymentConfig: { Mode: 'STANDARD', DisableRollback: true },
    })

    const stack = await describe(emulator)
    assert.equal(stack.StackStatus, 'CREATE_COMPLETE')
    assert.equal(stack.TimeoutInMinutes, 30)
    assert.deepEqual(stack.RollbackConfiguration, { ...triggersOf('high'), MonitoringTimeInMinutes: 5 })
    assert.deepEqual(stack.NotificationARNs, ['arn:aws:sns:eu-central-1:111122223333:a'])
    assert.equal(stack.RetainExceptOnCreate, true)
    assert.deepEqual(stack.DeploymentConfig, { Mode: 'STANDARD', DisableRollback: true })
    assert.equal(stack.DisableRollback, true)
  })

  test('a stack without them shows an empty rollback configuration and nothing else', async () => {
    await using emulator = await startCloudFormation()
    await create(emulator, {})

    const {
      RollbackConfiguration: configuration,
      TimeoutInMinutes: minutes,
      DeploymentConfig: config,
    } = await describe(emulator)
    assert.deepEqual([configuration, minutes, config], [{}, undefined, undefined])
    const { Parameters, Outputs, Capabilities, Tags, NotificationARNs } = await describe(emulator)
    assert.deepEqual(
      [Parameters, Outputs, Capabilities, Tags, NotificationARNs],
      [undefined, undefined, undefined, [], []],
    )
  })

  test('an update keeps the rollback configuration that it does not name, and an empty list removes the triggers', async () => {
    await using emulator = await startCloudFormation()
    await create(emulator, { StackName: 'alarms', TemplateBody: ALARM_STACK })
    await create(emulator, { RollbackConfiguration: { ...triggersOf('high'), MonitoringTimeInMinutes: 5 } })

    await emulator.client.send(new UpdateStackCommand({ StackName: 'app', TemplateBody: topic('b') }))
    await emulator.engine.waitUntilIdle()
    assert.deepEqual((await describe(emulator)).RollbackConfiguration, {
      ...triggersOf('high'),
      MonitoringTimeInMinutes: 5,
    })

    await emulator.client.send(
      new UpdateStackCommand({
        StackName: 'app',
        TemplateBody: topic('c'),
        RollbackConfiguration: { RollbackTriggers: [] },
      }),
    )
    await emulator.engine.waitUntilIdle()
    assert.deepEqual((await describe(emulator)).RollbackConfiguration, {
      RollbackTriggers: [],
      MonitoringTimeInMinutes: 5,
    })
  })

  test('a rollback trigger that does not exist fails a creation and an update', async () => {
    await using emulator = await startCloudFormation()
    await create(emulator, { StackName: 'broken', RollbackConfiguration: triggersOf('none') })
    const { StackStatus: created, StackStatusReason: reason } = await describe(emulator, 'broken')
    assert.equal(created, 'ROLLBACK_COMPLETE')
    assert.equal(reason, undefined)
    assert.ok(
      emulatedStack(emulator.engine, 'broken').events.some(event => event.reason?.includes(alarmArn('none'))),
      'no event names the alarm',
    )

    await create(emulator, {})
    await emulator.client.send(
      new UpdateStackCommand({ StackName: 'app', TemplateBody: topic('b'), RollbackConfiguration: triggersOf('none') }),
    )
    await emulator.engine.waitUntilIdle()
    const stack = await describe(emulator)
    assert.equal(stack.StackStatus, 'UPDATE_ROLLBACK_COMPLETE')
    assert.deepEqual(stack.RollbackConfiguration, {}, 'the rollback does not restore the configuration')
  })

  test('a change set shows its settings, and its execution brings them to the stack', async () => {
    await using emulator = await startCloudFormation()
    const { client, engine } = emulator
    await create(emulator, { StackName: 'alarms', TemplateBody: ALARM_STACK })
    const input = { StackName: 'app', ChangeSetName: 'one' }
    await client.send(
      new CreateChangeSetCommand({
        ...input,
        ChangeSetType: 'CREATE',
        TemplateBody: topic('a'),
        RollbackConfiguration: triggersOf('high'),
        DeploymentConfig: { DisableRollback: true },
      }),
    )
    await engine.waitUntilIdle()
    const changeSet = await client.send(new DescribeChangeSetCommand(input))
    assert.deepEqual(changeSet.RollbackConfiguration, triggersOf('high'))
    assert.deepEqual(changeSet.DeploymentConfig, { DisableRollback: true })
    assert.equal(changeSet.ImportExistingResources, false)

    await client.send(new ExecuteChangeSetCommand({ ...input, RetainExceptOnCreate: true }))
    await engine.waitUntilIdle()
    const stack = await describe(emulator)
    assert.deepEqual(stack.RollbackConfiguration, triggersOf('high'))
    assert.deepEqual([stack.DisableRollback, stack.RetainExceptOnCreate], [true, true])
    const { StackSummaries: summaries = [] } = await client.send(new ListStacksCommand())
    assert.deepEqual(
      summaries[0]?.LastOperations?.map(({ OperationType: type }) => type),
      ['CREATE_STACK'],
    )
  })

  test('a change set with DisableValidation is not checked early', async () => {
    await using emulator = await startCloudFormation()
    const { client, engine } = emulator
    const TemplateBody = 'Resources: { Topic: { Type: AWS::SNS::Topic, Properties: { Colour: red } } }'
    const shared = { StackName: 'app', ChangeSetType: 'CREATE', TemplateBody } as const
    await client.send(new CreateChangeSetCommand({ ...shared, ChangeSetName: 'checked' }))
    await client.send(new CreateChangeSetCommand({ ...shared, ChangeSetName: 'unchecked', DisableValidation: true }))
    await engine.waitUntilIdle()

    const statusOf = async (ChangeSetName: string) =>
      (await client.send(new DescribeChangeSetCommand({ StackName: 'app', ChangeSetName }))).Status
    assert.deepEqual([await statusOf('checked'), await statusOf('unchecked')], ['FAILED', 'CREATE_COMPLETE'])
  })

  test('a nested stack shows the settings of its resource', async () => {
    await using emulator = await startCloudFormation()
    const url = putTemplate(emulator.engine, 'templates', 'inner', topic('a'))
    const properties = `TemplateURL: '${url}', TimeoutInMinutes: 7, NotificationARNs: [arn:aws:sns:eu-central-1:111122223333:inner]`
    await create(emulator, {
      TemplateBody: `Resources: { Inner: { Type: AWS::CloudFormation::Stack, Properties: { ${properties} } } }`,
      NotificationARNs: ['arn:aws:sns:eu-central-1:111122223333:outer'],
    })

    const inner = await describe(emulator, emulatedStack(emulator.engine, 'app').resources.get('Inner')?.physicalId)
    assert.equal(inner.TimeoutInMinutes, 7)
    assert.deepEqual(inner.NotificationARNs, ['arn:aws:sns:eu-central-1:111122223333:inner'])
  })

  test('a deleted stack shows how it was deleted', async () => {
    await using emulator = await startCloudFormation()
    const id = await create(emulator, {})
    await emulator.client.send(new DeleteStackCommand({ StackName: 'app', DeletionMode: 'STANDARD' }))
    await emulator.engine.waitUntilIdle()

    assert.equal((await describe(emulator, id)).DeletionMode, 'STANDARD')
  })

  test('at most 100 resources are described at once, and all are listed', async () => {
    await using emulator = await startCloudFormation()
    const topics = Array.from({ length: 101 }, (_, index) => `  T${index}: { Type: AWS::SNS::Topic }`).join('\n')
    await create(emulator, { TemplateBody: `Resources:\n${topics}` })

    const { StackResources: described } = await emulator.client.send(
      new DescribeStackResourcesCommand({ StackName: 'app' }),
    )
    const first = await emulator.client.send(new ListStackResourcesCommand({ StackName: 'app' }))
    assert.deepEqual([described?.length, first.StackResourceSummaries?.length], [100, 100])
    assert.ok(first.NextToken)
  })

  test('the operations of a stack have ids, by which their events are found', async () => {
    await using emulator = await startCloudFormation()
    const { OperationId: created } = await emulator.client.send(
      new CreateStackCommand({ StackName: 'app', TemplateBody: topic('a') }),
    )
    await emulator.engine.waitUntilIdle()
    const { OperationId: updated } = await emulator.client.send(
      new UpdateStackCommand({ StackName: 'app', TemplateBody: topic('b') }),
    )
    await emulator.engine.waitUntilIdle()

    const { OperationEvents: events = [] } = await emulator.client.send(
      new DescribeEventsCommand({ OperationId: updated }),
    )
    assert.ok(events.length > 2)
    assert.deepEqual([...new Set(events.map(({ OperationId: id }) => id))], [updated])
    assert.notEqual(created, updated)
  })

  test('the events of a change set are those of its own execution', async () => {
    await using emulator = await startCloudFormation()
    await create(emulator, { TemplateBody: topic('a') })
    const named = { StackName: 'app', ChangeSetName: 'change' }
    await emulator.client.send(new CreateChangeSetCommand({ ...named, TemplateBody: topic('b') }))
    await emulator.engine.waitUntilIdle()
    const before = await emulator.client.send(new DescribeEventsCommand(named))
    await emulator.client.send(new ExecuteChangeSetCommand(named))
    await emulator.engine.waitUntilIdle()

    const { OperationEvents: events = [] } = await emulator.client.send(new DescribeEventsCommand(named))
    assert.deepEqual(before.OperationEvents ?? [], [])
    assert.deepEqual([...new Set(events.map(({ OperationType: type }) => type))], ['UPDATE_STACK'])
    assert.equal(events[0]?.ResourceStatus, 'UPDATE_COMPLETE')
  })

  test('the same request to cancel with the same token is accepted once more', async () => {
    await using emulator = await startCloudFormation()
    const chain = (name: string) =>
      `Resources:\n${Array.from({ length: 30 }, (_, index) => `  T${index}: { Type: AWS::SNS::Topic, ${index > 0 ? `DependsOn: T${index - 1}, ` : ''}Properties: { DisplayName: ${name} } }`).join('\n')}`
    await create(emulator, { TemplateBody: chain('a') })
    await emulator.client.send(new UpdateStackCommand({ StackName: 'app', TemplateBody: chain('b') }))
    const cancel = (ClientRequestToken?: string) =>
      emulator.client.send(new CancelUpdateStackCommand({ StackName: 'app', ClientRequestToken }))
    await cancel('token')
    await emulator.engine.waitUntilIdle()

    await assert.doesNotReject(cancel('token'))
    assert.equal(
      (await expectRejection(cancel())).message,
      'CancelUpdateStack cannot be called from current stack status',
    )
  })

  test('the limits of the account are those of its quotas', async () => {
    await using emulator = await startCloudFormation()
    const { AccountLimits: limits = [] } = await emulator.client.send(new DescribeAccountLimitsCommand())
    assert.deepEqual(limits[0], { Name: 'StackLimit', Value: 2000 })
  })
})

suite('the summary of a template', () => {
  const TEMPLATE = `
AWSTemplateFormatVersion: '2010-09-09'
Metadata: { a: 1 }
Parameters: { Size: { Type: String, AllowedValues: [small, large], Default: small }, Free: { Type: String, Default: x } }
Resources:
  First: { Type: AWS::S3::Bucket }
  Second: { Type: AWS::S3::Bucket }
  Own: { Type: Custom::Own, Properties: { ServiceToken: arn } }
  Role: { Type: AWS::IAM::Role, Properties: { RoleName: r, AssumeRolePolicyDocument: {} } }`

  test('a summary names how its resources are identified, its parameters and its capability', async () => {
    await using emulator = await startCloudFormation()
    const summary = await emulator.client.send(new GetTemplateSummaryCommand({ TemplateBody: TEMPLATE }))

    assert.deepEqual(summary.ResourceIdentifierSummaries, [
      { ResourceType: 'AWS::S3::Bucket', LogicalResourceIds: ['First', 'Second'], ResourceIdentifiers: ['BucketName'] },
      { ResourceType: 'AWS::IAM::Role', LogicalResourceIds: ['Role'], ResourceIdentifiers: ['RoleName'] },
    ])
    assert.deepEqual(
      summary.Parameters?.map(({ ParameterConstraints: constraints }) => constraints),
      [{ AllowedValues: ['small', 'large'] }, {}],
    )
    assert.deepEqual(
      [summary.Capabilities, summary.CapabilitiesReason],
      [['CAPABILITY_NAMED_IAM'], 'The following resource(s) require capabilities: [AWS::IAM::Role]'],
    )
    assert.deepEqual([summary.Version, summary.Metadata, summary.DeclaredTransforms], ['2010-09-09', '{"a":1}', []])
  })

  test('a summary of a stack is that of its template, unless it is in review', async () => {
    await using emulator = await startCloudFormation()
    const { client } = emulator
    await create(emulator, {})
    assert.deepEqual((await client.send(new GetTemplateSummaryCommand({ StackName: 'app' }))).ResourceTypes, [
      'AWS::SNS::Topic',
    ])

    await client.send(
      new CreateChangeSetCommand({
        StackName: 'new',
        ChangeSetName: 'one',
        ChangeSetType: 'CREATE',
        TemplateBody: topic('a'),
      }),
    )
    const refusal = await expectRejection(client.send(new GetTemplateSummaryCommand({ StackName: 'new' })))
    assert.equal(refusal.message, 'GetTemplateSummary cannot be called on REVIEW_IN_PROGRESS stacks.')
  })

  test('unknown types are an error, or a warning on request', async () => {
    await using emulator = await startCloudFormation()
    const TemplateBody =
      'Resources: { A: { Type: AWS::Nope::Thing }, B: { Type: AWS::SNS::Topic, Properties: { DisplayName: !GetAtt A.X } } }'
    const refusal = await expectRejection(emulator.client.send(new GetTemplateSummaryCommand({ TemplateBody })))
    assert.equal(refusal.message, 'Template format error: Unrecognized resource types: [AWS::Nope::Thing]')

    const TemplateSummaryConfig = { TreatUnrecognizedResourceTypesAsWarnings: true }
    const summary = await emulator.client.send(new GetTemplateSummaryCommand({ TemplateBody, TemplateSummaryConfig }))
    assert.deepEqual(summary.Warnings, { UnrecognizedResourceTypes: ['AWS::Nope::Thing'] })
  })
})
