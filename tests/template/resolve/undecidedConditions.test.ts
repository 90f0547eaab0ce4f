// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation writes its variables like this.
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { plain } from '#lib/template/resolve/unknownValue.ts'
import { aResolvedStack, resolveFiles } from '../../fakes/template/aResolvedStack.ts'

const PARAMETERS = `
Parameters:
  Version: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /cdk-bootstrap/hnb659fds/version }
  Words: { Type: 'AWS::SSM::Parameter::Value<List<String>>', Default: /words }
  Vpc: { Type: 'AWS::EC2::VPC::Id', Default: vpc-1 }
  Mode: { Type: String, Default: small }
Mappings: { Sizes: { small: { Cpu: 256 }, large: { Cpu: 512 } } }
`
const TOPIC = "Resources: { Topic: { Type: 'AWS::SNS::Topic' } }\n"
const VERSION = '${AWS::SSM::Parameter(/cdk-bootstrap/hnb659fds/version)}'

function conditionOf(source: string): unknown {
  const { stack, findings } = resolveFiles({
    'main.yaml': `${PARAMETERS}Conditions: { C: ${source} }\n${TOPIC}Outputs: { O: { Value: !If [C, a, b] } }`,
  })
  assert.deepEqual(findings, [])
  return stack.conditions.C ?? plain(stack.outputs.O ?? null)
}
const undecided = (condition: string): unknown => ({ Unknown: `Fn::If(\${${condition}},"a","b")` })

suite('a condition on a value that CloudFormation has and this run does not', () => {
  const equals = `Fn::Equals(${VERSION},"6")`
  for (const [source, expected] of [
    ["!Equals [!Ref Version, '6']", undecided(equals)],
    ["!Not [!Equals [!Ref Version, '6']]", undecided(`Fn::Not(\${${equals}})`)],
    ["!And [!Equals [!Ref Version, '6'], !Equals [a, a]]", undecided(equals)],
    ["!And [!Equals [!Ref Version, '6'], !Equals [a, b]]", false],
    ["!Or [!Equals [!Ref Version, '6'], !Equals [a, a]]", true],
    ["!Or [!Equals [!Ref Version, '6'], !Equals [a, b]]", undecided(equals)],
    ['!Equals [!Ref Version, !Ref Version]', true],
    ['!Equals [!Sub "v${Version}", v6]', undecided(`Fn::Equals(v${VERSION},"v6")`)],
    [
      '!Equals [!Select [0, !Ref Words], a]',
      undecided('Fn::Equals(${Fn::Select(0,${AWS::SSM::Parameter(/words)})},"a")'),
    ],
    [
      '!Equals [!FindInMap [Sizes, !Ref Version, Cpu], 256]',
      undecided(
        `Fn::Equals(\${Fn::FindInMap("Sizes",${VERSION},"Cpu",{"large":{"Cpu":512},"small":{"Cpu":256}},null)},256)`,
      ),
    ],
    ['!Equals [!Ref AWS::StackId, a]', undecided('Fn::Equals(${AWS::StackId},"a")')],
  ] as const)
    test(`the condition ${source} is ${typeof expected === 'boolean' ? expected : 'undecided'}`, () =>
      assert.deepEqual(conditionOf(source), expected))

  test('a condition on a resource of the stack stays an error', () => {
    const { findings } = resolveFiles({
      'main.yaml': `
Resources:
  Topic: { Type: 'AWS::SNS::Topic' }
  Inner:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: inner.yaml, Parameters: { A: !Ref Topic } }
`,
      'inner.yaml': `Parameters: { A: { Type: String } }\nConditions: { C: !Equals [!Ref A, a] }\n${TOPIC}`,
    })

    assert.match(findings[0]?.message ?? '', /'Topic' is known only when the stack runs/)
  })
})

suite('a rule over a value that this run does not know', () => {
  const rule = (assertion: string, condition = '') =>
    `${PARAMETERS}Rules: { R: { ${condition}Assertions: [{ Assert: ${assertion} }] } }\n${TOPIC}`
  for (const [what, text, failed] of [
    ["of CDK's bootstrap", rule('!Not [{ Fn::Contains: [["1", "2", "3", "4", "5"], !Ref Version] }]'), 0],
    ['over a list', rule('{ Fn::EachMemberIn: [!Ref Words, [a, b]] }'), 0],
    ['over equal members', rule('{ Fn::EachMemberEquals: [!Ref Words, a] }'), 0],
    ['over the account', rule("!Equals [{ Fn::ValueOf: [Vpc, IsDefault] }, 'true']"), 0],
    [
      'over the account and each member',
      rule("{ Fn::EachMemberIn: [{ Fn::ValueOfAll: ['AWS::EC2::VPC::Id', Tags.A] }, [a]] }"),
      0,
    ],
    ['with such a condition', rule('!Equals [a, b]', 'RuleCondition: !Equals [!Ref Version, a], '), 0],
    ['with one certain and false part', rule('!And [!Equals [!Ref Version, a], !Equals [a, b]]'), 1],
  ] as const)
    test(`a rule ${what} is ${failed === 0 ? 'not judged' : 'judged'}`, () =>
      assert.equal(resolveFiles({ 'main.yaml': text }).findings.length, failed))
})

