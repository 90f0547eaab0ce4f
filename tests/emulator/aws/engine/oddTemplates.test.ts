import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { WireError } from '../../../../scripts/emulator/aws/wire/wireError.ts'
import {
  createTestEngine,
  emulatedStack,
  operationsOf,
  putTemplate,
} from '../../../fakes/emulator/startCloudFormation.ts'

const topic = (properties: object, more: object = {}) => ({ Type: 'AWS::SNS::Topic', Properties: properties, ...more })
const queue = { Type: 'AWS::SQS::Queue' }
const replaced = (name: string) => topic({ TopicName: name })
const group = (more: object) => ({
  Type: 'AWS::AutoScaling::AutoScalingGroup',
  Properties: { MinSize: '1', MaxSize: '1' },
  ...more,
})
const SELF = 'https://templates.s3.eu-central-1.amazonaws.com/self'

type Resources = Readonly<Record<string, object>>

/** Templates whose parts stand where few have them, before and after an update that replaces what they refer to. */
const ODD: readonly (readonly [title: string, before: Resources, after: Resources, outputs?: object])[] = [
  [
    'metadata refer to it',
    { T: replaced('a'), Q: { ...queue, Metadata: { of: { Ref: 'T' } } } },
    { T: replaced('b'), Q: { ...queue, Metadata: { of: { Ref: 'T' } } } },
  ],
  [
    'metadata refer to one that is added',
    { Q: queue },
    { T: topic({}), Q: { ...queue, Metadata: { of: [{ 'Fn::GetAtt': ['T', 'TopicName'] }] } } },
  ],
  [
    'an update policy refers to it',
    {
      T: replaced('a'),
      G: group({
        UpdatePolicy: {
          AutoScalingScheduledAction: { IgnoreUnmodifiedGroupSizeProperties: true },
          Other: { Ref: 'T' },
        },
      }),
    },
    {
      T: replaced('b'),
      G: group({
        UpdatePolicy: {
          AutoScalingScheduledAction: { IgnoreUnmodifiedGroupSizeProperties: true },
          Other: { 'Fn::Join': ['-', ['x', { Ref: 'T' }]] },
        },
      }),
    },
  ],
  [
    'a creation policy refers to it',
    {
      T: replaced('a'),
      G: group({ CreationPolicy: { AutoScalingCreationPolicy: { MinSuccessfulInstancesPercent: { Ref: 'T' } } } }),
    },
    {
      T: replaced('b'),
      G: group({ CreationPolicy: { AutoScalingCreationPolicy: { MinSuccessfulInstancesPercent: { Ref: 'T' } } } }),
    },
  ],
  [
    'an output and an export refer to it',
    { T: replaced('a') },
    { T: replaced('b') },
    { O: { Value: { 'Fn::GetAtt': ['T', 'TopicArn'] }, Export: { Name: 'odd' } } },
  ],
  [
    'a custom resource is fed by it',
    {
      T: replaced('a'),
      C: { Type: 'Custom::Thing', Version: '1.0', Properties: { ServiceToken: 'arn', Of: { Ref: 'T' } } },
    },
    {
      T: replaced('b'),
      C: { Type: 'Custom::Thing', Version: '1.0', Properties: { ServiceToken: 'other', Of: { Ref: 'T' } } },
    },
  ],
  [
    'it becomes a nested stack',
    { T: topic({}) },
    { T: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: SELF } } },
  ],
  [
    'a nested stack has its own template',
    { T: topic({}) },
    { N: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: SELF } } },
  ],
  [
    'it waits for a handle',
    { H: { Type: 'AWS::CloudFormation::WaitConditionHandle' } },
    {
      H2: { Type: 'AWS::CloudFormation::WaitConditionHandle' },
      W: { Type: 'AWS::CloudFormation::WaitCondition', Properties: { Handle: { Ref: 'H2' }, Timeout: '1' } },
    },
  ],
  [
    'its whole value is another function',
    { T: topic({}) },
    { T: topic({ Tags: { 'Fn::Split': [',', { Ref: 'Q' }] } }), Q: queue },
  ],
]

suite('an odd template hangs nothing', () => {
  for (const [title, before, after, outputs] of ODD)
    test(`when ${title}`, async () => {
      const engine = createTestEngine()
      const operations = operationsOf(engine)
      const template = (Resources: Resources) => JSON.stringify({ Resources, Outputs: outputs })
      putTemplate(
        engine,
        'templates',
        'self',
        JSON.stringify({
          Resources: { Self: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: SELF } } },
        }),
      )
      operations.CreateStack({ StackName: 'app', TemplateBody: template(before) })
      await engine.waitUntilIdle()
      assert.equal(emulatedStack(engine, 'app').status, 'CREATE_COMPLETE')

      // A request that is refused at once hangs nothing either.
      const request = (send: () => unknown) => {
        try {
          send()
        } catch (error) {
          assert.ok(error instanceof WireError, String(error))
        }
        return engine.waitUntilIdle()
      }
      const input = { StackName: 'app', ChangeSetName: 'one', TemplateBody: template(after), IncludeNestedStacks: true }
      await request(() => operations.CreateChangeSet(input))
      await request(() => operations.ExecuteChangeSet({ StackName: 'app', ChangeSetName: 'one' }))
      await request(() => operations.UpdateStack({ StackName: 'app', TemplateBody: template(after) }))
      await request(() => operations.DeleteStack({ StackName: 'app' }))

      assert.equal(emulatedStack(engine, 'app').status, 'DELETE_COMPLETE')
    })
})
