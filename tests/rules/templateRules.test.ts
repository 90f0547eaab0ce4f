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
  for (const [written, meant] of [
    ['012', 'the octal number 10'],
    ['0755', 'the octal number 493'],
    ['089', 'the number 89'],
    ['1.10', 'the number 1.1'],
    ['99999999999999999999', 'the number 100000000000000000000'],
    ['22:30', 'a number to the base of 60'],
    ['yes', 'true'],
    ['On', 'true'],
    ['off', 'false'],
    ['N', 'false'],
  ] as const)
    test(`is an error: ${written}`, () =>
      assert.deepEqual(findingLines(ambiguousScalars(topicWith(written), NONE)), [
        `cloudformation/main.yaml:2:51 error template/ambiguous-value: '${written}' is not quoted, and a YAML parser may read it as ${meant}. Quote it, or write the intended value.`,
      ]))

  for (const written of [
    "'012'",
    '"yes"',
    '12',
    '0',
    '-1.5',
    '10.0.0.0/16',
    '2010-09-09',
    '03:00-04:00',
    'true',
    '!Ref Topic',
  ])
    test(`is none: ${written}`, () => assert.deepEqual(ambiguousScalars(topicWith(written), NONE), []))

  test('is found behind a short form and in a list', () =>
    assert.equal(ambiguousScalars(topicWith('!Join [yes, [012, b]]'), NONE).length, 2))
})

suite('a transform', () => {
  const RESOURCES = "Resources:\n  Topic: { Type: 'AWS::SNS::Topic' }\n"

  test('is refused at the top', () =>
    assert.deepEqual(findingLines(transforms(aTemplate(`${RESOURCES}Transform: AWS::LanguageExtensions\n`), NONE)), [
      'cloudformation/main.yaml:3:1 error template/transform: A transform needs the capability CAPABILITY_AUTO_EXPAND, which is never granted: no review shows its result. Write the result of the transform into the template.',
    ]))

  test('is refused inside of a resource', () => {
    const template = topicWith('{ Fn::Transform: { Name: AWS::Include } }')
    assert.equal(transforms(template, NONE)[0]?.location?.line, 2)
  })

  test('is not what merely has the name', () => assert.deepEqual(transforms(topicWith('{ Transform: x }'), NONE), []))
})

suite('a resource that keeps data', () => {
  const bucket = (policies: string) => aTemplate(`Resources:\n  Files:\n    Type: AWS::S3::Bucket\n${policies}`)
  const DELETION = '    DeletionPolicy: RetainExceptOnCreate\n'
  const REPLACEMENT = '    UpdateReplacePolicy: Retain\n'

  test('is good with both policies', () => assert.deepEqual(dataRetention(bucket(DELETION + REPLACEMENT), NONE), []))

  for (const [policies, missing] of [
    [DELETION, ['UpdateReplacePolicy']],
    [REPLACEMENT, ['DeletionPolicy']],
    ['', ['DeletionPolicy', 'UpdateReplacePolicy']],
  ] as const)
    test(`is an error without ${missing.join(' and ')}`, () =>
      assert.deepEqual(
        findingLines(dataRetention(bucket(policies), NONE)),
        missing.map(
          name =>
            `cloudformation/main.yaml:2:3 error template/kept-data: 'Files' keeps data (AWS::S3::Bucket) but has no ${name}: CloudFormation would delete it. Add ${name}: Retain, Snapshot, RetainExceptOnCreate or, if the data may be deleted, Delete.`,
        ),
      ))

  test('is not one that keeps none', () => assert.deepEqual(dataRetention(topicWith('x'), NONE), []))
})
