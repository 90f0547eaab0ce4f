import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { flattenStack } from '#lib/template/flatten/flattenStack.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

const MAIN = `Parameters:
  Size: { Type: String, Default: '20' }
  Password: { Type: String, NoEcho: true, Default: secret-password }
Resources:
  Database:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: database.yaml
      Parameters: { Size: !Ref Size, TopicArn: !Ref Topic }
  Topic: { Type: 'AWS::SNS::Topic', Metadata: { guard: { SuppressedRules: [a_rule] } } }
  Bucket:
    Type: AWS::S3::Bucket
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
    Properties:
      BucketName: !Sub '\${AWS::StackName}-\${Topic.TopicName}'
      Tags: [{ Key: stack, Value: !Ref AWS::StackId }, !Ref AWS::NoValue, { Key: zone, Value: !Select [0, !GetAZs ''] }]
`
const DATABASE = `Parameters:
  Size: { Type: String }
  TopicArn: { Type: String }
Resources:
  Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: {} } }
  Instance:
    Type: AWS::RDS::DBInstance
    Properties: { AllocatedStorage: !Ref Size, KmsKeyId: !GetAtt Key.Arn, Tags: [{ Key: topic, Value: !Ref TopicArn }] }
`

suite('a flat stack', () => {
  const resources = flattenStack(aResolvedStack({ 'main.yaml': MAIN, 'database.yaml': DATABASE }))

  test('a flat stack has the resources of its nested stacks by their paths, and not the nested stacks', () =>
    assert.deepEqual(Object.keys(resources).sort(), ['Bucket', 'Database/Instance', 'Database/Key', 'Topic']))

  test('a flat stack has functions of paths for what only a running stack knows', () =>
    assert.deepEqual(resources['Database/Instance']?.properties, {
      AllocatedStorage: '20',
      KmsKeyId: { 'Fn::GetAtt': ['Database/Key', 'Arn'] },
      Tags: [{ Key: 'topic', Value: { Ref: 'Topic' } }],
    }))

  test('a flat stack has text that is known in part as Fn::Join, and no values that a condition leaves out', () => {
    const { BucketName, Tags } = resources.Bucket?.properties ?? {}
    assert.deepEqual(BucketName, { 'Fn::Join': ['', ['open-webui-dev-', { 'Fn::GetAtt': ['Topic', 'TopicName'] }]] })
    assert.deepEqual(Tags, [
      { Key: 'stack', Value: { Ref: 'AWS::StackId' } },
      { Key: 'zone', Value: { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] } },
    ])
  })

  test('a flat stack has the policies of a resource', () =>
    assert.deepEqual(resources.Bucket?.attributes, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' }))

  test('a flat stack has no metadata, which can switch rules off', () =>
    assert.ok(!JSON.stringify(resources).includes('SuppressedRules')))
})
