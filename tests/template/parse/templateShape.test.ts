// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation writes its variables like this.
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { aTemplate } from '../../fakes/template/aResolvedStack.ts'

const TOPIC = 'Resources: { T: { Type: AWS::SNS::Topic } }\n'
const inTopic = (members: string) => `Resources:\n  T: { Type: AWS::SNS::Topic, ${members} }`
const inCustom = (members: string) => `Resources:\n  T: { Type: Custom::Thing, ${members} }`
const inParameter = (members: string) => `${TOPIC}Parameters:\n  P: { ${members} }`
const inMapping = (mapping: string) => `${TOPIC}Mappings:\n  M: ${mapping}`
const inOutput = (members: string) => `${TOPIC}Outputs:\n  O: { ${members} }`
const many = (count: number, entry: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => entry(index)).join('')
const MALFORMED_EXPORT =
  'Template format error: Output O is malformed. The Name field of every Export member must be specified and consist only of alphanumeric characters, colons, or hyphens.'

/** What CloudFormation refuses by the structure alone: the template, its words, the line and the column. */
const REFUSED: readonly (readonly [what: string, text: string, message: string, line: number, column: number])[] = [
  ['resources in a list', 'Resources: []', 'Template format error: Any Resources member must be an object.', 1, 1],
  [
    'a resource that is a text',
    'Resources:\n  T: text',
    'Template format error: [/Resources/T] resource definition is malformed',
    2,
    3,
  ],
  [
    'a type that is a function',
    'Resources:\n  T: { Type: !Ref X }',
    'Template format error: [/Resources/T] Every Type member must be a string.',
    2,
    8,
  ],
  [
    'a member of a property beside its resource',
    inTopic('TopicName: a'),
    "Invalid template resource property 'TopicName'",
    2,
    31,
  ],
  [
    'the version of a resource that is not custom',
    inTopic("Version: '1.0'"),
    "Invalid template resource property 'Version'",
    2,
    31,
  ],
  [
    'a version that is a list',
    inCustom('Version: [a]'),
    'Template format error: Every Version member must be a string.',
    2,
    29,
  ],
  [
    'a condition in a list',
    inTopic('Condition: [A]'),
    'Template format error: Every Condition member must be a string.',
    2,
    31,
  ],
  [
    'a condition function as condition',
    inTopic('Condition: !Equals [a, b]'),
    'Template format error: Every Condition member must be a string.',
    2,
    31,
  ],
  [
    'a dependency that is a function',
    inTopic('DependsOn: !Ref X'),
    'Template format error: Every DependsOn value must be a string.',
    2,
    31,
  ],
  [
    'a dependency inside a list that is a list',
    inTopic('DependsOn: [[X]]'),
    'Template format error: Every DependsOn value must be a string.',
    2,
    43,
  ],
  [
    'a policy that is a function',
    inTopic('DeletionPolicy: !Ref X'),
    'Template format error: Every DeletionPolicy member must be a string.',
    2,
    31,
  ],
  [
    'a policy for a replacement that the attribute does not have',
    inTopic('UpdateReplacePolicy: RetainExceptOnCreate'),
    'Template error: UpdateReplacePolicy attribute of resource T must be one of Delete, Retain, Snapshot.',
    2,
    31,
  ],
  [
    'properties in a list',
    inTopic('Properties: [a]'),
    'Template format error: [/Resources/T/Properties] must be an object.',
    2,
    31,
  ],
  [
    'a policy of creation that is a text',
    inTopic('CreationPolicy: a'),
    'Template format error: [/Resources/T/CreationPolicy] must be an object.',
    2,
    31,
  ],
  [
    'a long name',
    `Resources:\n  ${'T'.repeat(256)}: { Type: AWS::SNS::Topic }`,
    'Template format error: Resource name length is greater than 255.',
    2,
    3,
  ],
  [
    'a parameter with an attribute that does not exist',
    inParameter('Type: String, Defaut: a'),
    "Invalid template parameter property 'Defaut'",
    3,
    22,
  ],
  [
    'a default that is a function',
    inParameter("Type: String, Default: !Sub '${A}'"),
    'Template format error: Every Default member must be a string.',
    3,
    22,
  ],
  [
    'a default that is a list',
    inParameter('Type: CommaDelimitedList, Default: [a, b]'),
    'Template format error: Every Default member must be a string.',
    3,
    34,
  ],
  [
    'allowed values that are a text',
    inParameter('Type: String, AllowedValues: a'),
    'Template format error: Every AllowedValues member must be a list.',
    3,
    22,
  ],
  [
    'a default of more than 4,096 bytes',
    inParameter(`Type: String, Default: ${'é'.repeat(2049)}`),
    "Template format error: Parameter 'P' default value '[****]' length is greater than 4096.",
    3,
    22,
  ],
  [
    'a description of more than 1,024 bytes',
    `${TOPIC}Description: ${'é'.repeat(513)}`,
    "Template format error: 'Description' length is greater than 1024.",
    2,
    1,
  ],
  [
    'a description that is a list',
    `${TOPIC}Description: [a]`,
    'Template format error: Every Description member must be a string.',
    2,
    1,
  ],
  [
    'a mapping without its second level',
    inMapping('{ a: b }'),
    'Template format error: Every Mappings member a must be a map',
    3,
    8,
  ],
  [
    'a mapping with a third level',
    inMapping('{ a: { b: { c: d } } }'),
    'Template format error: Every Mappings attribute must be a String or a List.',
    3,
    13,
  ],
  [
    'a function in a mapping',
    inMapping("{ a: { b: !Ref 'AWS::Region' } }"),
    'Template format error: Every Mappings attribute must be a String or a List.',
    3,
    13,
  ],
  [
    'a network as key of a mapping',
    inMapping('{ 10.0.0.0/16: { a: b } }'),
    "Template format error: Mappings element name '10.0.0.0/16' must be non-empty and can contain only alphanumerics, '-' or '.'",
    3,
    8,
  ],
  [
    'a region as second key of a mapping',
    inMapping('{ a: { us-east-1: b } }'),
    "Template format error: Mappings attribute name 'us-east-1' must contain only alphanumeric characters.",
    3,
    13,
  ],
  [
    'a key that is a number',
    inMapping('{ 123456789012: { a: b } }'),
    'Template format error: [/Mappings/M] map keys must be strings; received numeric [123456789012] instead',
    3,
    8,
  ],
  [
    'more than 200 keys of a mapping',
    inMapping(`{ ${many(201, index => `k${index}: { a: b }, `)} }`),
    'Template format error: Number of mapping attributes, 201, is greater than maximum allowed, 200',
    3,
    3,
  ],
  [
    'an output that is a text',
    `${TOPIC}Outputs:\n  O: text`,
    'Template format error: Every Outputs member must contain a Value object',
    3,
    3,
  ],
  [
    'an output with a member that does not exist',
    inOutput('Value: a, Exports: { Name: b }'),
    "Invalid template output property 'Exports'",
    3,
    18,
  ],
  [
    'an output with a description of more than 1,024 bytes',
    inOutput(`Value: a, Description: ${'x'.repeat(1025)}`),
    "Template format error: 'Description' length is greater than 1024.",
    3,
    18,
  ],
  ['an export without a name', inOutput('Value: a, Export: {}'), MALFORMED_EXPORT, 3, 18],
  ['an export that is a text', inOutput('Value: a, Export: b'), MALFORMED_EXPORT, 3, 18],
  [
    'a null',
    inTopic('Metadata: { a: null }'),
    "[/Resources/T/Metadata/a] 'null' values are not allowed in templates",
    2,
    43,
  ],
  [
    'a name of a rule with a dash',
    `${TOPIC}Rules: { a-b: { Assertions: [{ Assert: !Equals [a, a] }] } }`,
    'Template format error: Rule name a-b is non alphanumeric.',
    2,
    10,
  ],
  [
    'a name of a condition with a space',
    `${TOPIC}Conditions: { a b: !Equals [a, a] }`,
    'Template format error: Condition name a b is non alphanumeric.',
    2,
    15,
  ],
]

