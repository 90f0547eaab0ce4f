import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { checkParameters } from '#lib/template/check/checkParameters.ts'
import type { Unknown } from '#lib/template/resolve/resolvedStack.ts'
import { unknownReference } from '#lib/template/resolve/unknownValue.ts'
import { aTemplate } from '../../fakes/template/aResolvedStack.ts'

function problems(parameter: string, value: string | Unknown | undefined) {
  const template = aTemplate(`Parameters: { P: ${parameter} }\nResources: { T: { Type: 'AWS::SNS::Topic' } }`)
  return checkParameters(template, value === undefined ? {} : { P: value })
}

suite('a refused value, with CloudFormation’s message', () => {
  for (const [parameter, value, kind, message] of [
    ['{ Type: String }', undefined, 'missing', 'Parameters: [P] must have values'],
    ['{ Type: String, AllowedValues: [a, b] }', 'c', 'allowedValues', "Parameter 'P' must be one of AllowedValues"],
    ["{ Type: String, AllowedPattern: '[a-z]+' }", 'a1', 'pattern', "Parameter 'P' must match pattern [a-z]+"],
    ["{ Type: String, AllowedPattern: 'a|b' }", 'ab', 'pattern', "Parameter 'P' must match pattern a|b"],
    [
      '{ Type: String, AllowedValues: [a], ConstraintDescription: only a }',
      'c',
      'allowedValues',
      "Parameter 'P' failed to satisfy constraint: only a",
    ],
    ['{ Type: String, MinLength: 3 }', 'ab', 'length', "Parameter 'P' must contain at least 3 characters"],
    ['{ Type: String, MaxLength: 1 }', 'ab', 'length', "Parameter 'P' must contain at most 1 characters"],
    ['{ Type: Number, MinValue: 3 }', '2', 'range', "Parameter 'P' must be a number not less than 3"],
    ['{ Type: Number, MaxValue: 3 }', '4', 'range', "Parameter 'P' must be a number not greater than 3"],
    ['{ Type: Number }', 'two', 'type', "Parameter 'P' must be a number"],
    ['{ Type: Number }', '', 'type', "Parameter 'P' must be a number"],
    ["{ Type: 'List<Number>' }", '1,b', 'type', "Parameter 'P' must be a list of numbers"],
    // An empty list has one item, which is an empty text.
    ["{ Type: 'List<Number>' }", '', 'type', "Parameter 'P' must be a list of numbers"],
    ["{ Type: CommaDelimitedList, AllowedPattern: '\\w+' }", '', 'pattern', "Parameter 'P' must match pattern \\w+"],
    [
      '{ Type: CommaDelimitedList, AllowedValues: [a] }',
      '',
      'allowedValues',
      "Parameter 'P' must be one of AllowedValues",
    ],
    [
      "{ Type: 'List<AWS::EC2::Subnet::Id>' }",
      '',
      'type',
      'Parameter validation failed: parameter value  for parameter name P does not exist',
    ],
    [
      '{ Type: CommaDelimitedList, AllowedValues: [a, b] }',
      'a,c',
      'allowedValues',
      "Parameter 'P' must be one of AllowedValues",
    ],
    [
      "{ Type: 'AWS::EC2::VPC::Id' }",
      '',
      'type',
      'Parameter validation failed: parameter value  for parameter name P does not exist',
    ],
    ['{ Type: String }', 'x'.repeat(4097), 'length', "Parameter 'P' must have at most 4096 bytes"],
    [
      '{ Type: String, Default: c, AllowedValues: [a] }',
      undefined,
      'allowedValues',
      "Parameter 'P' must be one of AllowedValues",
    ],
  ] as const)
    test(`parameter ${parameter} refuses ${value === undefined ? 'a missing value' : `'${value.slice(0, 10)}'`}`, () =>
      assert.deepEqual(
        problems(parameter, value).map(problem => ({ kind: problem.kind, message: problem.message })),
        [{ kind, message }],
      ))
})

suite('an accepted value', () => {
  for (const [parameter, value] of [
    ['{ Type: String, Default: a }', undefined],
    ['{ Type: String, AllowedValues: [1.10] }', '1.10'],
    ["{ Type: String, AllowedPattern: '^$|^vpc-[0-9a-f]+$' }", ''],
    ['{ Type: Number, MinValue: 1, MaxValue: 3 }', '3'],
    ["{ Type: 'List<AWS::EC2::Subnet::Id>' }", 'subnet-1, subnet-2'],
    ["{ Type: 'AWS::SSM::Parameter::Value<String>' }", '/a/b'],
    ['{ Type: Number, AllowedValues: [1] }', unknownReference('Network/Vpc', undefined)],
  ] as const)
    test(`parameter ${parameter} accepts ${value === undefined ? 'a missing value' : JSON.stringify(value)}`, () =>
      assert.deepEqual(problems(parameter, value), []))
})

test('an unknown parameter comes with the nearest name', () => {
  const template = aTemplate(
    "Parameters: { Domain: { Type: String, Default: a } }\nResources: { T: { Type: 'A::B::C' } }",
  )

  const [problem] = checkParameters(template, { Domian: 'b' })

  assert.equal(problem?.message, 'Parameters: [Domian] do not exist in the template')
  assert.equal(problem?.nearest, 'Domain')
})

test('the value of a NoEcho parameter is in no message', () => {
  const messages = problems("{ Type: String, NoEcho: true, AllowedPattern: 'a+' }", 'canary')

  assert.equal(messages.length, 1)
  assert.ok(!JSON.stringify(messages).includes('canary'))
})

test('the message for a value that is no secret names the value', () => {
  const [problem] = problems("{ Type: String, AllowedPattern: 'a+', ConstraintDescription: 'Only a.' }", 'b')

  assert.equal(problem?.explanation, "P: 'b' does not match a+. Only a.")
})