suite('what depends on a condition that this run cannot decide', () => {
  const stack = () =>
    aResolvedStack({
      'main.yaml': `${PARAMETERS}
Conditions: { C: !Equals [!Ref Version, '6'], No: !Equals [a, b] }
Resources:
  Maybe: { Type: 'AWS::SNS::Topic', Condition: C }
  Never: { Type: 'AWS::SNS::Topic', Condition: 'No' }
  Same: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !If [C, a, a] } }
  Other:
    Type: AWS::SNS::Topic
    Properties:
      TopicName: !If [C, !Ref Maybe, !Ref AWS::NoValue]
      Tags: !If [C, [{ Key: a, Value: !Ref Same }], []]
      # The branch counts only where the condition holds, and then CloudFormation says what is wrong with it.
      DisplayName: !If [C, !Ref Never, b]
Outputs:
  Name: { Condition: C, Value: !GetAtt Maybe.TopicName }
`,
    })

  test('a resource with such a condition is a part of the stack', () =>
    assert.deepEqual(Object.keys(stack().resources), ['Maybe', 'Same', 'Other']))

  test('its values are unknown, with both branches', () => {
    const { resources } = stack()
    const condition = `\${Fn::Equals(${VERSION},"6")}`

    assert.deepEqual(resources.Same?.properties, { DisplayName: 'a' })
    assert.deepEqual(plain(resources.Other?.properties ?? null), {
      TopicName: { Unknown: `Fn::If(${condition},\${Maybe},{"Ref":"AWS::NoValue"})` },
      Tags: { Unknown: `Fn::If(${condition},[{"Key":"a","Value":\${Same}}],[])` },
      DisplayName: { Unknown: `Fn::If(${condition},\${?},"b")` },
    })
    assert.deepEqual(resources.Other?.dependencies, ['Maybe', 'Same'])
  })

  test('an output with such a condition has its value', () =>
    assert.deepEqual(plain(stack().outputs), { Name: { Unknown: 'Maybe.TopicName' } }))
})

suite('a value that CloudFormation reads', () => {
  for (const [what, source, expected] of [
    ['an index', '!Select [!Ref Version, [a, b]]', `Fn::Select(${VERSION},["a","b"])`],
    ['the number of subnets', '!Cidr [10.0.0.0/16, !Ref Version, 8]', `Fn::Cidr("10.0.0.0/16",${VERSION},8)`],
    ['the name of an export', '!ImportValue { Ref: Version }', `Fn::ImportValue(${VERSION})`],
    ['the name of a region', '!GetAZs { Ref: Version }', `Fn::GetAZs(${VERSION})`],
    ['a text to split', "!Split [',', !Ref Version]", `Fn::Split(",",${VERSION})`],
    ['a zone of another region', '!Select [0, !GetAZs us-east-1]', 'Fn::Select(0,${Fn::GetAZs("us-east-1")})'],
    ['a sixth zone', "!Select [5, !GetAZs '']", 'AWS::AvailabilityZone(5)'],
    ['an item of a stored list', '!Select [3, !Ref Words]', 'Fn::Select(3,${AWS::SSM::Parameter(/words)})'],
  ] as const)
    test(`${what} may be such a value`, () => {
      const text = `${PARAMETERS}Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { V: ${source} } } }`

      assert.deepEqual(plain(aResolvedStack({ 'main.yaml': text }).resources.Topic?.properties.V ?? null), {
        Unknown: expected,
      })
    })

  test('the condition of a nested stack may depend on it', () => {
    const { stack, findings } = resolveFiles({
      'main.yaml': `${PARAMETERS}
Resources:
  Inner:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: inner.yaml
      Parameters: { A: !Ref Version, B: !ImportValue b, C: !Join [',', !Ref Words] }
`,
      'inner.yaml': `
Parameters: { A: { Type: String, AllowedValues: ['6'] }, B: { Type: String }, C: { Type: CommaDelimitedList } }
Conditions:
  HasA: !Equals [!Ref A, '6']
  HasB: !Not [!Equals [!Ref B, '']]
Rules: { R: { Assertions: [{ Assert: { Fn::Contains: [!Ref C, a] } }] } }
Resources:
  A: { Type: 'AWS::SNS::Topic', Condition: HasA, Properties: { DisplayName: !Select [1, !Ref C] } }
  B: { Type: 'AWS::SNS::Topic', Condition: HasB }
`,
    })

    assert.deepEqual(findings, [])
    assert.deepEqual(stack.nested.Inner?.conditions, {})
    assert.deepEqual(Object.keys(stack.nested.Inner?.resources ?? {}), ['A', 'B'])
  })
})
