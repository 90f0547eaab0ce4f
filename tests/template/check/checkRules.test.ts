// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation writes its variables like this.
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { resolveFiles } from '../../fakes/template/aResolvedStack.ts'

function failedRuleMessages(rule: string, parameters: Readonly<Record<string, string>> = {}): readonly string[] {
  const text = `
Parameters:
  Mode: { Type: String, Default: small }
  Count: { Type: Number, Default: 2 }
  Zones: { Type: CommaDelimitedList, Default: 'a,b' }
  Vpc: { Type: 'AWS::EC2::VPC::Id', Default: vpc-1 }
  OtherVpc: { Type: 'AWS::EC2::VPC::Id', Default: vpc-2 }
Rules:
  Subject: ${rule}
Resources: { Topic: { Type: 'AWS::SNS::Topic' } }
`
  return resolveFiles({ 'main.yaml': text }, parameters).findings.map(({ message }) => message)
}

const assertionRule = (assertion: string): string =>
  `{ Assertions: [{ Assert: ${assertion}, AssertDescription: 'It is so.' }] }`

suite('an assertion', () => {
  for (const [assertion, isTrue] of [
    ['!Equals [!Ref Mode, small]', true],
    ['!Equals [!Ref Mode, large]', false],
    ['{ Fn::Contains: [[small, large], !Ref Mode] }', true],
    ['{ Fn::Contains: [[medium, large], !Ref Mode] }', false],
    ['{ Fn::EachMemberIn: [!Ref Zones, [a, b, c]] }', true],
    ['{ Fn::EachMemberIn: [!Ref Zones, [a, c]] }', false],
    ['{ Fn::EachMemberEquals: [!Ref Zones, a] }', false],
    ['{ Fn::EachMemberEquals: [[a, a], a] }', true],
    ["{ Fn::EachMemberIn: [{ Fn::RefAll: 'AWS::EC2::VPC::Id' }, [vpc-1, vpc-2]] }", true],
    ["{ Fn::EachMemberIn: [{ Fn::RefAll: 'AWS::EC2::VPC::Id' }, [vpc-1]] }", false],
    [
      "{ Fn::EachMemberIn: [{ Fn::ValueOfAll: ['AWS::EC2::Subnet::Id', VpcId] }, { Fn::RefAll: 'AWS::EC2::Instance::Id' }] }",
      true,
    ],
    ['!And [!Equals [!Ref Mode, small], !Equals [!Ref Count, 2]]', true],
    ['!Or [!Equals [!Ref Mode, large], !Equals [!Ref Count, 3]]', false],
    ['!Not [!Equals [!Ref Mode, large]]', true],
  ] as const)
    test(`the assertion ${assertion} is ${isTrue}`, () =>
      assert.deepEqual(failedRuleMessages(assertionRule(assertion)), isTrue ? [] : ['It is so.']))
})

suite('a rule', () => {
  const conditional = `{ RuleCondition: !Equals [!Ref Mode, large], Assertions: [{ Assert: !Equals [!Ref Count, 2] }] }`

  test('a rule with a false condition is not checked', () =>
    assert.deepEqual(failedRuleMessages(conditional, { Count: '3' }), []))

  test('a rule with a true condition is checked', () =>
    assert.deepEqual(failedRuleMessages(conditional, { Mode: 'large', Count: '3' }), [
      "An assertion of rule 'Subject' fails.",
    ]))

  test('every failed assertion of a rule is reported', () => {
    const two = `{ Assertions: [{ Assert: !Equals [a, b], AssertDescription: One. }, { Assert: !Equals [a, b], AssertDescription: Two. }] }`
    assert.deepEqual(failedRuleMessages(two), ['One.', 'Two.'])
  })

  for (const [what, rule, message] of [
    [
      'uses a condition',
      assertionRule('{ Condition: C }'),
      /functions are not supported in the Rules block of the template: \[Condition\]/,
    ],
    [
      'uses Fn::If',
      assertionRule('!Contains [!If [C, [a], [b]], a]'),
      /functions are not supported in the Rules block of the template: \[Fn::If\]/,
    ],
    [
      'imports the name of a resource',
      assertionRule('!Equals [!ImportValue { Fn::GetAtt: [Topic, Arn] }, a]'),
      /functions are not supported in the Rules block of the template: \[Fn::ImportValue\]/,
    ],
    [
      'puts a text together',
      assertionRule("!Equals [!Sub '${Mode}', a]"),
      /functions are not supported in the Rules block of the template: \[Fn::Sub\]/,
    ],
    ['has no assertions', '{ Assertions: [] }', /Rule Subject must contain a list of Assertions/],
    ['has an assertion without Assert', '{ Assertions: [{ AssertDescription: a }] }', /must contain an Assert/],
    ['uses an unknown name', assertionRule('!Equals [!Ref Nothing, a]'), /Unresolved dependencies \[Nothing\]/],
  ] as const)
    test(`a rule that ${what} is refused`, () => {
      const messages = failedRuleMessages(rule)
      assert.equal(messages.length, 1)
      assert.match(messages[0] ?? '', message)
    })
})

test('a missing value is reported once, and not by the rules that use it', () => {
  const text = `Parameters: { Mode: { Type: String } }
Resources: { Topic: { Type: 'AWS::SNS::Topic' } }
Rules: { Subject: { Assertions: [{ Assert: !Equals [!Ref Mode, a] }] } }`

  assert.deepEqual(
    resolveFiles({ 'main.yaml': text }).findings.map(({ rule }) => rule),
    ['template/parameter-missing'],
  )
})

test('a failed rule is reported at its assertion', () => {
  const text = `Resources: { Topic: { Type: 'AWS::SNS::Topic' } }
Rules:
  Subject:
    Assertions:
      - Assert: !Equals [a, a]
      - Assert: !Equals [a, b]
        AssertDescription: A is b.
`
  const [finding] = resolveFiles({ 'main.yaml': text }).findings

  assert.deepEqual(finding, {
    level: 'error',
    rule: 'template/rule',
    message: 'A is b.',
    location: { file: 'cloudformation/main.yaml', line: 6, column: 9 },
  })
})
