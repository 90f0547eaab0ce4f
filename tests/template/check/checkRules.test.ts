import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { resolveFiles } from '../../fakes/template/aResolvedStack.ts'

function brokenRuleMessages(rule: string, parameters: Readonly<Record<string, string>> = {}): readonly string[] {
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
  `{ Assertions: [{ Assert: ${assertion}, AssertDescription: 'So it is.' }] }`

suite('an assertion', () => {
  for (const [assertion, isKept] of [
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
    ['!And [!Equals [!Ref Mode, small], !Equals [!Ref Count, 2]]', true],
    ['!Or [!Equals [!Ref Mode, large], !Equals [!Ref Count, 3]]', false],
    ['!Not [!Equals [!Ref Mode, large]]', true],
  ] as const)
    test(`${isKept ? 'holds' : 'is broken'}: ${assertion}`, () =>
      assert.deepEqual(brokenRuleMessages(assertionRule(assertion)), isKept ? [] : ['So it is.']))
})

suite('a rule', () => {
  const guarded = `{ RuleCondition: !Equals [!Ref Mode, large], Assertions: [{ Assert: !Equals [!Ref Count, 2] }] }`

  test('says nothing while its condition does not hold', () =>
    assert.deepEqual(brokenRuleMessages(guarded, { Count: '3' }), []))

  test('speaks when its condition holds', () =>
    assert.deepEqual(brokenRuleMessages(guarded, { Mode: 'large', Count: '3' }), [
      "An assertion of rule 'Subject' does not hold.",
    ]))

  test('tells every broken assertion', () => {
    const two = `{ Assertions: [{ Assert: !Equals [a, b], AssertDescription: One. }, { Assert: !Equals [a, b], AssertDescription: Two. }] }`
    assert.deepEqual(brokenRuleMessages(two), ['One.', 'Two.'])
  })

  for (const [what, rule, message] of [
    [
      'asks the account',
      assertionRule("!Equals [{ 'Fn::ValueOf': [Vpc, Tags.Name] }, a]"),
      /Fn::ValueOf asks the account/,
    ],
    ['uses a condition', assertionRule('{ Condition: C }'), /a rule cannot use the condition 'C'/],
    ['has no assertions', '{ Assertions: [] }', /Rule Subject must contain a list of Assertions/],
    ['has an assertion without Assert', '{ Assertions: [{ AssertDescription: a }] }', /must contain an Assert/],
    ['uses what is not there', assertionRule('!Equals [!Ref Nothing, a]'), /Unresolved dependencies \[Nothing\]/],
  ] as const)
    test(`is refused when it ${what}`, () => {
      const messages = brokenRuleMessages(rule)
      assert.equal(messages.length, 1)
      assert.match(messages[0] ?? '', message)
    })
})

test('a rule over a missing value says nothing: the missing value is told', () => {
  const text = `Parameters: { Mode: { Type: String } }
Resources: { Topic: { Type: 'AWS::SNS::Topic' } }
Rules: { Subject: { Assertions: [{ Assert: !Equals [!Ref Mode, a] }] } }`

  assert.deepEqual(
    resolveFiles({ 'main.yaml': text }).findings.map(({ rule }) => rule),
    ['template/parameter-missing'],
  )
})

test('a broken rule is told at its assertion', () => {
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
