import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import * as sdk from '@aws-sdk/client-cloudformation'
import { REQUEST_RULES } from '../../../../../../scripts/emulator/aws/services/cloudFormation/requests/requestRules.ts'
import { clientErrorOf, createClient, type Send } from '../../../../../fakes/emulator/createClient.ts'
import {
  type CloudFormationEmulator,
  createAppStack,
  startCloudFormation,
} from '../../../../../fakes/emulator/startCloudFormation.ts'

const TOPIC = 'Resources: { Topic: { Type: AWS::SNS::Topic } }'
const DEFINITION = { StackName: 'new', TemplateBody: TOPIC }
const CHANGE_SET = { ...DEFINITION, ChangeSetName: 'one', ChangeSetType: 'CREATE' }
const ALARM = { Arn: 'arn:aws:cloudwatch:eu-central-1:111122223333:alarm:a', Type: 'AWS::CloudWatch::Alarm' }
const tag = (Key: string, Value = 'x') => ({ Key, Value })
const triggers = (...RollbackTriggers: object[]) => ({ RollbackConfiguration: { RollbackTriggers } })

/** What AWS refuses, the operation and its input, and a part of its message. */
const REFUSALS: readonly (readonly [string, object, string])[] = [
  [
    'CreateStack',
    { ...DEFINITION, Tags: [tag('aws:team')] },
    'aws: prefixed tag key names are not allowed for external use.',
  ],
  [
    'CreateChangeSet',
    { ...CHANGE_SET, Tags: [tag('a'), tag('AWS:x')] },
    'aws: prefixed tag key names are not allowed for external use.',
  ],
  [
    'CreateStack',
    { ...DEFINITION, Tags: [tag('a'), tag('a', 'y')] },
    'Tags contain duplicate keys; tag keys must be unique',
  ],
  [
    'CreateStack',
    { ...DEFINITION, Tags: Array.from({ length: 51 }, (_, index) => tag(`k${index}`)) },
    "at 'tags' failed to satisfy constraint: Member must have length less than or equal to 50",
  ],
  [
    'CreateStack',
    { ...DEFINITION, Tags: [tag('k'.repeat(129))] },
    "at 'tags.1.member.key' failed to satisfy constraint: Member must have length less than or equal to 128",
  ],
  [
    'CreateStack',
    { ...DEFINITION, Tags: [tag('k', 'v'.repeat(257))] },
    "at 'tags.1.member.value' failed to satisfy constraint: Member must have length less than or equal to 256",
  ],
  [
    'CreateStack',
    { ...DEFINITION, OnFailure: 'DELETE', DisableRollback: false },
    'Either DisableRollback or OnFailure can be specified, not both.',
  ],
  [
    'CreateStack',
    { ...DEFINITION, NotificationARNs: ['a', 'b', 'c', 'd', 'e', 'f'] },
    "Value '[a, b, c, d, e, f]' at 'notificationARNs' failed to satisfy constraint: Member must have length less than or equal to 5",
  ],
  [
    'CreateStack',
    { ...DEFINITION, TimeoutInMinutes: 0 },
    "Value '0' at 'timeoutInMinutes' failed to satisfy constraint: Member must have value greater than or equal to 1",
  ],
  [
    'CreateStack',
    { ...DEFINITION, ClientRequestToken: 'bad token!' },
    "Value 'bad token!' at 'clientRequestToken' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9][-a-zA-Z0-9]*",
  ],
  [
    'CreateStack',
    { ...DEFINITION, Capabilities: ['CAPABILITY_ALL'] },
    "Value '[CAPABILITY_ALL]' at 'capabilities' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [",
  ],
  [
    'CreateStack',
    { ...DEFINITION, StackName: 'a_b' },
    "Value 'a_b' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*",
  ],
  [
    'CreateStack',
    { ...DEFINITION, RoleARN: 'short' },
    "at 'roleARN' failed to satisfy constraint: Member must have length greater than or equal to 20",
  ],
  [
    'DescribeStacks',
    { StackName: 'a_b' },
    "Value 'a_b' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*|arn:[-a-zA-Z0-9:/._+]*",
  ],
  ['ListStacks', { StackStatusFilter: ['GONE'] }, "Value '[GONE]' at 'stackStatusFilter' failed to satisfy constraint"],
  [
    'DescribeStackResourceDrifts',
    { StackName: 'app', MaxResults: 101 },
    "Value '101' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 100",
  ],
  [
    'CreateStack',
    { ...DEFINITION, TemplateURL: 'https://b.s3.amazonaws.com/k' },
    'You cannot specify both Template URL and Template Body.',
  ],
  [
    'UpdateStack',
    { StackName: 'app', UsePreviousTemplate: true, TemplateBody: TOPIC },
    'You cannot specify both usePreviousTemplate and Template Body/Template Url',
  ],
  [
    'CreateStack',
    { ...DEFINITION, StackPolicyBody: '{}', StackPolicyURL: 'https://b.s3.amazonaws.com/k' },
    'You cannot specify both StackPolicyURL and StackPolicyBody',
  ],
  [
    'UpdateStack',
    {
      StackName: 'app',
      TemplateBody: TOPIC,
      StackPolicyDuringUpdateBody: '{}',
      StackPolicyDuringUpdateURL: 'https://b.s3.amazonaws.com/k',
    },
    'You cannot specify both StackPolicyDuringUpdateURL and StackPolicyDuringUpdateBody',
  ],
  ['SetStackPolicy', { StackName: 'app' }, 'Either StackPolicyURL or StackPolicyBody must be specified'],
  [
    'UpdateStack',
    { StackName: 'app', TemplateBody: TOPIC, ...triggers({ ...ALARM, Type: 'Another' }) },
    'Rollback Trigger Type not supported',
  ],
  [
    'CreateStack',
    { ...DEFINITION, ...triggers({ ...ALARM, Arn: 'arn:aws:cloudwatch:us-east-1:123456789012:example-name' }) },
    "RelativeId of a Rollback Trigger's ARN is incorrect",
  ],
  [
    'CreateStack',
    { ...DEFINITION, ...triggers(ALARM, ALARM, ALARM, ALARM, ALARM, ALARM) },
    "at 'rollbackConfiguration.rollbackTriggers' failed to satisfy constraint: Member must have length less than or equal to 5",
  ],
  [
    'CreateStack',
    { ...DEFINITION, ResourceTypes: ['AWS::EC2::*', 'AWS::SNS::Subscription'] },
    'Resource type AWS::SNS::Topic is not allowed by parameter ResourceTypes [AWS::EC2::*, AWS::SNS::Subscription]',
  ],
  [
    'CreateStack',
    { ...DEFINITION, ResourceTypes: ['AWS::*'], Capabilities: ['CAPABILITY_IAM'] },
    'Only one of the Capabilities and ResourceTypes parameters can be specified',
  ],
  [
    'CreateChangeSet',
    { ...CHANGE_SET, Parameters: [{ ParameterKey: 'A', UsePreviousValue: true }] },
    'Cannot specify UsePreviousValue on Parameters when ChangeSetType is CREATE',
  ],
  [
    'CreateChangeSet',
    { ...CHANGE_SET, StackName: 'app', ChangeSetType: 'UPDATE', OnStackFailure: 'DELETE' },
    'OnStackFailure can be DELETE only when ChangeSetType is CREATE',
  ],
  [
    'CreateChangeSet',
    { ...CHANGE_SET, StackName: 'app' },
    'Stack [app] already exists and cannot be created again with the changeSet [one].',
  ],
  ['CreateChangeSet', { ...CHANGE_SET, ChangeSetType: 'UPDATE' }, 'Stack [new] does not exist'],
  [
    'UpdateStack',
    {
      StackName: 'app',
      UsePreviousTemplate: true,
      Parameters: [{ ParameterKey: 'A', ParameterValue: 'x', UsePreviousValue: true }],
    },
    'Cannot specify usePreviousValue as true and non empty value for a parameter',
  ],
  [
    'ContinueUpdateRollback',
    { StackName: 'app', ForceRollback: true, ResourcesToSkip: ['A'] },
    'ForceRollback and ResourcesToSkip cannot be specified together',
  ],
  [
    'ContinueUpdateRollback',
    { StackName: 'app', ResourcesToSkip: ['A/B'] },
    "at 'resourcesToSkip' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy regular expression pattern",
  ],
  [
    'DescribeStackResources',
    { StackName: 'app', PhysicalResourceId: 'x' },
    'You must specify either StackName or PhysicalResourceId, but not both.',
  ],
  ['DescribeStackResources', {}, 'Either StackName or PhysicalResourceId must be specified'],
  [
    'GetTemplateSummary',
    { StackName: 'app', TemplateBody: TOPIC },
    'You must specify only one of StackName, TemplateBody and TemplateURL',
  ],
  ['DescribeEvents', {}, 'One of StackName, ChangeSetName and OperationId must be specified'],
  ['GetTemplate', { ChangeSetName: 'one' }, 'StackName is a required parameter.'],
  [
    'SignalResource',
    { StackName: 'app', LogicalResourceId: 'Topic', UniqueId: 'i', Status: 'MAYBE' },
    "Value 'MAYBE' at 'status' failed to satisfy constraint: Member must satisfy enum value set: [SUCCESS, FAILURE]",
  ],
  [
    'DescribeStackResource',
    { StackName: 'app' },
    "1 validation error detected: Value null at 'logicalResourceId' failed to satisfy constraint: Member must not be null",
  ],
]

