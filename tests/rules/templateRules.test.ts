import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { ambiguousScalars } from '#lib/rules/ambiguousScalars.ts'
import { dataRetention } from '#lib/rules/dataRetention.ts'
import { transforms } from '#lib/rules/transforms.ts'
import { findingLines } from '../fakes/model/expectProblem.ts'
import { aTemplate } from '../fakes/template/aResolvedStack.ts'

const NONE = new Map()
const topicWith = (value: string) =>
  aTemplate(`Resources:\n  Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: ${value} } }\n`)

suite('an unquoted value that parsers read differently', () => {
  for (const [written, meaning] of [
    ['012', 'the octal number 10'],
    ['0755', 'the octal number 493'],
    ['089', 'the number 89'],
    ['1.10', 'the number 1.1'],
    ['99999999999999999999', 'the number 100000000000000000000'],
    ['22:30', 'a number to the base of 60'],
    ['yes', 'true'],
    ['On', 'true'],
    ['off', 'false'],
    ['NO', 'false'],
    ['61e9540', 'an infinite number'],
    ['1e3', 'the number 1000'],
    ['1E-3', 'the number 0.001'],
    ['0x1F', 'the number 31'],
    ['0o17', 'the octal number 15'],
    ['0b101', 'a binary number'],
    ['1_000', 'the number 1000'],
    ['.inf', 'infinity'],
    ['-.Inf', 'infinity'],
    ['.NaN', 'no number'],
    ['8.0', 'the number 8'],
    ['2026-11-28', 'a date'],
    ['1:30:00', 'a number to the base of 60'],
  ] as const)
    test(`the unquoted value ${written} is an error`, () =>
      assert.deepEqual(findingLines(ambiguousScalars(topicWith(written), NONE)), [
        `cloudformation/main.yaml:2:51 error template/ambiguous-value: '${written}' is not quoted, and a YAML parser may read it as ${meaning}. Quote it, or write the intended value.`,
      ]))

  test('the unquoted last day of a suppression is no error, and that of another map is one', () => {
    const withDate = (metadata: string) =>
      aTemplate(`Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n    Metadata: ${metadata}\n`)
    const entry = '{ id: image/no-digest, expires: 2027-01-01 }'
    assert.deepEqual(ambiguousScalars(withDate(`{ Lint: { Suppress: [${entry}] } }`), NONE), [])
    assert.equal(ambiguousScalars(withDate(`{ Other: [${entry}] }`), NONE).length, 1)
  })

  for (const written of [
    "'012'",
    '"yes"',
    '12',
    '0',
    '-1.5',
    '10.0.0.0/16',
    '03:00-04:00',
    'true',
    '!Ref Topic',
    '!!str 012',
    '!!str 61e9540',
    '1.5',
    '61e9540x',
    '0x',
    'arn:aws:sns:eu-central-1:111122223333:t',
    '1.2.3',
    'on-call',
    'y',
    'N',
    '{ x: 60, y: 90, n: N }',
  ])
    test(`the value ${written} is not ambiguous`, () =>
      assert.deepEqual(ambiguousScalars(topicWith(written), NONE), []))

  for (const key of ['on', 'No', 'OFF', 'null', 'Null', '~', '0x1F', '1e3'])
    test(`the unquoted key ${key} is an error, and quoted it is none`, () => {
      const found = (written: string) => ambiguousScalars(topicWith(`{ ${written}: text }`), NONE)
      assert.deepEqual(
        found(key).map(({ message }) => message.slice(0, key.length + 20)),
        [`'${key}' is not quoted, an`],
      )
      assert.deepEqual([...found(`'${key}'`), ...found(`${key}x`)], [])
    })

  for (const [written, count] of [
    ['Threshold: 5.0', 0],
    ['Threshold: !If [C, 5.0, !If [D, 10.0, 2.50]]', 0],
    ['Other: !If [C, 5.0, 10.0]', 2],
    ['TargetValue: 50.00', 0],
    ['{ MetricIntervalLowerBound: -1.0, MaxCapacity: 4.0 }', 0],
    ['Threshold: 5e1', 1],
    ['Threshold: 05', 1],
    ['EngineVersion: 8.0', 1],
    ['Value: 8.0', 1],
  ] as const)
    test(`a quantity of a resource that ends in a zero is a number to every reader: ${written}`, () => {
      const value = written.startsWith('{') ? written : `{ ${written} }`
      assert.equal(ambiguousScalars(topicWith(value), NONE).length, count)
    })

  test('a default of the name of a quantity is text', () =>
    assert.equal(
      ambiguousScalars(
        aTemplate(
          `Parameters: { Threshold: { Type: Number, Default: 5.0 } }\nMappings: { M: { a: { Threshold: 5.0 } } }\nResources: { T: { Type: AWS::SNS::Topic } }\n`,
        ),
        NONE,
      ).length,
      2,
    ))

  test('the versions of templates and policies are no dates to any reader', () => {
    const template = aTemplate(
      `AWSTemplateFormatVersion: 2010-09-09\nResources:\n  Topic: { Type: 'AWS::SNS::Topic', Properties: { Policy: { Version: 2012-10-17 } } }\n`,
    )
    assert.deepEqual(ambiguousScalars(template, NONE), [])
  })

  test('an ambiguous value is found inside a short form and in a list', () =>
    assert.equal(ambiguousScalars(topicWith('!Join [yes, [012, b]]'), NONE).length, 2))
})

