import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as sdk from '@aws-sdk/client-cloudformation'
import type { NormalizedSchema } from '@smithy/core/schema'
import { alterLiveResource } from '../../../../../scripts/emulator/aws/engine/drift/alterLiveResource.ts'
import { cloudFormationHandlers } from '../../../../../scripts/emulator/aws/services/cloudFormation/cloudFormationHandlers.ts'
import { UNSET_MEMBERS } from '../../../../../scripts/emulator/aws/services/cloudFormation/requests/unsetMembers.ts'
import { defineService } from '../../../../../scripts/emulator/aws/wire/awsService.ts'
import { isRecord } from '../../../../../scripts/emulator/aws/wire/isRecord.ts'
import { createClient } from '../../../../fakes/emulator/createClient.ts'
import { createTestEngine, putTemplate, startCloudFormation } from '../../../../fakes/emulator/startCloudFormation.ts'

const service = defineService(sdk, cloudFormationHandlers(createTestEngine()))
const ROLE = `Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: service
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: cloudformation.amazonaws.com }, Action: sts:AssumeRole }] }
  Stored: { Type: AWS::SSM::Parameter, Properties: { Name: /stored, Type: String, Value: x } }
  Alarm: { Type: AWS::CloudWatch::Alarm, Properties: { AlarmName: high, ComparisonOperator: GreaterThanThreshold, EvaluationPeriods: 1 } }`
const APP = (name: string, inner: string) => `
Description: an application
AWSTemplateFormatVersion: '2010-09-09'
Metadata: { a: 1 }
Parameters:
  Name: { Type: String, Default: '${name}', AllowedValues: [a, b, c], Description: a name }
  Stored: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /stored }
Resources:
  Topic: { Type: AWS::SNS::Topic, DeletionPolicy: Retain, Metadata: { a: 1 }, Properties: { DisplayName: !Ref Name } }
  Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: 'q-${name}', KmsMasterKeyId: !GetAtt Topic.TopicName } }
  Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${inner}', Parameters: { Name: !Ref Name } } }
Outputs:
  Topic: { Value: !Ref Topic, Description: the topic, Export: { Name: topic } }`
const INNER = `
Parameters: { Name: { Type: String } }
Resources: { Own: { Type: AWS::SNS::Topic, Properties: { DisplayName: !Ref Name } } }`
const USER = 'Resources: { Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: !ImportValue topic } } }'
const BROKEN = 'Resources: { Topic: { Type: AWS::SNS::Topic, Properties: { Colour: red } } }'

/** The members of an output without members of their own. */
function leavesOf(schema: NormalizedSchema, path = ''): readonly string[] {
  if (schema.isUnitSchema()) return []
  if (schema.isListSchema()) return leavesOf(schema.getValueSchema(), path)
  if (!schema.isStructSchema()) return [path]
  return [...schema.structIterator()].flatMap(([name, member]) => leavesOf(member, path ? `${path}.${name}` : name))
}

function presentIn(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.length === 0 ? [path] : value.flatMap(item => presentIn(item, path))
  if (isRecord(value) && !(value instanceof Date))
    return Object.entries(value).flatMap(([name, inner]) =>
      inner === undefined ? [] : presentIn(inner, path ? `${path}.${name}` : name),
    )
  return [path]
}

