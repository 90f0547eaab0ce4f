import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { nestedStackInputs } from '#lib/rules/nestedStackInputs.ts'
import { findingLines } from '../fakes/model/expectProblem.ts'
import { aTemplate } from '../fakes/template/aResolvedStack.ts'

/** The findings for a parent template that passes an output of one nested stack to another. */
function findingsFor({
  input = '!GetAtt Network.Outputs.Vpc',
  parameter = '{ Type: String }',
  rest = '',
  use = '!Ref Vpc',
  parentRest = '',
} = {}): readonly string[] {
  const parent = aTemplate(`Resources:
  Network: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: network.yaml } }
  Security:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: security.yaml
      Parameters:
        Vpc: ${input}
${parentRest}`)
  const child = aTemplate(
    `Parameters:
  Vpc: ${parameter}
${rest}Resources:
  Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: x, VpcId: ${use} } }
`,
    'cloudformation/security.yaml',
  )
  const templates = new Map([parent, child].map(template => [template.document.file, template]))
  return findingLines(nestedStackInputs(parent, templates))
}

const FAILS = 'its value is unknown while CloudFormation creates the change set, and that fails on AWS.'

suite('an output passed to another nested stack', () => {
  test('an output of a nested stack may be passed to a plain String', () => assert.deepEqual(findingsFor(), []))
  test('an output of a nested stack may be part of a longer text', () =>
    assert.deepEqual(findingsFor({ input: `!Sub 'arn:$\{Network.Outputs.Vpc}'` }), []))

  for (const [constraint, description] of [
    ['{ Type: AWS::EC2::VPC::Id }', 'the type AWS::EC2::VPC::Id'],
    ['{ Type: CommaDelimitedList }', 'the type CommaDelimitedList'],
    ["{ Type: String, AllowedPattern: 'vpc-.*' }", 'an AllowedPattern'],
    ['{ Type: String, AllowedValues: [a] }', 'AllowedValues'],
    ['{ Type: String, MinLength: 1 }', 'a limit of its length'],
  ] as const)
    test(`an output of a nested stack may not be passed to a parameter with ${description}`, () =>
      assert.deepEqual(findingsFor({ parameter: constraint }), [
        `cloudformation/security.yaml:2:3 error template/nested-value: Parameter 'Vpc' gets an output of another nested stack, but has ${description}: ${FAILS} Make it a plain String.`,
      ]))

  test('a parameter that gets no output of a nested stack may have constraints', () =>
    assert.deepEqual(findingsFor({ input: 'vpc-1', parameter: '{ Type: AWS::EC2::VPC::Id }' }), []))

  test('an output of a nested stack may not be used in a condition', () =>
    assert.deepEqual(findingsFor({ rest: "Conditions:\n  HasVpc: !Not [!Equals [!Ref Vpc, '']]\n" }), [
      `cloudformation/security.yaml:4:3 error template/nested-value: Parameter 'Vpc' gets an output of another nested stack, but 'HasVpc' depends on it: ${FAILS} Use another parameter.`,
    ]))

  test('an output of a nested stack may not be used in a rule', () => {
    const rest = "Rules:\n  Named: { Assertions: [{ Assert: !Not [!Equals [!Ref Vpc, '']] }] }\n"
    assert.match(findingsFor({ rest }).join(), /'Named' depends on it/)
  })

  test('an output of a nested stack may not be split in the nested template that gets it', () => {
    assert.match(findingsFor({ use: "!Select [0, !Split [',', !Ref Vpc]]" }).join(), /'Fn::Select' is used on it/)
    assert.match(findingsFor({ use: `!Join ['', !Split [',', !Sub '$\{Vpc}']]` }).join(), /'Fn::Split' is used on it/)
  })

  test('an output of a nested stack may not be split in the parent template', () => {
    const lines = findingsFor({ input: '!Select [0, !GetAtt Network.Outputs.Vpcs]' })
    assert.deepEqual(lines, [
      `cloudformation/main.yaml:8:14 error template/nested-value: 'Fn::Select' is used on an output of a nested stack: ${FAILS} Pass the whole value.`,
    ])
  })
})
