import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

function evaluateCondition(condition: string, parameters: Readonly<Record<string, string>> = {}): boolean | undefined {
  const text = `
Parameters:
  Name: { Type: String, Default: web }
  Count: { Type: Number, Default: 2 }
  List: { Type: CommaDelimitedList, Default: 'a,b' }
Mappings: { Sizes: { small: { Cpu: 256 } } }
Conditions:
  Two: !Equals [!Ref Count, 2]
  Subject: ${condition}
Resources: { Topic: { Type: 'AWS::SNS::Topic' } }
`
  return aResolvedStack({ 'main.yaml': text }, parameters).conditions.Subject
}

suite('a condition', () => {
  for (const [what, condition, expected] of [
    ['compares texts', '!Equals [!Ref Name, web]', true],
    ['distinguishes upper and lower case', '!Equals [!Ref Name, Web]', false],
    ['compares a number with its text', "!Equals [!Ref Count, '2']", true],
    ['compares a boolean with its text', "!Equals [true, 'true']", true],
    ['compares the results of functions', "!Equals [!Join [',', !Ref List], 'a,b']", true],
    ['compares with a mapping', '!Equals [!FindInMap [Sizes, small, Cpu], 256]', true],
    ['compares with the region', '!Equals [!Ref AWS::Region, eu-central-1]', true],
    ['uses another condition', '{ Condition: Two }', true],
    ['negates with Not', '!Not [{ Condition: Two }]', false],
    ['needs every operand of And', '!And [{ Condition: Two }, !Equals [a, b]]', false],
    ['needs one operand of Or', '!Or [{ Condition: Two }, !Equals [a, b]]', true],
    ['nests operators', '!Not [!And [!Or [!Equals [a, b], { Condition: Two }], { Condition: Two }]]', false],
  ] as const)
    test(`a condition ${what}`, () => assert.equal(evaluateCondition(condition), expected))

  test('a condition follows its parameter', () =>
    assert.equal(evaluateCondition('{ Condition: Two }', { Count: '3' }), false))
})

suite('an invalid condition', () => {
  for (const [what, condition, message] of [
    ['Equals of a list', "!Equals [!Ref List, '']", /every Fn::Equals object requires a list of 2 string parameters/],
    [
      'Equals of a written list',
      '!Equals [[a], [a]]',
      /every Fn::Equals object requires a list of 2 string parameters/,
    ],
    ['Equals of a map', '!Equals [{ a: b }, a]', /every Fn::Equals object requires a list of 2 string parameters/],
    ['Equals of one', '!Equals [a]', /every Fn::Equals object requires a list of 2/],
    ['And of one', '!And [{ Condition: Two }]', /at least 2 and at most 10 boolean parameters/],
    ['Or of eleven', `!Or [${Array(11).fill('{ Condition: Two }').join(', ')}]`, /at least 2 and at most 10/],
    ['Not of two', '!Not [{ Condition: Two }, { Condition: Two }]', /exactly 1 boolean parameter/],
    ['a literal', '"true"', /Conditions can only be boolean operations/],
    ['a value function', '!Ref Name', /Conditions can only be boolean operations/],
  ] as const)
    test(`${what} is refused as a condition`, () => assert.throws(() => evaluateCondition(condition), { message }))
})

test('a condition decides resources, outputs and dependencies', () => {
  const text = `
Parameters: { On: { Type: String } }
Conditions: { IsOn: !Equals [!Ref On, 'yes'] }
Resources:
  Always: { Type: 'AWS::SNS::Topic', DependsOn: Sometimes }
  Sometimes: { Type: 'AWS::SNS::Topic', Condition: IsOn }
Outputs:
  Name: { Value: a, Condition: IsOn }
`
  const on = aResolvedStack({ 'main.yaml': text }, { On: 'yes' })
  const off = aResolvedStack({ 'main.yaml': text }, { On: 'no' })

  assert.deepEqual(Object.keys(on.resources), ['Sometimes', 'Always'])
  assert.deepEqual(on.resources.Always?.dependencies, ['Sometimes'])
  assert.deepEqual(on.outputs, { Name: 'a' })
  assert.deepEqual(Object.keys(off.resources), ['Always'])
  assert.deepEqual(off.resources.Always?.dependencies, [])
  assert.deepEqual(off.outputs, {})
})