/** What a client may send, and older emulators of AWS refuse. */
const ACCEPTED: readonly (readonly [string, object])[] = [
  ['ValidateTemplate', { TemplateBody: TOPIC }],
  ['GetTemplateSummary', { StackName: 'app' }],
  ['ListStacks', { StackStatusFilter: ['CREATE_COMPLETE', 'IMPORT_ROLLBACK_FAILED'] }],
  ['DescribeStackResources', { StackName: 'app', LogicalResourceId: 'Topic' }],
  ['CreateStack', { ...DEFINITION, StackName: 'one', ResourceTypes: ['AWS::SNS::*'], Tags: [tag('a', ' '), tag('A')] }],
  [
    'CreateStack',
    { ...DEFINITION, StackName: 'two', ResourceTypes: ['AWS::*'], TimeoutInMinutes: 1, OnFailure: 'ROLLBACK' },
  ],
  ['CreateStack', { ...DEFINITION, StackName: `a${'-'.repeat(127)}`, NotificationARNs: ['a', 'b', 'c', 'd', 'e'] }],
  [
    'CreateChangeSet',
    {
      ...CHANGE_SET,
      StackName: 'three',
      ClientToken: 'any text!',
      ImportExistingResources: false,
      DeploymentConfig: { Mode: 'STANDARD' },
    },
  ],
]