test('each member of a response is set at some time, or declared as never set', async () => {
  await using emulator = await startCloudFormation({
    pageSizes: { stacks: 2, events: 3, resources: 1, exports: 1, changes: 1, changeSets: 1 },
  })
  const { engine } = emulator
  const endpoint = await emulator.client.config.endpoint?.()
  const send = createClient(sdk, `http://${endpoint?.hostname}:${endpoint?.port}`)
  const present = new Map<string, Set<string>>()
  const call = async (operation: string, input: object = {}): Promise<Record<string, unknown>> => {
    const output = await send(operation, input)
    await engine.waitUntilIdle()
    const paths = present.get(operation) ?? new Set()
    for (const path of presentIn(output)) paths.add(path)
    present.set(operation, paths)
    return output
  }
  const inner = putTemplate(engine, 'templates', 'inner.yaml', INNER)
  const RoleARN = `arn:aws:iam::${engine.account}:role/service`
  const app = { StackName: 'app' }
  const CAPABLE = { Capabilities: ['CAPABILITY_NAMED_IAM'] }

  await call('CreateStack', { StackName: 'roles', TemplateBody: ROLE, ...CAPABLE })
  const { StackId } = await call('CreateStack', {
    ...{
      ...app,
      ...CAPABLE,
      TemplateBody: APP('a', inner),
      RoleARN,
      TimeoutInMinutes: 60,
      ClientRequestToken: 'token',
    },
    Tags: [{ Key: 'team', Value: 'x' }],
    NotificationARNs: ['arn:aws:sns:eu-central-1:111122223333:a'],
    RollbackConfiguration: {
      RollbackTriggers: [
        { Arn: 'arn:aws:cloudwatch:eu-central-1:111122223333:alarm:high', Type: 'AWS::CloudWatch::Alarm' },
      ],
      MonitoringTimeInMinutes: 1,
    },
    ...{ RetainExceptOnCreate: true, DeploymentConfig: { Mode: 'STANDARD', DisableRollback: false } },
    StackPolicyBody: '{}',
  })
  await call('DescribeStacks', app)
  for (const StackName of ['user', 'other'])
    await call('CreateStack', { StackName, TemplateBody: USER.replace('Topic:', `${StackName}:`) })
  await call('CreateStack', {
    StackName: 'second',
    TemplateBody: `${BROKEN.replace('Colour', 'DisplayName').replace('Topic:', 'Other:')}\nOutputs: { O: { Value: x, Export: { Name: second } } }`,
  })
  const changeSet = { ...app, ChangeSetName: 'one' }
  await call('CreateChangeSet', {
    ...{ ...changeSet, ...CAPABLE, TemplateBody: APP('b', inner), IncludeNestedStacks: true, Description: 'text' },
    ...{ OnStackFailure: 'ROLLBACK', DeploymentConfig: { Mode: 'STANDARD', DisableRollback: false } },
  })
  const described = [
    await call('DescribeChangeSet', changeSet),
    await call('DescribeChangeSet', { ...changeSet, IncludePropertyValues: true }),
  ]
  for (const { NextToken } of described) {
    await call('DescribeChangeSet', { ...changeSet, NextToken })
    await call('DescribeChangeSet', { ...changeSet, NextToken, IncludePropertyValues: true })
    await call('DescribeChangeSet', { ...changeSet, NextToken: Buffer.from('from:2').toString('base64url') })
  }
  const nested = [...engine.stacks.values()].find(({ parent }) => parent)
  await call('DescribeChangeSet', { ChangeSetName: nested?.changeSets[0]?.id })
  await call('ListChangeSets', { StackName: nested?.id })
  await call('CreateChangeSet', { ...changeSet, ChangeSetName: 'two', UsePreviousTemplate: true, ...CAPABLE })
  await call('ListChangeSets', app)
  await call('CreateChangeSet', {
    StackName: 'broken',
    ChangeSetName: 'one',
    ChangeSetType: 'CREATE',
    TemplateBody: BROKEN,
  })
  await call('DescribeChangeSet', { StackName: 'broken', ChangeSetName: 'one' })
  await call('DescribeEvents', { StackName: 'broken', ChangeSetName: 'one' })
  await call('ListChangeSets', { StackName: 'broken' })
  await call('DeleteChangeSet', { StackName: 'broken', ChangeSetName: 'one' })
  await call('ExecuteChangeSet', changeSet)
  engine.injectedFaults = [{ resource: 'Topic', phase: 'update', reason: 'refused' }]
  await call('UpdateStack', { ...app, ...CAPABLE, TemplateBody: APP('c', inner) })
  engine.injectedFaults = []
  const { StackDriftDetectionId } = await call('DetectStackDrift', app)
  await call('DescribeStackDriftDetectionStatus', { StackDriftDetectionId })
  engine.injectedFaults = [{ resource: 'Queue', phase: 'drift', reason: 'refused' }]
  const failed = await call('DetectStackDrift', app)
  await call('DescribeStackDriftDetectionStatus', { StackDriftDetectionId: failed.StackDriftDetectionId })
  alterLiveResource(engine, 'Topic', properties => ({ ...properties, DisplayName: 'by hand' }))
  await call('DetectStackResourceDrift', { ...app, LogicalResourceId: 'Topic' })
  await call('DetectStackResourceDrift', { ...app, LogicalResourceId: 'Queue' })
  for (const from of [0, 1, 2])
    await call('DescribeStackResourceDrifts', { ...app, NextToken: Buffer.from(`from:${from}`).toString('base64url') })
  for (const StackName of ['app', 'user', nested?.id]) {
    await call('DescribeStacks', { StackName })
    await call('DescribeStackResources', { StackName })
    for (let token: unknown = Buffer.from('from:0').toString('base64url'); token !== undefined; )
      token = (await call('DescribeStackEvents', { StackName, NextToken: token })).NextToken
    for (let token: unknown = Buffer.from('from:0').toString('base64url'); token !== undefined; )
      token = (await call('DescribeEvents', { StackName, NextToken: token })).NextToken
  }
  await call('DescribeStackResource', { ...app, LogicalResourceId: 'Topic' })
  await call('ListStackResources', app)
  engine.injectedFaults = [{ resource: 'Failing', phase: 'create', reason: 'refused' }]
  const failing = { StackName: 'failing' }
  await call('CreateStack', {
    ...failing,
    OnFailure: 'DO_NOTHING',
    TemplateBody: BROKEN.replace('Colour', 'DisplayName').replace('Topic:', 'Failing:'),
  })
  await call('DescribeStackResource', { ...failing, LogicalResourceId: 'Failing' })
  await call('DescribeStackResources', failing)
  await call('ListStackResources', failing)
  await call('RollbackStack', failing)
  engine.injectedFaults = []
  await call('ListExports')
  await call('ListImports', { ExportName: 'topic' })
  await call('GetTemplate', app)
  await call('GetTemplateSummary', { TemplateBody: ROLE.replace('IAM::Role', 'IAM::Role') })
  await call('GetTemplateSummary', { ...app })
  await call('GetTemplateSummary', {
    TemplateBody: 'Resources: { A: { Type: AWS::Nope::Thing } }',
    TemplateSummaryConfig: { TreatUnrecognizedResourceTypesAsWarnings: true },
  })
  await call('ValidateTemplate', { TemplateBody: ROLE })
  await call('ValidateTemplate', { TemplateBody: APP('a', inner) })
  await call('GetStackPolicy', app)
  await call('SetStackPolicy', { ...app, StackPolicyBody: '{}' })
  await call('DescribeAccountLimits')
  await call('UpdateTerminationProtection', { ...app, EnableTerminationProtection: false })
  for (const StackName of ['user', 'other']) await call('DeleteStack', { StackName, DeletionMode: 'STANDARD' })
  await call('DeleteStack', { ...app, DeletionMode: 'STANDARD' })
  await call('DescribeStacks', { StackName: StackId })
  await call('DescribeStacks')
  for (let token: unknown = Buffer.from('from:0').toString('base64url'); token !== undefined; )
    token = (await call('ListStacks', { NextToken: token })).NextToken
  await call('ListStacks', { StackStatusFilter: ['DELETE_COMPLETE', 'CREATE_COMPLETE', 'UPDATE_COMPLETE'] })

  const wrong: string[] = []
  for (const name of service.handlers.keys()) {
    const schema = service.operations.get(name)?.output
    assert.ok(schema)
    const declared = Object.keys(UNSET_MEMBERS[name] ?? {})
    const leaves = leavesOf(schema)
    const seen = present.get(name) ?? new Set()
    for (const path of leaves)
      if (!declared.includes(path) && !seen.has(path)) wrong.push(`${name}: ${path} is never set`)
    for (const path of declared)
      if (!leaves.includes(path)) wrong.push(`${name} has no ${path}`)
      else if (seen.has(path)) wrong.push(`${name}: ${path} is set, although it is declared as never set`)
  }
  assert.deepEqual(wrong, [])
})
