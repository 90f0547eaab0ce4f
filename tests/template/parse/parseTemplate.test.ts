import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { aTemplate } from '../../fakes/template/aResolvedStack.ts'

const RESOURCES = "Resources: { Topic: { Type: 'AWS::SNS::Topic' } }\n"

function parseProblem(text: string): Problem {
  try {
    aTemplate(text)
  } catch (error) {
    if (error instanceof Problem) return error
  }
  assert.fail('The template was accepted.')
}

test('a template keeps what was written', () => {
  const template = aTemplate(`
AWSTemplateFormatVersion: 2010-09-09
Description: One topic.
Parameters:
  Version: { Type: String, Default: 1.10, AllowedValues: [1.10, 2], NoEcho: true, MinLength: 1 }
Resources:
  Topic:
    Type: AWS::SNS::Topic
    DependsOn: Other
    DeletionPolicy: Retain
    UpdatePolicy: { A: b }
  Other: { Type: 'AWS::SNS::Topic', DependsOn: [] }
Outputs:
  Name: { Value: !Ref Topic, Export: { Name: x } }
`)

  assert.equal(template.description, 'One topic.')
  assert.deepEqual(template.parameters.Version, {
    type: 'String',
    default: '1.10',
    description: undefined,
    noEcho: true,
    allowedValues: ['1.10', '2'],
    allowedPattern: undefined,
    constraintDescription: undefined,
    minLength: 1,
    maxLength: undefined,
    minValue: undefined,
    maxValue: undefined,
  })
  assert.deepEqual(template.resources.Topic?.dependsOn, ['Other'])
  assert.equal(template.resources.Topic?.deletionPolicy, 'Retain')
  assert.deepEqual(template.resources.Topic?.otherAttributes, { UpdatePolicy: { A: 'b' } })
  assert.deepEqual(template.outputs.Name?.value, { Ref: 'Topic' })
  assert.equal(template.outputs.Name?.exportName, 'x')
})

suite('an invalid template', () => {
  for (const [what, text, message, line, column] of [
    ['an unknown section', `${RESOURCES}Resource: {}`, /Invalid template property or properties \[Resource\]/, 2, 1],
    ['a template without resources', 'Description: a', /At least one Resources member must be defined/, 1, 1],
    [
      'a resource without type',
      'Resources:\n  A: { Properties: {} }',
      /Every Resources object must contain a Type/,
      2,
      3,
    ],
    [
      'an unknown member',
      'Resources:\n  A: { Type: T, Propertys: {} }',
      /Invalid template resource property 'Propertys'/,
      2,
      17,
    ],
    ['an unknown policy', 'Resources:\n  A: { Type: T, DeletionPolicy: Keep }', /must be one of Delete, Retain/, 2, 17],
    ['a name with a dash', 'Resources:\n  a-b: { Type: T }', /Resource name a-b is non alphanumeric/, 2, 3],
    [
      'a key without a value',
      'Resources:\n  A:\n    Type: T\n    Properties:\n',
      /\[\/Resources\/A\/Properties\] 'null' values/,
      4,
      5,
    ],
    ['a list instead of a map', 'Resources: [a]', /Any Resources member must be an object/, 1, 1],
    [
      'a parameter without type',
      `${RESOURCES}Parameters:\n  A: {}`,
      /Every Parameters object must contain a Type/,
      3,
      3,
    ],
    [
      'an unknown parameter type',
      `${RESOURCES}Parameters:\n  A: { Type: Strin }`,
      /Unrecognized parameter type: Strin/,
      3,
      8,
    ],
    [
      'an invalid pattern',
      `${RESOURCES}Parameters:\n  A: { Type: String, AllowedPattern: '(' }`,
      /is not a regular expression/,
      3,
      22,
    ],
    [
      'a length that is no number',
      `${RESOURCES}Parameters:\n  A: { Type: String, MinLength: a }`,
      /must be a number/,
      3,
      22,
    ],
    [
      'an output without value',
      `${RESOURCES}Outputs:\n  A: {}`,
      /Every Outputs member must contain a Value object/,
      3,
      3,
    ],
    [
      'a macro',
      `Transform: AWS::Serverless-2016-10-31\n${RESOURCES}`,
      /'AWS::Serverless-2016-10-31' is not supported/,
      1,
      1,
    ],
    ['a loop', 'Resources:\n  Fn::ForEach::Topics: []\n  A: { Type: T }', /Fn::ForEach::Topics is not supported/, 2, 3],
    ['an unsupported version', `AWSTemplateFormatVersion: 2010-09-10\n${RESOURCES}`, /not a supported value/, 1, 1],
  ] as const)
    test(`${what} is refused with its location`, () => {
      const problem = parseProblem(text)
      const match = problem.findings.find(finding => message.test(finding.message))

      assert.equal(problem.kind, 'usage')
      assert.ok(match, problem.findings.map(finding => finding.message).join('\n'))
      assert.deepEqual(match.location, { file: 'cloudformation/main.yaml', line, column })
    })
})

test('all findings of a template are reported at once', () => {
  const { findings } = parseProblem('Resources:\n  A: {}\n  B: {}\nOutputs:\n  C: {}')
  assert.equal(findings.length, 3)
})
