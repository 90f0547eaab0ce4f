// biome-ignore-all lint/suspicious/noTemplateCurlyInString: an unknown value writes its parts like this.
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Unknown } from '#lib/template/resolve/resolvedStack.ts'
import { resolveStack } from '#lib/template/resolve/resolveStack.ts'
import { joinText, unknownReference } from '#lib/template/resolve/unknownValue.ts'
import { aResolvedStack, aTemplate, PSEUDO_PARAMETERS, resolveFiles } from '../../fakes/template/aResolvedStack.ts'

const NETWORK = `
Parameters: { Block: { Type: String } }
Conditions: { Big: !Equals [!Ref Block, 10.0.0.0/8] }
Resources:
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: !Ref Block, Name: !Ref AWS::StackName } }
Outputs:
  Vpc: { Value: !Ref Vpc }
  Block: { Value: !Ref Block }
  Extra: { Value: a, Condition: Big }
`
const MAIN = `
Parameters: { Block: { Type: String, Default: 10.0.0.0/16 } }
Resources:
  Security:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: ./security.yaml, Parameters: { Vpc: !GetAtt Network.Outputs.Vpc } }
  Network:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: network.yaml, Parameters: { Block: !Ref Block } }
Outputs:
  Vpc: { Value: !GetAtt Network.Outputs.Vpc }
  Block: { Value: !Sub '\${Network.Outputs.Block}' }
`
const SECURITY = `
Parameters: { Vpc: { Type: String } }
Resources:
  Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { VpcId: !Ref Vpc, Text: !Sub 'in \${Vpc}' } }
`
const FILES = { 'main.yaml': MAIN, 'network.yaml': NETWORK, 'security.yaml': SECURITY }

suite('nested stacks', () => {
  test('nested stacks get their parameters from their parent', () => {
    const { nested } = aResolvedStack(FILES)
    assert.equal(nested.Network?.resources.Vpc?.properties.CidrBlock, '10.0.0.0/16')
  })

  test('outputs of nested stacks are values where they are known', () => {
    const { outputs } = aResolvedStack(FILES)
    assert.deepEqual(outputs, { Vpc: unknownReference('Network/Vpc', undefined), Block: '10.0.0.0/16' })
  })

  test('unknown values pass from one nested stack to another', () => {
    const { nested } = aResolvedStack(FILES)
    assert.deepEqual(nested.Security?.resources.Group?.properties, {
      VpcId: unknownReference('Network/Vpc', undefined),
      Text: joinText(['in ', unknownReference('Network/Vpc', undefined)]),
    })
  })

  test('the name of a nested stack is unknown', () => {
    const { nested } = aResolvedStack(FILES)
    assert.deepEqual(
      nested.Network?.resources.Vpc?.properties.Name,
      new Unknown({ kind: 'pseudo-parameter', nestedPath: 'Network', name: 'AWS::StackName' }),
    )
  })

  test('a nested stack comes after the stacks whose outputs it uses', () => {
    const stack = aResolvedStack(FILES)
    assert.deepEqual(Object.keys(stack.resources), ['Network', 'Security'])
    assert.deepEqual(stack.resources.Security?.dependencies, ['Network'])
  })

  test('a nested stack has its path', () => {
    assert.equal(aResolvedStack(FILES).nested.Security?.nestedPath, 'Security')
  })

  test('a nested stack with a false condition is left out', () => {
    const main = `Conditions: { No: !Equals [a, b] }
Resources:
  Topic: { Type: 'AWS::SNS::Topic' }
  Network: { Type: 'AWS::CloudFormation::Stack', Condition: 'No', Properties: { TemplateURL: network.yaml } }`
    assert.deepEqual(aResolvedStack({ 'main.yaml': main, 'network.yaml': NETWORK }).nested, {})
  })
})

function child(name: string, properties: string): string {
  return `Resources:\n  ${name}: { Type: 'AWS::CloudFormation::Stack', Properties: ${properties} }\n`
}

