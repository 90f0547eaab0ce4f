import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { risksOf } from '#lib/analysis/risksOf.ts'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { messageText } from '#lib/model/preview/risk.ts'
import { predictChanges } from '#lib/template/predict/predictChanges.ts'
import { aChange, aPropertyChange } from '../fakes/model/aChange.ts'
import { riskTexts } from '../fakes/model/riskTexts.ts'
import { aResolvedStack } from '../fakes/template/aResolvedStack.ts'

const anInnerResource = (path: string, type: string) => ({ path, type, physicalId: path, deletionPolicy: undefined })

suite('the verdicts about changes', () => {
  test('come in the order of their severity', () => {
    const changes = [
      aChange({ logicalId: 'A', replacement: 'always' }),
      aChange({ logicalId: 'B', type: 'Custom::Thing' }),
      aChange({ logicalId: 'C', type: 'AWS::S3::Bucket', action: 'remove' }),
    ]
    assert.deepEqual(
      risksOf({ changes }).map(({ severity, kind, resource }) => `${severity} ${kind} ${resource}`),
      ['danger data-loss Monitoring/C', 'caution replacement Monitoring/A', 'not-judged access Monitoring/B'],
    )
  })

  test('leave out a property that is proven unchanged', () => {
    const property = aPropertyChange({ path: '/Properties/PubliclyAccessible', before: 'false', after: 'true' })
    const change = { type: 'AWS::RDS::DBInstance', properties: [{ ...property, unchanged: true as const }] }
    assert.deepEqual(risksOf({ changes: [aChange({ ...change, proven: 'unchanged' })] }), [])
    assert.equal(risksOf({ changes: [aChange({ ...change, properties: [property] })] }).length, 1)
  })

  test('leave out a replacement that is proven to be none', () => {
    const change = aChange({ type: 'AWS::RDS::DBInstance', replacement: 'conditional', proven: 'in-place' })
    assert.deepEqual(risksOf({ changes: [change] }), [])
  })

  test('say that the user of a former administrator stays, when another address replaces it', () => {
    const before = { type: 'AWS::Cognito::UserPoolUser', replacement: 'always', logicalId: 'Administrator' } as const
    const texts = (policyAction: string) =>
      risksOf({ changes: [aChange({ ...before, policyAction })] }).map(({ message }) => messageText(message))

    assert.match(
      texts('ReplaceAndRetain').join(),
      /replaced.*; the former user stays in the pool and can sign in until/,
    )
    assert.doesNotMatch(texts('ReplaceAndDelete').join(), /stays/)
  })

  test('name the data inside a nested stack that goes away, each once', () => {
    const stack = aChange({ nestedPath: '', logicalId: 'Database', type: NESTED_STACK, action: 'remove' })
    const row = aChange({
      nestedPath: 'Database',
      logicalId: 'Instance',
      type: 'AWS::RDS::DBInstance',
      action: 'remove',
    })
    const inside = new Map([
      [
        'Database',
        {
          resources: [
            anInnerResource('Database/Instance', 'AWS::RDS::DBInstance'),
            anInnerResource('Database/Key', 'AWS::KMS::Key'),
            anInnerResource('Database/Group', 'AWS::EC2::SecurityGroup'),
          ],
          unknownStacks: [],
        },
      ],
    ])
    assert.deepEqual(
      risksOf({ changes: [stack, row], inside }).map(({ resource, message }) => `${resource} ${messageText(message)}`),
      [
        'Database is removed with everything in it',
        'Database/Instance is removed',
        'Database/Key is removed with its stack Database',
      ],
    )
  })

  test('compare with the deployed stack where it is known, and expect the worst where it is not', () => {
    const template = (description: string) => ({
      'main.yaml': `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      Description: ${description}
      AssumeRolePolicyDocument:
        Statement: [{ Effect: Allow, Action: 'sts:AssumeRole', Principal: { AWS: '*' } }]
`,
    })
    const [before, after] = [aResolvedStack(template('a')), aResolvedStack(template('b'))]
    const [change] = predictChanges(before, after, { find: () => undefined })
    assert.ok(change)
    const trust = aPropertyChange({
      path: '/Properties/AssumeRolePolicyDocument',
      evaluation: 'dynamic',
      before: undefined,
      after: undefined,
    })
    const changes = [{ ...change, replacement: 'never' as const, properties: [...change.properties, trust] }]
    assert.deepEqual(risksOf({ changes, before, after }), [])
    assert.deepEqual(riskTexts(risksOf({ changes, after })), ['danger lets anybody assume this role'])
  })

  test('do not judge a property that a change set lists without its values', () => {
    const property = aPropertyChange({ path: '/Properties/StorageEncrypted', before: undefined, after: undefined })
    const changes = [aChange({ type: 'AWS::RDS::DBInstance', properties: [property] })]
    assert.deepEqual(riskTexts(risksOf({ changes })), [
      'not-judged gets a value that is known only after the deployment',
    ])
  })

  test('do not judge a policy that a custom resource fills in', () => {
    const template = (type: string) => ({
      'main.yaml': `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Source: { Type: '${type}', Properties: { ServiceToken: x } }
  Policy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics: [t]
      PolicyDocument:
        Statement: [{ Effect: Allow, Action: 'sns:Publish', Principal: { AWS: !GetAtt Source.Arn }, Resource: '*' }]
`,
    })
    const severitiesOf = (type: string) => {
      const after = aResolvedStack(template(type))
      const changes = predictChanges(undefined, after, { find: () => undefined })
      return risksOf({ changes, after }).flatMap(({ resource, severity }) => (resource === 'Policy' ? [severity] : []))
    }
    assert.deepEqual(severitiesOf('Custom::Source'), ['not-judged', 'notice'])
    assert.deepEqual(severitiesOf('AWS::IAM::Role'), ['notice'])
  })

  for (const [type, attribute, severity] of [
    ['AWS::SSM::Parameter', 'Value', 'not-judged'],
    ['AWS::CloudFormation::WaitCondition', 'Data', 'not-judged'],
    ['Custom::Source', 'Cidr', 'not-judged'],
    ['AWS::EC2::VPC', 'CidrBlock', 'notice'],
  ] as const)
    test(`judge ${attribute} of ${type} as ${severity}`, () => {
      const after = aResolvedStack({
        'main.yaml': `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Source: { Type: '${type}', Properties: { ServiceToken: x } }
  Rule:
    Type: AWS::EC2::SecurityGroupIngress
    Properties: { GroupId: sg-1, IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !GetAtt Source.${attribute} }
  Database:
    Type: AWS::RDS::DBInstance
    Properties: { PubliclyAccessible: !GetAtt Source.${attribute} }
  Role:
    Type: AWS::IAM::Role
    Properties: { ManagedPolicyArns: [!GetAtt Source.${attribute}] }
`,
      })
      const changes = predictChanges(undefined, after, { find: () => undefined })
      const risks = risksOf({ changes, after }).filter(risk => risk.resource !== 'Source')
      const severities = Object.groupBy(risks, ({ resource }) => resource)
      assert.equal(severities.Rule?.[0]?.severity, severity)
      assert.equal(severities.Role?.[0]?.severity, severity)
      if (severity === 'not-judged') assert.equal(severities.Database?.[0]?.severity, severity)
    })
})
