import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Json, JsonMap } from '#lib/model/json.ts'
import { guardValues, TYPED_PROPERTIES } from '#lib/rules/controls/guardValues.ts'
import type { FlatResources } from '#lib/template/flatten/flattenStack.ts'
import { readPolicyPackage } from '#lib/tools/guard/policyPackage.ts'

/** The properties of a resource, as Guard gets them. */
function valuesOf(type: string, properties: JsonMap, others: FlatResources = {}): Json | undefined {
  return guardValues({ ...others, Subject: { type, properties, attributes: {} } }).Subject?.properties
}

const BUCKETS: FlatResources = { 'Storage/Bucket': { type: 'AWS::S3::Bucket', properties: {}, attributes: {} } }

function statement(about: JsonMap): JsonMap {
  return { PolicyDocument: { Statement: [{ Effect: 'Deny', ...about }] } }
}

suite('a value for Guard', () => {
  for (const [what, type, properties, expected] of [
    ['a number as text', 'AWS::RDS::DBInstance', { BackupRetentionPeriod: '7' }, { BackupRetentionPeriod: 7 }],
    ['a boolean as text', 'AWS::RDS::DBInstance', { MultiAZ: 'true' }, { MultiAZ: true }],
    ['a boolean as text in a list', 'AWS::X::Y', { A: [{ Enabled: 'false' }] }, { A: [{ Enabled: false }] }],
    [
      'a boolean in the condition of a policy',
      'AWS::S3::BucketPolicy',
      statement({ Condition: { Bool: { 'aws:SecureTransport': false }, NumericLessThan: { x: [1] } } }),
      statement({ Condition: { Bool: { 'aws:SecureTransport': 'false' }, NumericLessThan: { x: ['1'] } } }),
    ],
    ...[
      { Condition: { BoolIfExists: { 'AWS:secureTransport': false } } },
      { Condition: { Bool: { 'aws:SecureTransport': ['false'] } } },
    ].map(
      about =>
        [
          `a denial without TLS (${JSON.stringify(about.Condition)})`,
          'AWS::S3::BucketPolicy',
          statement({ ...about, Principal: { AWS: ['*'] }, Resource: 'arn:aws:s3:::name*' }),
          statement({
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            Principal: { AWS: '*' },
            Resource: ['arn:aws:s3:::name', 'arn:aws:s3:::name/*'],
          }),
        ] as const,
    ),
    [
      'enhanced Container Insights',
      'AWS::ECS::Cluster',
      { ClusterSettings: [{ Name: 'containerInsights', Value: 'enhanced' }] },
      { ClusterSettings: [{ Name: 'containerInsights', Value: 'enabled' }] },
    ],
    [
      'the ARN of a bucket',
      'AWS::S3::BucketPolicy',
      statement({ Resource: { 'Fn::Join': ['', ['arn:aws:s3:::', { Ref: 'Storage/Bucket' }]] } }),
      statement({ Resource: { 'Fn::GetAtt': ['Storage/Bucket', 'Arn'] } }),
    ],
    [
      'the ARN of all objects of a bucket',
      'AWS::S3::BucketPolicy',
      statement({ Resource: { 'Fn::Join': ['', ['arn:aws-cn:s3:::', { Ref: 'Storage/Bucket' }, '/*']] } }),
      statement({ Resource: { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Storage/Bucket', 'Arn'] }, '/*']] } }),
    ],
    [
      'a prefix list, which is no open address',
      'AWS::EC2::SecurityGroup',
      { SecurityGroupIngress: [{ SourcePrefixListId: 'pl-1', FromPort: '22' }, { CidrIp: '0.0.0.0/0' }] },
      { SecurityGroupIngress: [{ FromPort: 22 }, { CidrIp: '0.0.0.0/0' }] },
    ],
    [
      'the memory of a container on Fargate',
      'AWS::ECS::TaskDefinition',
      { RequiresCompatibilities: ['FARGATE'], Memory: '4096', ContainerDefinitions: [{ Name: 'a' }, { Memory: 2 }] },
      {
        RequiresCompatibilities: ['FARGATE'],
        Memory: 4096,
        ContainerDefinitions: [{ Memory: 4096, Name: 'a' }, { Memory: 2 }],
      },
    ],
  ] as const)
    test(`a value for Guard: ${what} is translated`, () =>
      assert.deepEqual(valuesOf(type, properties, BUCKETS), expected))

  for (const [what, type, properties] of [
    [
      'the text of a property that no rule compares',
      'AWS::RDS::DBInstance',
      { EngineVersion: '18', Description: 'true' },
    ],
    ['a text that is no number', 'AWS::Logs::LogGroup', { RetentionInDays: '7 days' }],
    ['a version', 'AWS::X::Y', { Enabled: '1.10' }],
    ['a function', 'AWS::RDS::DBInstance', { MultiAZ: { Ref: 'Other' } }],
    [
      'disabled Container Insights',
      'AWS::ECS::Cluster',
      { ClusterSettings: [{ Name: 'containerInsights', Value: 'disabled' }] },
    ],
    ['another setting of a cluster', 'AWS::ECS::Cluster', { ClusterSettings: [{ Name: 'other', Value: 'enhanced' }] }],
    [
      'the memory of a container outside of Fargate',
      'AWS::ECS::TaskDefinition',
      { Memory: 1, ContainerDefinitions: [{ Name: 'a' }] },
    ],
    ['the ARN of what is no bucket', 'AWS::X::Y', { A: { 'Fn::Join': ['', ['arn:aws:s3:::', { Ref: 'Other' }]] } }],
    [
      'a denial under a further condition',
      'AWS::S3::BucketPolicy',
      statement({ Condition: { Bool: { 'aws:SecureTransport': ['false'], 'aws:ViaAWSService': 'false' } } }),
    ],
    ['a condition that is not of a statement', 'AWS::X::Y', { Condition: { A: true } }],
  ] as const)
    test(`a value for Guard: ${what} stays`, () => assert.deepEqual(valuesOf(type, properties, BUCKETS), properties))
})

suite('the rules of Guard and their values', () => {
  const { services } = readPolicyPackage(process.cwd())

  test('every property that a rule of Guard compares with a number or a boolean is translated', () => {
    const compared = new Set(services.flatMap(({ texts }) => texts.flatMap(comparedProperties)))
    assert.ok(compared.size > 50, `only ${compared.size} properties were found`)
    assert.deepEqual(
      [...compared].filter(name => !TYPED_PROPERTIES.has(name)),
      [],
    )
  })
})

/** The names that a rule compares with an unquoted constant: `MultiAZ == true`, `MonitoringInterval in %ALLOWED_VALUES`. */
function comparedProperties(rule: string): readonly string[] {
  const code = rule.replaceAll(/^\s*#.*$/gm, '')
  const literal = String.raw`(?:true|false|\d+)`
  const list = String.raw`\[\s*${literal}(?:\s*,\s*${literal})*\s*\]`
  const constants = [...code.matchAll(new RegExp(String.raw`let (\w+)\s*=\s*(?:${literal}|${list})\s*$`, 'gm'))]
  const values = [literal, list, ...constants.map(([, name]) => `%${name}\\b`)].join('|')
  const comparison = new RegExp(String.raw`\b([A-Z]\w+)\s*(?:==|!=|>=|<=|>|<|not in|in)\s*(?:${values})`, 'gi')
  return [...code.matchAll(comparison)].map(([, name = '']) => name).filter(name => /^[A-Z]/.test(name))
}
