// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation writes its variables like this.
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { plain } from '#lib/template/resolve/unknownValue.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

const TEMPLATE = `
Parameters:
  Name: { Type: String, Default: web }
  Empty: { Type: String, Default: '' }
  Count: { Type: Number, Default: '03.50' }
  Index: { Type: Number, Default: 1 }
  List: { Type: CommaDelimitedList, Default: 'a, b ,c' }
  Blank: { Type: CommaDelimitedList, Default: '' }
  Gaps: { Type: CommaDelimitedList, Default: 'a,,b,' }
  Numbers: { Type: List<Number>, Default: '1, 2.5' }
  Zones: { Type: 'List<AWS::EC2::AvailabilityZone::Name>', Default: 'eu-central-1a, eu-central-1b' }
  Subnets: { Type: 'AWS::SSM::Parameter::Value<List<AWS::EC2::Subnet::Id>>', Default: /subnets }
Mappings:
  Sizes:
    small: { Cpu: 256, Spot: true, Zones: [a, 1, true], Next: large, Name: '' }
    large: { Cpu: 512, Spot: false, Zones: [b], Next: small, Name: web }
  Accounts: { '012345678901': { Name: first }, '123456789012': { Name: own } }
Conditions:
  Yes: !Equals [!Ref Name, web]
  No: !Not [Condition: Yes]
  Both: !And [Condition: Yes, !Not [Condition: No], !Or [!Equals ['', !Ref Empty], !Equals [a, b]]]
Resources:
  Other: { Type: 'AWS::SNS::Topic' }
  Subject:
    Type: AWS::SNS::Topic
    Properties:
      Value: `

function resolvedFrom(source: string): unknown {
  return plain(aResolvedStack({ 'main.yaml': TEMPLATE + source }).resources.Subject?.properties.Value ?? null)
}
const unknown = (expression: string): unknown => ({ Unknown: expression })