suite('a request that CloudFormation refuses beyond its template', () => {
  let emulator: CloudFormationEmulator
  let send: Send
  before(async () => {
    emulator = await startCloudFormation()
    await createAppStack(emulator, TOPIC)
    const endpoint = await emulator.client.config.endpoint?.()
    send = createClient(sdk, `http://${endpoint?.hostname}:${endpoint?.port}`)
  })
  after(() => emulator[Symbol.asyncDispose]())

  for (const [operation, input, message] of REFUSALS)
    test(`${operation} is refused: ${message.slice(0, 100)} (${Object.keys(input).join(', ')})`, async () => {
      const error = await send(operation, input).then(() => undefined, clientErrorOf)

      assert.ok(error, 'the request was accepted')
      assert.ok(error.message.includes(message), `${error.name}: ${error.message}`)
      assert.equal(error.name, 'ValidationError')
      assert.ok(
        ![...emulator.engine.stacks.values()].some(({ name }) => name === 'new'),
        'a refused request left a stack',
      )
    })

  for (const [operation, input] of ACCEPTED)
    test(`${operation} is accepted with ${Object.keys(input).join(', ')}`, () =>
      assert.doesNotReject(send(operation, input)))

  test('each rule refuses a request', () => {
    const unused = REQUEST_RULES.filter(({ message }) => !REFUSALS.some(([, , words]) => message.includes(words)))
    assert.deepEqual(unused, [])
  })
})
