// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation writes its variables like this.
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { expressionSourcesOf } from '#lib/template/compare/expressionSources.ts'
import { isStableAttribute, keepsPhysicalId } from '#lib/template/compare/stableAttributes.ts'
import { expressionText } from '#lib/template/resolve/expression.ts'
import { Unknown, type Value } from '#lib/template/resolve/resolvedStack.ts'
import { referencesInValue } from '#lib/template/resolve/unknownValue.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

/** The sources of a value in CloudFormation's YAML: `Vpc`, `Group.Arn`, `stack Inner`. */
function sources(yaml: string): readonly string[] | undefined {
  const { expression } = unknownFrom(yaml)
  return expressionSourcesOf(expression)?.map(source =>
    source.kind === 'stack'
      ? `stack '${source.nestedPath}'`
      : [source.path, source.attribute].filter(Boolean).join('.'),
  )
}

function textOf(yaml: string): string {
  return unknownFrom(yaml).text
}

function unknownFrom(yaml: string): Unknown {
  const text = `
Parameters: { Stored: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /app/name } }
Resources:
  Vpc: { Type: 'AWS::EC2::VPC' }
  Group: { Type: 'AWS::Logs::LogGroup' }
  It: { Type: 'AWS::SNS::Topic', Properties: { Value: ${yaml} } }
`
  const value = aResolvedStack({ 'main.yaml': text }).resources.It?.properties.Value ?? null
  const [first] = [value].flat()
  assert.ok(first instanceof Unknown, `${yaml} is known: ${JSON.stringify(value)}`)
  return first
}

function referenceTexts(value: Value | undefined): readonly string[] {
  return referencesInValue(value ?? null).map(expressionText)
}

suite('the sources of an expression', () => {
  for (const [yaml, expected] of [
    ['!Ref Vpc', ['Vpc']],
    ['!GetAtt Group.Arn', ['Group.Arn']],
    ["!Sub '${Vpc}-${Group.Arn}-${!Vpc}'", ['Vpc', 'Group.Arn']],
    ["!Sub 'Fn::Nothing ${Vpc}'", ['Vpc']],
    ["!Select [1, !Split ['/', !GetAtt Group.Arn]]", ['Group.Arn']],
    ["!Join ['-', [!Select [1, !Split ['/', !GetAtt Group.Arn]], !Ref Vpc]]", ['Group.Arn', 'Vpc']],
    ['!Base64 { \'Fn::Sub\': \'{"a": "${Vpc}"}\' }', ['Vpc']],
    ['!Sub \'{ "a}": "${Vpc}" }\'', ['Vpc']],
    ['!Ref AWS::StackId', ["stack ''"]],
    ["!Select [2, !Split ['/', !Ref AWS::StackId]]", ["stack ''"]],
  ] as const)
    test(`the sources of ${yaml} are ${expected.join(', ')}`, () => assert.deepEqual(sources(yaml), expected))

  for (const yaml of [
    '!ImportValue shared',
    "!Join ['-', [!ImportValue '{odd}', !Ref Vpc]]",
    "!Select [0, !GetAZs '']",
    "!Sub ['${Zone}-${Vpc}', { Zone: !Select [0, !GetAZs ''] }]",
    '!Ref Stored',
    "!Sub '${Stored}-${Vpc}'",
    "!Sub '{{resolve:secretsmanager:${Vpc}}}'",
    "!Select [0, !Split [',', !ImportValue list]]",
    "!Base64 { 'Fn::ImportValue': list }",
  ])
    test(`the sources of ${yaml} are unknown`, () => assert.equal(sources(yaml), undefined))

  test('two texts that form a reference only side by side are no reference', () => {
    const text = "Resources: { Vpc: { Type: 'AWS::EC2::VPC' }, Topic: { Type: 'AWS::SNS::Topic' } }\nOutputs:\n"
    const literal = aResolvedStack({ 'main.yaml': `${text}  It: { Value: !Join ['', ['$', '{Vpc}', !Ref Topic]] }\n` })
      .outputs.It
    const reference = aResolvedStack({ 'main.yaml': `${text}  It: { Value: !Sub '\${Vpc}\${Topic}' }\n` }).outputs.It

    assert.deepEqual(referenceTexts(literal), ['Topic'])
    assert.deepEqual(referenceTexts(reference), ['Vpc', 'Topic'])
    assert.notDeepEqual(literal, reference)
  })
})

suite('two expressions with different values have different texts', () => {
  for (const [literal, reference] of [
    ["!Sub 'Fn::Base64(${Vpc})'", '!Base64 { Ref: Vpc }'],
    ["!Join ['', ['$', '{Vpc}', !Ref Group]]", "!Sub '${Vpc}${Group}'"],
    ["!Sub '${!Vpc} ${Vpc}'", "!Sub '${Vpc} ${Vpc}'"],
  ] as const)
    test(`the texts of ${literal} and ${reference} differ`, () => assert.notEqual(textOf(literal), textOf(reference)))
})

suite('an attribute of a resource that changes in place', () => {
  for (const [type, attribute, changed, expected] of [
    ['AWS::Logs::LogGroup', 'Arn', 'RetentionInDays', true],
    ['AWS::IAM::ManagedPolicy', 'PolicyArn', 'PolicyDocument', true],
    ['AWS::EC2::SecurityGroup', 'GroupId', 'SecurityGroupIngress', true],
    ['AWS::EC2::VPC', 'VpcId', 'EnableDnsSupport', true],
    ['AWS::KMS::Key', 'KeyId', 'KeyPolicy', true],
    ['AWS::ECS::Service', 'Name', 'TaskDefinition', true],
    ['AWS::RDS::DBInstance', 'Endpoint.Address', 'DBInstanceClass', true],
    ['AWS::RDS::DBInstance', 'Endpoint.Port', 'DBInstanceClass', true],
    ['AWS::RDS::DBInstance', 'Endpoint.Port', 'Port', false],
    ['AWS::RDS::DBInstance', 'MasterUserSecret.SecretArn', 'ManageMasterUserPassword', false],
    ['AWS::EC2::LaunchTemplate', 'LatestVersionNumber', 'LaunchTemplateData', false],
    ['AWS::Backup::BackupPlan', 'VersionId', 'BackupPlan', false],
    ['AWS::StepFunctions::StateMachine', 'StateMachineRevisionId', 'DefinitionString', false],
    ['AWS::Logs::LogGroup', 'Arn', 'LogGroupName', false],
    ['AWS::CloudFormation::CustomResource', 'Arn', 'Input', false],
    ['AWS::CloudFormation::Stack', 'Outputs.Arn', 'Parameters', false],
    ['Custom::Thing', 'Arn', 'Input', false],
    ['AWS::S3::Bucket', 'toString', 'Tags', false],
    ['AWS::CloudFront::Distribution', 'DomainName', 'DistributionConfig', true],
  ] as const)
    test(`${type} ${attribute} ${expected ? 'stays' : 'may change'} with ${changed}`, () =>
      assert.equal(isStableAttribute(type, attribute, [changed]), expected))

  for (const [type, changed, expected] of [
    ['AWS::RDS::DBInstance', 'DBInstanceClass', true],
    ['AWS::IAM::Policy', 'PolicyName', false],
    ['AWS::SNS::Topic', 'Name', false],
    ['Custom::Thing', 'Input', false],
  ] as const)
    test(`the id of ${type} ${expected ? 'stays' : 'may change'} with ${changed}`, () =>
      assert.equal(keepsPhysicalId(type, [changed]), expected))
})
