// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation writes its variables like this.
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { resolveFiles } from '../../fakes/template/aResolvedStack.ts'

const HEAD = `Parameters:
  Name: { Type: String, Default: web }
  List: { Type: CommaDelimitedList, Default: 'a,b' }
  Stored: { Type: 'AWS::SSM::Parameter::Value<List<String>>', Default: /a }
Mappings: { Sizes: { small: { Cpu: [1, 2], Name: a } } }
Conditions:
  Off: !Equals [!Ref Name, nothing]`
const inProperty = (value: string) => `${HEAD}
Resources:
  T: { Type: AWS::SNS::Topic, Properties: { DisplayName: ${value} } }`
const inUnused = (value: string) => `${HEAD}
Resources:
  T: { Type: AWS::SNS::Topic }
  U: { Type: AWS::SNS::Topic, Condition: 'Off', Properties: { DisplayName: ${value} } }`
const inOutput = (value: string, more = '') => `${HEAD}
Resources:
  T: { Type: AWS::SNS::Topic }
Outputs:
  O: { Value: ${value}${more} }`
const inCondition = (value: string) => `${HEAD}
  On: ${value}
Resources: { T: { Type: AWS::SNS::Topic, Condition: 'On' } }`

const NO_TEXT = 'Template format error: The Value field of every Outputs member must evaluate to a String'
const SUB =
  'Template error: variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons'
const NOT_AN_EXPORT =
  'Template format error: Output O is malformed. The Name field of every Export member must be specified and consist only of alphanumeric characters, colons, or hyphens.'
const DEPENDENT_EXPORT =
  'Template format error: Output O is malformed.  The Name field of Export must not depend on any resources, imported values, or Fn::GetAZs.'
const keep = (text: string) => `To keep the text '\${${text}}', write '\${!${text}}'.`