const LOOPS = 'it needs the transform AWS::LanguageExtensions, and what it makes has no lines in the template.'
const MACROS = 'a change set of nested stacks cannot run macros.'
const LOOP = "[Name, [a, b], { '${Name}': { Type: AWS::SNS::Topic } }]"

/** Templates that are not what CloudFormation would create. */
const TRANSFORMED: readonly (readonly [what: string, text: string, message: string, line: number])[] = [
  [
    'a loop among the resources',
    `Resources:\n  Fn::ForEach::Topics: ${LOOP}\n  T: { Type: AWS::SNS::Topic, DependsOn: a }`,
    `Fn::ForEach::Topics is not supported: ${LOOPS}`,
    2,
  ],
  [
    'a loop as the only resource',
    `Resources:\n  Fn::ForEach::Topics: ${LOOP}\nOutputs: { O: { Value: !Ref a } }`,
    `Fn::ForEach::Topics is not supported: ${LOOPS}`,
    2,
  ],
  [
    'a loop inside a loop',
    `Resources:\n  Fn::ForEach::A: [X, [a], { Fn::ForEach::B: ${LOOP} }]`,
    `Fn::ForEach::A is not supported: ${LOOPS}`,
    2,
  ],
  [
    'a loop among the outputs',
    `${TOPIC}Outputs:\n  Fn::ForEach::Topics: [Name, [a], {}]`,
    `Fn::ForEach::Topics is not supported: ${LOOPS}`,
    3,
  ],
  [
    'a loop among the conditions',
    `${TOPIC}Conditions:\n  Fn::ForEach::Each: [Name, [a], {}]`,
    `Fn::ForEach::Each is not supported: ${LOOPS}`,
    3,
  ],
  [
    'a loop among properties',
    inTopic('Properties: { Fn::ForEach::Tags: [Name, [a], {}], TopicName: a }'),
    `Fn::ForEach::Tags is not supported: ${LOOPS}`,
    2,
  ],
  [
    'a loop with its transform',
    `Transform: AWS::LanguageExtensions\nResources:\n  Fn::ForEach::Topics: ${LOOP}`,
    `Fn::ForEach::Topics is not supported: ${LOOPS}`,
    3,
  ],
  [
    'a source of SAM',
    `Transform: AWS::Serverless-2016-10-31\nGlobals: { Function: { Runtime: x } }\nResources:\n  F: { Type: AWS::Serverless::Function, Connectors: {}, Properties: { Tags: !Ref Nothing } }`,
    `The transform 'AWS::Serverless-2016-10-31' is not supported: ${MACROS}`,
    1,
  ],
  [
    'a macro of the account beside the extensions',
    `Transform: [AWS::LanguageExtensions, Own]\n${TOPIC}`,
    `The transform 'Own' is not supported: ${MACROS}`,
    1,
  ],
  [
    'a macro with a name that is a function',
    `Transform: { Name: !Ref X }\n${TOPIC}`,
    `The transform '{"Ref":"X"}' is not supported: ${MACROS}`,
    1,
  ],
  [
    'an included file',
    inTopic('Properties: { Fn::Transform: { Name: AWS::Include } }'),
    `Fn::Transform is not supported: ${MACROS}`,
    2,
  ],
  [
    'an included section',
    "Resources:\n  Fn::Transform: { Name: AWS::Include, Parameters: { Location: 's3://b/k' } }",
    `Fn::Transform is not supported: ${MACROS}`,
    2,
  ],
]

