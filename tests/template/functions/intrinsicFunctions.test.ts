// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation writes its variables like this.
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { joinText, plain, unknownReference } from '#lib/template/resolve/unknownValue.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

const TEMPLATE = `
Transform: AWS::LanguageExtensions
Parameters:
  Name: { Type: String, Default: web }
  Ports: { Type: CommaDelimitedList, Default: '80, 443' }
  Nothing: { Type: CommaDelimitedList, Default: '' }
  Count: { Type: Number, Default: 2 }
  Image: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /image }
Mappings:
  Sizes: { small: { Cpu: 256, Zones: [a, b] } }
Conditions:
  Yes: !Equals [!Ref Count, 2]
  No: !Not [{ Condition: Yes }]
Resources:
  Other: { Type: 'AWS::SNS::Topic' }
  Subject:
    Type: AWS::SNS::Topic
    Properties:
      Value: `

function valueFrom(source: string): unknown {
  return plain(aResolvedStack({ 'main.yaml': TEMPLATE + source }).resources.Subject?.properties.Value ?? null)
}
const unknown = (expression: string): unknown => ({ Unknown: expression })

const TABLE: readonly (readonly [what: string, source: string, expected: unknown])[] = [
  ['Ref of a parameter', '!Ref Name', 'web'],
  ['Ref of a number', '!Ref Count', '2'],
  ['Ref of a list', '!Ref Ports', ['80', '443']],
  ['Ref of an empty list', '!Ref Nothing', ['']],
  ['Select of an empty list', '!Select [0, !Ref Nothing]', ''],
  ['Join of an empty list', "!Join [',', !Ref Nothing]", ''],
  ['Length of an empty list', 'Fn::Length: !Ref Nothing', 1],
  ['Split of an empty text', "!Split [',', '']", ['']],
  ['Ref of an SSM parameter', '!Ref Image', unknown('AWS::SSM::Parameter(/image)')],
  ['Ref of a resource', '!Ref Other', unknown('Other')],
  ['Ref of a pseudo parameter', '!Ref AWS::Partition', 'aws'],
  ['the stack name', '!Ref AWS::StackName', 'open-webui-dev'],
  ['the stack id', '!Ref AWS::StackId', unknown('AWS::StackId')],
  ['GetAtt with a dot', '!GetAtt Other.TopicName', unknown('Other.TopicName')],
  ['GetAtt with a list', '{ Fn::GetAtt: [Other, TopicName] }', unknown('Other.TopicName')],
  ['GetAtt with a dotted attribute', '!GetAtt Other.Endpoint.Address', unknown('Other.Endpoint.Address')],
  ['GetAtt with a computed attribute', '{ Fn::GetAtt: [Other, !Ref Name] }', unknown('Other.web')],
  ['Sub', "!Sub '${Name}-${AWS::Region}'", 'web-eu-central-1'],
  ['Sub with an attribute', "!Sub 'a ${Other.TopicName}'", unknown('a ${Other.TopicName}')],
  ['Sub of one reference alone', "!Sub '${Other}'", unknown('Other')],
  ['Sub with a literal', "!Sub '${!Name} ${Name}'", '${Name} web'],
  ['Sub with a literal and an unknown', "!Sub '${!Name} ${Other}'", unknown('${!Name} ${Other}')],
  ['Sub with variables', "!Sub ['${A}.${Name}', { A: !Select [1, !Ref Ports] }]", '443.web'],
  ['Sub with a variable named as a parameter', "!Sub ['${Name}', { Name: x }]", 'x'],
  ['Sub of a number', "!Sub ['${A}', { A: 8 }]", '8'],
  ['Join', "!Join ['-', [a, !Ref Name, 3]]", 'a-web-3'],
  ['Join of a list parameter', "!Join ['|', !Ref Ports]", '80|443'],
  ['Join of nothing', "!Join [',', []]", ''],
  ['Join with an unknown', "!Join ['', ['a-', !Ref Other]]", unknown('a-${Other}')],
  ['Join with AWS::NoValue', "!Join [',', [a, !If [No, b, !Ref AWS::NoValue], c]]", 'a,c'],
  [
    'Join of a split unknown',
    "!Join ['-', !Split [',', !Ref Other]]",
    unknown('Fn::Join("-",${Fn::Split(",",${Other})})'),
  ],
  ['Split', "!Split ['-', a-b-c]", ['a', 'b', 'c']],
  ['Select', '!Select [1, [a, b]]', 'b'],
  ['Select with an index as text', "!Select ['0', [a, b]]", 'a'],
  ['Select of a split', "!Select [2, !Split ['/', a/b/c]]", 'c'],
  ['Select of a zone', "!Select [0, !GetAZs '']", unknown('AWS::AvailabilityZone(0)')],
  [
    'Select of an unknown list',
    "!Select [0, !Split [',', !Ref Other]]",
    unknown('Fn::Select(0,${Fn::Split(",",${Other})})'),
  ],
  ['If', '!If [Yes, a, b]', 'a'],
  ['If not', '!If [No, a, b]', 'b'],
  ['If in a list', '[a, !If [No, b, !Ref AWS::NoValue]]', ['a']],
  ['If in a map', '{ A: !If [No, b, !Ref AWS::NoValue], B: 1 }', { B: 1 }],
  ['FindInMap', '!FindInMap [Sizes, small, Cpu]', 256],
  ['FindInMap of a list', '!FindInMap [Sizes, small, Zones]', ['a', 'b']],
  ['FindInMap with a default', '!FindInMap [Sizes, !Ref Name, Cpu, { DefaultValue: 1 }]', 1],
  ['Cidr', '!Cidr [10.0.0.0/16, 3, 8]', ['10.0.0.0/24', '10.0.1.0/24', '10.0.2.0/24']],
  [
    'Cidr of an unknown block',
    '!Select [1, !Cidr [!GetAtt Other.Cidr, 2, 8]]',
    unknown('Fn::Select(1,${Fn::Cidr(${Other.Cidr},2,8)})'),
  ],
  ['Base64', '!Base64 hello', 'aGVsbG8='],
  ['Base64 of an unknown', '!Base64 { Ref: Other }', unknown('Fn::Base64(${Other})')],
  ['ImportValue', "!ImportValue { 'Fn::Sub': '${Name}-id' }", unknown('Fn::ImportValue("web-id")')],
  [
    'GetStackOutput',
    '!GetStackOutput { StackName: a, OutputName: b }',
    unknown('Fn::GetStackOutput("a","b","eu-central-1")'),
  ],
  ['Length', 'Fn::Length: !Ref Ports', 2],
  ['ToJsonString', 'Fn::ToJsonString: { a: !Ref Name, b: [1, true] }', '{"a":"web","b":[1,true]}'],
  ['ToJsonString with an unknown', 'Fn::ToJsonString: { a: !Ref Other }', unknown('{"a":"${Other}"}')],
  ['a dynamic reference', "'{{resolve:ssm:/a}}'", '{{resolve:ssm:/a}}'],
  ['a Condition of an IAM statement', '{ Condition: Yes }', { Condition: 'Yes' }],
  ['a Condition map of an IAM statement', '{ Condition: { Bool: { a: b } } }', { Condition: { Bool: { a: 'b' } } }],
]

suite('a value', () => {
  for (const [what, source, expected] of TABLE)
    test(`the value of ${what} is resolved`, () =>
      assert.deepEqual(valueFrom(source.startsWith('Fn::') ? `{ ${source} }` : source), expected))
})

test('a text keeps its unknown parts through several functions', () => {
  const source = `!Join ['', ['https://', !Sub ['\${Host}:\${Port}', { Host: !GetAtt Other.Host, Port: !Ref Count }]]]`

  const value = aResolvedStack({ 'main.yaml': TEMPLATE + source }).resources.Subject?.properties.Value

  assert.deepEqual(value, joinText(['https://', unknownReference('Other', 'Host'), ':2']))
})