const REFUSED: readonly (readonly [what: string, text: string, message: string, todo?: string])[] = [
  ['an output that is a map', inOutput('{ x: y }'), `${NO_TEXT} and not a Map.`],
  ['an output that is a list', inOutput('[a]'), `${NO_TEXT} and not a List.`],
  ['an output that is split', inOutput("!Split [',', 'a,b']"), `${NO_TEXT}.`],
  ['an output of zones', inOutput("!GetAZs ''"), `${NO_TEXT}.`],
  ['an output of networks', inOutput('!Cidr [10.0.0.0/16, 2]'), `${NO_TEXT}.`],
  ['an output of a list parameter', inOutput('!Ref List'), `${NO_TEXT}.`],
  ['an output of a list in Systems Manager', inOutput('!Ref Stored'), `${NO_TEXT}.`],
  ['an output of notifications', inOutput("!Ref 'AWS::NotificationARNs'"), `${NO_TEXT}.`],
  ['an output of a list in a mapping', inOutput('!FindInMap [Sizes, small, Cpu]'), `${NO_TEXT}.`],
  ['an output with a list in the branch that is not selected', inOutput('!If [Off, !Ref List, a]'), `${NO_TEXT}.`],
  ['an output that is a condition', inOutput('!Equals [a, b]'), `${NO_TEXT}.`],
  [
    'the name of an export with a resource',
    inOutput('a', ', Export: { Name: !Sub "${T}-x" }'),
    DEPENDENT_EXPORT,
    'Make the name of texts and parameters, such as AWS::StackName.',
  ],
  ['the name of an export that is imported', inOutput('a', ', Export: { Name: !ImportValue x }'), DEPENDENT_EXPORT],
  ['the name of an export with a slash', inOutput('a', ', Export: { Name: !Sub "${Name}/x" }'), NOT_AN_EXPORT],
  ['the name of an export that is a list', inOutput('a', ', Export: { Name: !Ref List }'), NOT_AN_EXPORT],
  [
    'the name of an import with a resource',
    inProperty('!ImportValue { Ref: T }'),
    'Template error: the attribute in Fn::ImportValue must not depend on any resources, imported values, or Fn::GetAZs',
  ],
  ['an unknown function', inProperty('{ Fn::Foo: a }'), 'Template Error: Encountered unsupported function: Fn::Foo'],
  [
    'an unknown function beside other keys',
    inProperty('{ Fn::Foo: a, b: c }'),
    'Template Error: Encountered unsupported function: Fn::Foo',
  ],
  [
    'an unknown function inside a list of a call',
    inProperty("!Join ['', [a, { Fn::Foo: b }]]"),
    'Template Error: Encountered unsupported function: Fn::Foo',
  ],
  [
    'an unknown function in the metadata of a resource',
    `${HEAD}\nResources:\n  T: { Type: AWS::SNS::Topic, Metadata: { a: [{ Fn::Foo: b }] } }`,
    'Template Error: Encountered unsupported function: Fn::Foo',
  ],
  [
    'an unknown function in an output',
    inOutput('{ Fn::Joyn: [] }'),
    'Template Error: Encountered unsupported function: Fn::Joyn',
    "Did you mean 'Fn::Join'?",
  ],
  [
    'a condition where the condition is false',
    inUnused('!Equals [a, b]'),
    'Template error: Fn::Equals is not a function that returns a value.',
  ],
  [
    'a function of rules in an output',
    inOutput("!Join ['', [!RefAll 'AWS::EC2::VPC::Id']]"),
    'Template error: Fn::RefAll is not a function that returns a value.',
  ],
  [
    'a Ref with a prefix',
    inProperty('{ Fn::Ref: Name }'),
    'Template Error: Encountered unsupported function: Fn::Ref',
    "Did you mean 'Ref'?",
  ],
  [
    'an unknown function where the condition is false',
    inUnused('{ Fn::Foo: a }'),
    'Template Error: Encountered unsupported function: Fn::Foo',
  ],
  [
    'an unknown function in a condition',
    inCondition('!Equals [{ Fn::Foo: a }, b]'),
    'Template Error: Encountered unsupported function: Fn::Foo',
  ],
  [
    'a function beside other keys',
    inProperty("{ 'Fn::Sub': '${Name}', b: c }"),
    'Fn::Sub is not called here, because it is not the only key of its object.',
    'Delete the other keys, or give each value its own function.',
  ],
  [
    'a condition that is a text',
    inCondition("'true'"),
    'Template format error: Conditions can only be boolean operations on parameters and other conditions',
  ],
  [
    'a condition with a parameter as operand',
    inCondition('!Not [!Ref Name]'),
    'Template format error: Conditions can only be boolean operations on parameters and other conditions',
  ],
  [
    'an Or with one operand',
    inCondition('!Or [!Equals [a, b]]'),
    'Template error: every Fn::Or object requires a list of at least 2 and at most 10 boolean parameters.',
  ],
  [
    'an import in a condition',
    inCondition('!Equals [!ImportValue a, b]'),
    'Template error: Cannot use Fn::ImportValue in Conditions.',
  ],
  [
    'an Fn::If in a condition',
    inCondition('!Equals [!If [Off, a, b], b]'),
    'Template error: Cannot use Fn::If in Conditions.',
  ],
  [
    'zones in a condition',
    inCondition("!Equals [!Select [0, !GetAZs ''], b]"),
    'Template error: Cannot use Fn::GetAZs in Conditions.',
  ],
  [
    'a Ref of a list where the condition is false',
    inUnused('{ Ref: [Name] }'),
    'Template format error: every Ref object must have a single String value.',
  ],
  [
    'a GetAtt without an attribute where the condition is false',
    inUnused('!GetAtt T'),
    'Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute',
  ],
  [
    'an Fn::If with four elements',
    inProperty('!If [Off, a, b, c]'),
    'Template error: Fn::If requires a list argument with three elements',
  ],
  ['a default of a shell in Sub', inProperty("!Sub '${fe:-<none>}'"), SUB, keep('fe:-<none>')],
  ['a default of a shell where the condition is false', inUnused("!Sub '${HOME:-/root}'"), SUB, keep('HOME:-/root')],
  ['an index of a shell in Sub', inOutput("!Sub 'a ${list[@]}'"), SUB, keep('list[@]')],
  ['empty braces in Sub', inProperty("!Sub '${}'"), SUB, keep('')],
  ['braces inside braces in Sub', inProperty("!Sub '${Name${Name}}'"), SUB],
  ['a name with a space in Sub', inProperty("!Sub ['${A b}', { 'A b': x }]"), SUB],
  [
    'a variable of a shell in Sub',
    inProperty("!Sub 'echo $${ARCH}'"),
    'Template format error: Unresolved resource dependencies [ARCH] in the Resources block of the template',
    keep('ARCH'),
  ],
  [
    'a placeholder of another program in Sub',
    inProperty("!Sub '${aws:InstanceId}'"),
    'Template format error: Unresolved resource dependencies [aws:InstanceId] in the Resources block of the template',
    `Did you mean 'AWS::StackId'? ${keep('aws:InstanceId')}`,
  ],
  [
    'a Sub with one variable too few',
    inProperty("!Sub ['${A}']"),
    "Template error: One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, and an optional second argument to specify a mapping of values to replace in the string",
  ],
]