function findingsIn(text: string) {
  try {
    aTemplate(text)
  } catch (error) {
    if (error instanceof Problem) return error.findings
  }
  return []
}

suite('the structure of a template', () => {
  for (const [what, text, message, line, column] of REFUSED)
    test(`${what} is one finding in CloudFormation's words at its location`, () =>
      assert.deepEqual(
        findingsIn(text).map(finding => [
          finding.rule,
          finding.message,
          finding.location?.line,
          finding.location?.column,
        ]),
        [['template/shape', message, line, column]],
      ))

  for (const [what, text, message, line] of TRANSFORMED)
    test(`${what} is one finding with a next step`, () => {
      const findings = findingsIn(text)
      assert.deepEqual(
        findings.map(finding => [finding.rule, finding.message, finding.location?.line]),
        [['template/transform', message, line]],
      )
      assert.match(findings[0]?.todo ?? '', /^Write /)
    })

  for (const [what, text] of [
    ['the version of a custom resource', inCustom("Version: '1.0'")],
    [
      'the version of a custom resource that is a number',
      'Resources: { T: { Type: AWS::CloudFormation::CustomResource, Version: 1.0 } }',
    ],
    [
      'all members of a resource',
      inTopic(
        'DependsOn: [], Metadata: {}, CreationPolicy: {}, UpdatePolicy: {}, DeletionPolicy: Retain, UpdateReplacePolicy: Retain, Condition: C',
      ),
    ],
    [
      'numbers and booleans as texts',
      `${inParameter('Type: Number, Default: 1, NoEcho: true, AllowedValues: [1, true]')}\nDescription: 1`,
    ],
    ['a description of 1,024 bytes', `${TOPIC}Description: ${'x'.repeat(1024)}`],
    [
      'a list in a mapping, and keys with dashes and dots',
      inMapping("{ us-east-1: { a: [b, 1] }, v1.2: { a: true }, '80': { a: b } }"),
    ],
    ['numbers as keys of JSON', '{"Resources": {"T": {"Type": "AWS::SNS::Topic", "Properties": {"a": {"80": 1}}}}}'],
    ['an underscore in the name of a condition', `${TOPIC}Conditions: { a_b: !Equals [a, a] }`],
    [
      'a policy with the language extensions',
      `Transform: AWS::LanguageExtensions\n${inTopic('DeletionPolicy: !Ref X')}`,
    ],
  ] as const)
    test(`${what} is accepted`, () => assert.deepEqual(findingsIn(text), []))
})