suite('an invalid nested stack', () => {
  const parameters = 'Parameters: { Block: a }'
  for (const [what, files, message, line, todo] of [
    [
      'whose template does not exist',
      { 'main.yaml': child('A', '{ TemplateURL: netwerk.yaml }'), 'network.yaml': NETWORK },
      'There is no template cloudformation/netwerk.yaml.',
      2,
      "Did you mean 'cloudformation/network.yaml'?",
    ],
    [
      'whose template is not a path',
      { 'main.yaml': child('A', '{ TemplateURL: https://example.com/a.yaml }') },
      "Nested stack 'A' must name its template by a path relative to cloudformation/main.yaml.",
      2,
      'Write the path of a file in this repository as TemplateURL.',
    ],
    [
      'that nests its parent',
      { 'main.yaml': child('A', '{ TemplateURL: main.yaml }') },
      'cloudformation/main.yaml nests itself.',
      2,
      undefined,
    ],
    [
      'without a parameter that it needs',
      { 'main.yaml': child('A', '{ TemplateURL: network.yaml }'), 'network.yaml': NETWORK },
      "Parameter 'Block' has no value and no default.",
      2,
      undefined,
    ],
    [
      'with a parameter that it does not have',
      {
        'main.yaml': child('A', '{ TemplateURL: network.yaml, Parameters: { Block: a, Blok: b } }'),
        'network.yaml': NETWORK,
      },
      "The template has no parameter 'Blok'.",
      2,
      "Did you mean 'Block'?",
    ],
    [
      'with a list as parameter',
      {
        'main.yaml': child('A', '{ TemplateURL: network.yaml, Parameters: { Block: [a, b] } }'),
        'network.yaml': NETWORK.replace('{ Type: String }', '{ Type: String, Default: a }'),
      },
      'Value of property Parameters must be an object with String (or simple type) properties',
      2,
      "Join a list with ','.",
    ],
    [
      'whose output does not exist',
      {
        'main.yaml': `${child('A', `{ TemplateURL: network.yaml, ${parameters} }`)}Outputs: { X: { Value: !GetAtt A.Outputs.Vpd } }`,
        'network.yaml': NETWORK,
      },
      "Nested stack 'A' (cloudformation/network.yaml) has no output 'Vpd'.",
      3,
      "Did you mean 'Outputs.Vpc'?",
    ],
    [
      'whose output is used without Outputs',
      {
        'main.yaml': `${child('A', `{ TemplateURL: network.yaml, ${parameters} }`)}Outputs: { X: { Value: !GetAtt A.Vpc } }`,
        'network.yaml': NETWORK,
      },
      "Nested stack 'A' (cloudformation/network.yaml) has no output 'Vpc'.",
      3,
      "Did you mean 'Outputs.Vpc'?",
    ],
    [
      'whose output has a false condition',
      {
        'main.yaml': `${child('A', `{ TemplateURL: network.yaml, ${parameters} }`)}Outputs: { X: { Value: !GetAtt A.Outputs.Extra } }`,
        'network.yaml': NETWORK,
      },
      "Nested stack 'A' does not provide output 'Extra' here: its condition in cloudformation/network.yaml is false.",
      3,
      'Use it inside an Fn::If with the same condition.',
    ],
  ] as const)
    test(`a nested stack ${what} is refused`, () => {
      const { findings } = resolveFiles(files)

      assert.deepEqual(
        findings.map(finding => ({ message: finding.message, line: finding.location?.line, todo: finding.todo })),
        [{ message, line, todo }],
      )
    })
})