/** Texts of Fn::Sub, and what CloudFormation makes of them. */
const SUBSTITUTED: readonly (readonly [source: string, text: string])[] = [
  ["!Sub '${Name}'", 'web'],
  ["!Sub '${ Name }'", 'web'],
  ["!Sub '${AWS::Region}'", 'eu-central-1'],
  ["!Sub '${!Literal}'", '${Literal}'],
  ["!Sub '${!HOME:-/root} ${!a[0]}'", '${HOME:-/root} ${a[0]}'],
  ["!Sub '${ ! Both}'", '${  Both}'],
  ["!Sub 'a ${Name'", 'a ${Name'],
  ["!Sub '$Name $(Name) {Name} $'", '$Name $(Name) {Name} $'],
  ["!Sub '$${Name}'", '$web'],
  ["!Sub ['${A}', { A: !Ref Name, Unused: b }]", 'web'],
  ["!Sub ['${Name}', { Name: shadow }]", 'shadow'],
  ["!Sub ['${A.B} ${A_B}', { A.B: dot, A_B: line }]", 'dot line'],
  ["!Sub ['${Name}-${A}', { A: 5 }]", 'web-5'],
]

suite('a template without its values', () => {
  for (const [what, text, message, todo] of REFUSED)
    test(`${what} is one finding in CloudFormation's words`, () => {
      const { findings } = resolveFiles({ 'main.yaml': text })

      assert.deepEqual(
        findings.map(finding => finding.message),
        [message],
      )
      if (todo !== undefined) assert.equal(findings[0]?.todo, todo)
      assert.ok((findings[0]?.location?.line ?? 0) > 7, 'at its own line')
    })

  for (const [source, text] of SUBSTITUTED)
    test(`${source} is '${text}'`, () => {
      const { stack, findings } = resolveFiles({ 'main.yaml': inProperty(source) })
      assert.deepEqual([findings, stack.resources.T?.properties.DisplayName], [[], text])
    })

  for (const [what, text] of [
    ['an output that is a number', inOutput('5')],
    ['an output that is a boolean', inOutput('true')],
    ['an output that is joined', inOutput("!Join [',', !Ref List]")],
    ['an output of an attribute', inOutput('!GetAtt T.TopicArn')],
    ['an output that is selected', inOutput('!Select [0, !Ref List]')],
    ['the name of an export with the stack', inOutput('a', ", Export: { Name: !Sub '${AWS::StackName}:x-1' }")],
    [
      'a default value in a mapping without a transform',
      inProperty('!FindInMap [Sizes, big, Name, { DefaultValue: b }]'),
    ],
    ['a key Condition in a policy', inProperty('{ Condition: { StringEquals: { a: b } } }')],
    [
      'a rule with the name Condition',
      `${HEAD}\nRules: { Condition: { Assertions: [{ Assert: !Equals [a, a] }] } }\nResources: { T: { Type: AWS::SNS::Topic } }`,
    ],
  ] as const)
    test(`${what} is accepted`, () => assert.deepEqual(resolveFiles({ 'main.yaml': text }).findings, []))
})