suite('a transform', () => {
  const RESOURCES = "Resources:\n  Topic: { Type: 'AWS::SNS::Topic' }\n"

  test('a transform at the top level is a warning', () =>
    assert.deepEqual(findingLines(transforms(aTemplate(`${RESOURCES}Transform: AWS::LanguageExtensions\n`), NONE)), [
      'cloudformation/main.yaml:3:1 warning template/transform: CloudFormation may refuse the transform AWS::LanguageExtensions: AWS excludes macros from change sets of nested stacks, and does not say whether this one is meant, too. Write the result of the transform into the template, or deploy it first where a failure harms nothing.',
    ]))

  test('a property named Transform is no transform', () =>
    assert.deepEqual(transforms(topicWith('{ Transform: x }'), NONE), []))
})

suite('a resource that holds data', () => {
  const bucket = (policies: string) => aTemplate(`Resources:\n  Files:\n    Type: AWS::S3::Bucket\n${policies}`)
  const DELETION = '    DeletionPolicy: RetainExceptOnCreate\n'
  const REPLACEMENT = '    UpdateReplacePolicy: Retain\n'
  const ABSENT = {
    DeletionPolicy:
      "'Files' keeps data (AWS::S3::Bucket) but has no DeletionPolicy: CloudFormation would delete it. Add DeletionPolicy: Retain, RetainExceptOnCreate or, if the data may be deleted, Delete.",
    UpdateReplacePolicy:
      "'Files' keeps data (AWS::S3::Bucket) but has no UpdateReplacePolicy: CloudFormation would delete it when a change replaces it. Add UpdateReplacePolicy: Retain or, if the data may be deleted, Delete.",
  } as const

  test('a resource that holds data and has both policies has no finding', () =>
    assert.deepEqual(dataRetention(bucket(DELETION + REPLACEMENT), NONE), []))

  for (const [policies, missing] of [
    [DELETION, ['UpdateReplacePolicy']],
    [REPLACEMENT, ['DeletionPolicy']],
    ['', ['DeletionPolicy', 'UpdateReplacePolicy']],
  ] as const)
    test(`a resource that holds data without ${missing.join(' and ')} is an error`, () =>
      assert.deepEqual(
        findingLines(dataRetention(bucket(policies), NONE)),
        missing.map(name => `cloudformation/main.yaml:2:3 error template/kept-data: ${ABSENT[name]}`),
      ))

  const only = (type: string, properties = '{}') =>
    dataRetention(aTemplate(`Resources:\n  Store: { Type: '${type}', Properties: ${properties} }\n`), NONE)

  for (const type of ['AWS::RDS::DBCluster', 'AWS::RDS::DBInstance'])
    test(`the message about ${type} names its default, which is Snapshot for its deletion alone`, () =>
      assert.deepEqual(
        only(type).map(({ message, todo }) => `${message} ${todo}`),
        [
          `'Store' keeps data (${type}) but has no DeletionPolicy: CloudFormation would delete it and keep a snapshot, its default (Snapshot). Add DeletionPolicy: Retain, Snapshot, RetainExceptOnCreate or, if the data may be deleted, Delete.`,
          `'Store' keeps data (${type}) but has no UpdateReplacePolicy: CloudFormation would delete it when a change replaces it. Add UpdateReplacePolicy: Retain, Snapshot or, if the data may be deleted, Delete.`,
        ],
      ))

  for (const [what, type, properties] of [
    ['a database in a cluster', 'AWS::RDS::DBInstance', '{ DBClusterIdentifier: !Ref Cluster }'],
    ['a member of a DocumentDB cluster', 'AWS::DocDB::DBInstance', undefined],
    ['an instance, whose data is in its volumes', 'AWS::EC2::Instance', undefined],
    ['a parameter, which is text of the template', 'AWS::SSM::Parameter', undefined],
  ] as const)
    test(`${what} needs no policies`, () => assert.deepEqual(only(type, properties), []))

  test('a database that may be outside of a cluster needs both policies', () =>
    assert.equal(
      only('AWS::RDS::DBInstance', '{ DBClusterIdentifier: !If [HasCluster, x, !Ref AWS::NoValue] }').length,
      2,
    ))

  test('a resource that holds no data needs no policies', () =>
    assert.deepEqual(dataRetention(topicWith('x'), NONE), []))
})
