import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { isSpecifiedType, policyPropertiesOf } from '#lib/analysis/policy/policyProperties.ts'
import type { PropertyShapes, ValueShape } from '#lib/tools/valueShape.ts'
import { policyPropertiesIn, specificationSource } from '../../../scripts/document/specification.ts'

suite('the table of policy properties', () => {
  test("is that of the specification, by 'npm run document'", async () => {
    const [file, source] = [
      readFileSync('actions/lib/analysis/policy/resourceTypes.generated.ts', 'utf8'),
      await specificationSource(),
    ]
    const lines = new Set(file.split('\n'))
    assert.deepEqual(
      source.split('\n').filter(line => !lines.has(line)),
      [],
    )
    assert.ok(file === source, 'a line is too many or out of order')
  })

  for (const [type, properties] of [
    ['AWS::S3::BucketPolicy', ['PolicyDocument']],
    ['AWS::IAM::Role', ['AssumeRolePolicyDocument', 'Policies']],
    ['AWS::DynamoDB::Table', ['ResourcePolicy', 'StreamSpecification']],
    ['AWS::KMS::Key', ['KeyPolicy']],
    ['AWS::SNS::Subscription', []],
    ['AWS::SSM::Parameter', []],
    ['AWS::EC2::VPCEndpoint', []],
  ] as const)
    test(`has ${properties.join(' and ') || 'nothing'} for ${type}`, () =>
      assert.deepEqual(policyPropertiesOf(type), properties))

  test('knows the types of AWS and no others', () => {
    assert.ok(isSpecifiedType('AWS::CloudFormation::Stack') && isSpecifiedType('AWS::EC2::VPC'))
    for (const type of ['AWS::EC2::Vpc', 'Custom::VPC', 'AWS::Serverless::Function', 'AWS::toString::call', 'AWS', ''])
      assert.ok(!isSpecifiedType(type), type)
  })
})

suite('a property holds a policy', () => {
  const shapes = (shape: ValueShape, name = 'Policy'): PropertyShapes => ({
    [name]: { required: false, recreation: 'never', shape },
  })
  const structure = (properties: PropertyShapes): ValueShape => ({
    kind: 'structure',
    name: 'S',
    properties: () => properties,
  })
  for (const [name, properties, names] of [
    ['as JSON', shapes({ kind: 'json' }), ['Policy']],
    ['as text', shapes({ kind: 'text' }), ['Policy']],
    ['as one of several shapes', shapes({ kind: 'either', shapes: [{ kind: 'text' }, { kind: 'json' }] }), ['Policy']],
    ['inside a list', shapes({ kind: 'list', item: structure(shapes({ kind: 'json' })) }, 'Items'), ['Items']],
    ['never as text inside a structure', shapes(structure(shapes({ kind: 'text' })), 'Item'), []],
    ['never as a filter', shapes({ kind: 'json' }, 'FilterPolicy'), []],
    ['never as a number', shapes({ kind: 'integer' }), []],
  ] as const)
    test(name, () => assert.deepEqual(policyPropertiesIn({ properties }), names))
})