/** The forms of the CloudFormation Template Reference, "Intrinsic function reference", one group for each page. */
const FORMS: Readonly<Record<string, readonly (readonly [source: string, expected: unknown])[]>> = {
  Ref: [
    ['{ "Ref": "Name" }', 'web'],
    ['!Ref Count', '03.50'],
    ['!Ref List', ['a', 'b', 'c']],
    ['!Ref Blank', ['']],
    ['!Ref Gaps', ['a', '', 'b', '']],
    ['!Ref Numbers', ['1', '2.5']],
    ['!Ref Zones', ['eu-central-1a', 'eu-central-1b']],
    ['!Ref Subnets', unknown('AWS::SSM::Parameter(/subnets)')],
    ['!Ref "AWS::AccountId"', '123456789012'],
    ['!Ref AWS::URLSuffix', 'amazonaws.com'],
    ['!Ref AWS::NotificationARNs', []],
    ['{ A: !Ref AWS::NoValue }', {}],
    ['[!Ref AWS::NoValue, a]', ['a']],
  ],
  'Fn::GetAtt': [
    ['!GetAtt Other.TopicName', unknown('Other.TopicName')],
    ['!GetAtt [Other, TopicName]', unknown('Other.TopicName')],
    ['{ "Fn::GetAtt": ["Other", "TopicName"] }', unknown('Other.TopicName')],
    ['{ "Fn::GetAtt": "Other.TopicName" }', unknown('Other.TopicName')],
    ['!GetAtt [Other, Endpoint.Port]', unknown('Other.Endpoint.Port')],
    ['!GetAtt [Other, Endpoint, Port]', unknown('Other.Endpoint.Port')],
  ],
  'Fn::Base64': [
    ['!Base64 AWS CloudFormation', 'QVdTIENsb3VkRm9ybWF0aW9u'],
    ['{ "Fn::Base64": { "Fn::Sub": "${Name}\\n" } }', 'd2ViCg=='],
    ["!Base64 ''", ''],
    ['!Base64 8', 'OA=='],
    ['!Base64 é', 'w6k='],
  ],
  'Fn::Cidr': [
    ['!Select [0, !Cidr ["192.168.0.0/24", 6, 5]]', '192.168.0.0/27'],
    ['{ "Fn::Select": ["5", { "Fn::Cidr": ["192.168.0.0/24", "6", "5"] }] }', '192.168.0.160/27'],
    ['!Cidr [10.0.0.0/22, 2]', ['10.0.0.0/24', '10.0.1.0/24']],
    ["!Cidr ['2001:db8::/56', 2, 64]", ['2001:db8::/64', '2001:db8:0:1::/64']],
    ['!Cidr [10.0.0.0/16, !Ref Index, !FindInMap [Sizes, small, Bits, { DefaultValue: 8 }]]', ['10.0.0.0/24']],
    ["!Join [',', !Cidr [10.0.0.0/16, 2, 8]]", '10.0.0.0/24,10.0.1.0/24'],
  ],
  'Fn::FindInMap': [
    ['!FindInMap [Sizes, small, Cpu]', 256],
    ['{ "Fn::FindInMap": ["Sizes", "small", "Spot"] }', true],
    ['!FindInMap [Sizes, small, Zones]', ['a', 1, true]],
    ['!FindInMap [Sizes, small, Name]', ''],
    ['!FindInMap [Sizes, !FindInMap [Sizes, small, Next], Cpu]', 512],
    ['!FindInMap [Accounts, !Ref AWS::AccountId, Name]', 'own'],
    ["!FindInMap [Accounts, '012345678901', Name]", 'first'],
    ['!FindInMap [Sizes, medium, Cpu, { DefaultValue: 384 }]', 384],
    ['!FindInMap [Sizes, medium, Cpu, DefaultValue: [a, b]]', ['a', 'b']],
    ['!FindInMap [Sizes, small, Cpu, { DefaultValue: 384 }]', 256],
    ['!FindInMap [Nothing, small, Cpu, { DefaultValue: !Ref Name }]', 'web'],
    ['{ A: !FindInMap [Sizes, medium, Cpu, { DefaultValue: !Ref AWS::NoValue }] }', {}],
    ['!Select [1, !FindInMap [Sizes, small, Zones]]', 1],
  ],
  'Fn::GetAZs': [
    ["!Select [0, !GetAZs '']", unknown('AWS::AvailabilityZone(0)')],
    ['!Select [1, !GetAZs { Ref: AWS::Region }]', unknown('AWS::AvailabilityZone(1)')],
    ['{ "Fn::Select": ["2", { "Fn::GetAZs": "eu-central-1" }] }', unknown('AWS::AvailabilityZone(2)')],
    ["!GetAZs ''", unknown('Fn::GetAZs("")')],
    ["!Join [',', !GetAZs '']", unknown('Fn::Join(",",${Fn::GetAZs("")})')],
  ],
  'Fn::If': [
    ['!If [Yes, a, b]', 'a'],
    ['{ "Fn::If": ["No", "a", { "Ref": "Name" }] }', 'web'],
    ['!If [Both, !If [No, a, b], c]', 'b'],
    ['{ A: !If [No, a, !Ref AWS::NoValue] }', {}],
    ['!If [Yes, [a, !If [No, b, !Ref AWS::NoValue]], []]', ['a']],
    ['!If [Yes, { A: 1 }, { B: 2 }]', { A: 1 }],
  ],
  'Fn::ImportValue': [
    ['!ImportValue network-VpcId', unknown('Fn::ImportValue("network-VpcId")')],
    ["{ Fn::ImportValue: !Sub '${Name}-VpcId' }", unknown('Fn::ImportValue("web-VpcId")')],
    ["!ImportValue { 'Fn::Join': ['-', [!Ref Name, id]] }", unknown('Fn::ImportValue("web-id")')],
    ["!Split [',', !ImportValue ids]", unknown('Fn::Split(",",${Fn::ImportValue("ids")})')],
  ],
  'Fn::Join': [
    ['!Join [ ":", [ a, b, c ] ]', 'a:b:c'],
    ['{ "Fn::Join": ["", ["arn:", { "Ref": "AWS::Partition" }, ":s3:::", 1, true] ] }', 'arn:aws:s3:::1true'],
    ["!Join [',', !Ref List]", 'a,b,c'],
    ["!Join [',', !Ref Blank]", ''],
    ["!Join [',', !Ref Gaps]", 'a,,b,'],
    ["!Join ['', [!Ref Empty]]", ''],
    ["!Join ['-', !Split [',', 'a,b']]", 'a-b'],
    ["!Join ['-', !FindInMap [Sizes, small, Zones]]", 'a-1-true'],
    ["!Join ['-', !If [Yes, [a, b], []]]", 'a-b'],
  ],
  'Fn::Select': [
    ['!Select [ "1", [ "apples", "grapes" ] ]', 'grapes'],
    ['!Select [2, !Ref List]', 'c'],
    ['!Select [0, !Ref Blank]', ''],
    ['!Select [1, !Ref Gaps]', ''],
    ['!Select [!Ref Index, [a, b]]', 'b'],
    ['!Select [!FindInMap [Sizes, small, Position, { DefaultValue: 0 }], [a, b]]', 'a'],
    ['!Select [1, [!Ref AWS::NoValue, a, b]]', 'b'],
    ['!Select [0, [[a, b], c]]', ['a', 'b']],
    ['!Select [0, !Ref Subnets]', unknown('Fn::Select(0,${AWS::SSM::Parameter(/subnets)})')],
  ],
  'Fn::Split': [
    ['!Split ["|", "a|b|c"]', ['a', 'b', 'c']],
    ['!Split ["|", "a||c|"]', ['a', '', 'c', '']],
    ["!Split [',', '']", ['']],
    ["!Split [', ', 'a, b']", ['a', 'b']],
    ["!Split ['.', 1.5]", ['1', '5']],
    ['{ "Fn::Split": ["-", { "Fn::Sub": "${Name}-${Empty}" }] }', ['web', '']],
  ],
  'Fn::Sub': [
    [
      "!Sub 'arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:vpc'",
      'arn:aws:ec2:eu-central-1:123456789012:vpc',
    ],
    ['{ "Fn::Sub": [ "www.${Domain}", { "Domain": { "Ref": "Name" } } ] }', 'www.web'],
    ["!Sub ['${A}${B}', { A: 1, B: true }]", '1true'],
    ["!Sub '${!Literal} ${Name} ${Count}'", '${Literal} web 03.50'],
    ["!Sub '${Other.TopicName}${Empty}'", unknown('Other.TopicName')],
    ["!Sub '$Name {Name} $'", '$Name {Name} $'],
    ["!Sub ''", ''],
    ["!Sub ['${A}', { A: !Select [0, !Ref Blank] }]", ''],
  ],
}

for (const [name, forms] of Object.entries(FORMS))
  suite(`the documented forms of ${name}`, () => {
    for (const [source, expected] of forms)
      test(`${source} has its value`, () => assert.deepEqual(resolvedFrom(source), expected))
  })

test('the parts that Fn::Split makes of any text are that text again when Fn::Join puts them together', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', ',', '|', ' ', '$', '{', '}', "'", '"', 'é') })
  fc.assert(
    fc.property(texts, fc.constantFrom(',', '|', 'ab', ' '), (text, separator) => {
      const split = { 'Fn::Split': [separator, text] }

      assert.equal(resolvedFrom(JSON.stringify({ 'Fn::Join': [separator, split] })), text)
      assert.equal(resolvedFrom(JSON.stringify({ 'Fn::Select': [0, split] })), text.split(separator)[0])
      assert.equal(
        resolvedFrom(JSON.stringify({ 'Fn::Sub': ['<${A}>', { A: { 'Fn::Join': [separator, split] } }] })),
        `<${text}>`,
      )
    }),
    { numRuns: 40 },
  )
})