suite('a value of another nested stack', () => {
  const main = MAIN.replace('security.yaml', 'subject.yaml')
  const withParameter = (parameter: string, rest = ''): string =>
    `Parameters:\n  Vpc: ${parameter}\nResources:\n  Topic: { Type: 'AWS::SNS::Topic' }\n${rest}`
  for (const [what, subject, message, line] of [
    [
      'under a pattern',
      withParameter("{ Type: String, AllowedPattern: '.*' }"),
      /its AllowedPattern fails the change set/,
      2,
    ],
    ['as an AWS-specific type', withParameter("{ Type: 'AWS::EC2::VPC::Id' }"), /its Type fails the change set/, 2],
    ['under a length', withParameter('{ Type: String, MinLength: 1 }'), /its MinLength fails the change set/, 2],
    [
      'in a condition',
      withParameter('{ Type: String }', 'Conditions:\n  C: !Equals [!Ref Vpc, a]'),
      /A condition uses 'Vpc'/,
      6,
    ],
    [
      'in a rule',
      withParameter('{ Type: String }', 'Rules:\n  R: { Assertions: [{ Assert: !Equals [!Ref Vpc, a] }] }'),
      /A rule uses 'Vpc'/,
      6,
    ],
    [
      'in Select and Split',
      withParameter(
        '{ Type: String }',
        "  Other: { Type: 'AWS::SNS::Topic', Properties: { A: !Select [0, !Split [',', !Ref Vpc]] } }",
      ),
      /Fn::Select uses 'Vpc'/,
      5,
    ],
  ] as const)
    test(`a value of another nested stack ${what} fails the change set`, () => {
      const { findings } = resolveFiles({ 'main.yaml': main, 'network.yaml': NETWORK, 'subject.yaml': subject })

      assert.equal(findings.length, 1, findings.map(finding => finding.message).join('\n'))
      assert.match(findings[0]?.message ?? '', message)
      assert.equal(findings[0]?.rule, 'template/nested-value')
      assert.equal(findings[0]?.location?.file, 'cloudformation/subject.yaml')
      assert.equal(findings[0]?.location?.line, line)
    })

  test('a value of another nested stack in the Select of a parameter fails the change set', () => {
    const main = MAIN.replace(
      '!GetAtt Network.Outputs.Vpc }',
      "!Select [0, !Split ['-', !GetAtt Network.Outputs.Vpc]] }",
    )
    const { findings } = resolveFiles({ ...FILES, 'main.yaml': main })

    assert.deepEqual(
      findings.map(({ rule, location }) => [rule, location?.file]),
      [['template/nested-value', 'cloudformation/main.yaml']],
    )
  })

  test('a value of another nested stack fails the change set, also when the resolver knows it', () => {
    const knownValue = MAIN.replace('Network.Outputs.Vpc } }', 'Network.Outputs.Block } }')
    const { findings } = resolveFiles({
      ...FILES,
      'main.yaml': knownValue,
      'security.yaml': withParameter('{ Type: String, MinLength: 1 }'),
    })

    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['template/nested-value'],
    )
  })

  test('a value of another nested stack fails the change set two levels down', () => {
    const middle = `Parameters: { Vpc: { Type: String } }\n${child('Inner', '{ TemplateURL: security.yaml, Parameters: { Vpc: !Ref Vpc } }')}`
    const { findings } = resolveFiles({
      'main.yaml': MAIN.replace('security.yaml', 'middle.yaml'),
      'network.yaml': NETWORK,
      'middle.yaml': middle,
      'security.yaml': withParameter('{ Type: String, MinLength: 1 }'),
    })

    assert.deepEqual(
      findings.map(({ rule, location }) => [rule, location?.file]),
      [['template/nested-value', 'cloudformation/security.yaml']],
    )
  })

  test('a value of another nested stack is accepted as a plain String', () =>
    assert.deepEqual(resolveFiles(FILES).findings, []))
})

test('an invalid parameter is reported where the environment sets it', () => {
  const root = aTemplate(NETWORK, 'cloudformation/network.yaml')
  const location = { file: 'environments/dev.yaml', line: 7, column: 3 }

  const { findings } = resolveStack(
    root,
    { parameters: { Block: 'a', Blck: 'b' }, stackContext: PSEUDO_PARAMETERS, parameterLocationOf: () => location },
    new Map(),
  )

  assert.deepEqual(findings, [
    {
      level: 'error',
      rule: 'template/parameter-unknown',
      message: "The template has no parameter 'Blck'.",
      todo: "Did you mean 'Block'?",
      location,
    },
  ])
})
