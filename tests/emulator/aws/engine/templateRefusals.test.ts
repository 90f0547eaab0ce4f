// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation writes its variables like this.
import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import {
  type Capability,
  CreateStackCommand,
  UpdateStackCommand,
  ValidateTemplateCommand,
} from '@aws-sdk/client-cloudformation'
import { createAndDescribe } from '../../../fakes/emulator/changeSetRequests.ts'
import { errorTextOf } from '../../../fakes/emulator/serveForSuite.ts'
import {
  type CloudFormationEmulator,
  createAppStack,
  emulatedStack,
  findEvent,
  putTemplate,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

const TOPIC = 'Resources: { T: { Type: AWS::SNS::Topic } }\n'
const inTopic = (members: string) => `Resources: { T: { Type: AWS::SNS::Topic, ${members} } }\n`
const inOutput = (members: string) => `${TOPIC}Outputs: { O: { ${members} } }`
const LOOP = "[Name, [a, b], { '${Name}': { Type: AWS::SNS::Topic } }]"
const NO_TEXT = 'Template format error: The Value field of every Outputs member must evaluate to a String'
const FUNCTIONS =
  'Supported functions are: [Fn::Base64, Fn::GetAtt, Fn::GetAZs, Fn::ImportValue, Fn::Join, Fn::Split, Fn::FindInMap, Fn::Select, Ref, Fn::Equals, Fn::If, Fn::Not, Condition, Fn::And, Fn::Or, Fn::Contains, Fn::EachMemberEquals, Fn::EachMemberIn, Fn::ValueOf, Fn::ValueOfAll, Fn::RefAll, Fn::Sub, Fn::Cidr]'

/** A template, and CloudFormation's words about it. */
const REFUSED: readonly (readonly [what: string, body: string, message: string])[] = [
  ['a text', 'text', 'Template format error: unsupported structure.'],
  ['a list', '[a]', 'Template format error: unsupported structure.'],
  [
    'half of a map in JSON',
    '{"Resources": {"T": tru',
    'Template format error: JSON not well-formed. (line 1, column 24)',
  ],
  [
    'an anchor',
    'Resources: { T: &a { Type: AWS::SNS::Topic } }',
    'Template format error: YAML aliases are not allowed in CloudFormation templates',
  ],
  ['no resources', 'Resources: {}', 'Template format error: At least one Resources member must be defined.'],
  ['a section in small letters', `${TOPIC}outputs: {}`, 'Invalid template property or properties [outputs]'],
  [
    'a resource that is a list',
    'Resources: { T: [a] }',
    'Template format error: [/Resources/T] resource definition is malformed',
  ],
  [
    'a resource without a type',
    'Resources: { T: {} }',
    'Template format error: [/Resources/T] Every Resources object must contain a Type member.',
  ],
  [
    'a member of a resource that does not exist',
    inTopic('Propertis: {}'),
    "Invalid template resource property 'Propertis'",
  ],
  [
    'a member of a parameter that does not exist',
    `${TOPIC}Parameters: { P: { Type: String, Name: a } }`,
    "Invalid template parameter property 'Name'",
  ],
  [
    'a policy that is a parameter',
    inTopic('DeletionPolicy: !Ref X'),
    'Template format error: Every DeletionPolicy member must be a string.',
  ],
  [
    'a description of 1,200 bytes',
    `${TOPIC}Description: ${'x'.repeat(1200)}`,
    "Template format error: 'Description' length is greater than 1024.",
  ],
  [
    'a mapping with a third level',
    `${TOPIC}Mappings: { M: { a: { b: { c: d } } } }`,
    'Template format error: Every Mappings attribute must be a String or a List.',
  ],
  [
    'a key that is a number',
    `${TOPIC}Mappings: { M: { 80: { b: c } } }`,
    'Template format error: [/Mappings/M] map keys must be strings; received numeric [80] instead',
  ],
  ['an output that is a map', inOutput('Value: { x: y }'), `${NO_TEXT} and not a Map.`],
  ['an output that is a list', inOutput('Value: [a]'), `${NO_TEXT} and not a List.`],
  ['an output that is split', inOutput("Value: !Split [',', 'a,b']"), `${NO_TEXT}.`],
  [
    'an output of an attribute that is a list',
    `Resources: { Z: { Type: AWS::Route53::HostedZone, Properties: { Name: a.b } } }\nOutputs: { O: { Value: !GetAtt Z.NameServers } }`,
    `${NO_TEXT}.`,
  ],
  [
    'an output of a property that is a list',
    `Resources: { V: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } } }\nOutputs: { O: { Value: !GetAtt V.Tags } }`,
    `${NO_TEXT}.`,
  ],
  [
    'an export with the name of a resource',
    inOutput('Value: a, Export: { Name: !Ref T }'),
    'Template format error: Output O is malformed.  The Name field of Export must not depend on any resources, imported values, or Fn::GetAZs.',
  ],
  [
    'a shell in Fn::Sub',
    inTopic("Properties: { DisplayName: !Sub '${fe:-<none>}' }"),
    'Template error: variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons',
  ],
  [
    'an unknown function',
    inTopic('Properties: { DisplayName: { Fn::Foo: a } }'),
    `Template Error: Encountered unsupported function: Fn::Foo ${FUNCTIONS}`,
  ],
  [
    'an unknown function in metadata',
    inTopic('Metadata: { a: { Fn::Foo: a, b: c } }'),
    `Template Error: Encountered unsupported function: Fn::Foo ${FUNCTIONS}`,
  ],
  [
    'a function of a transform that is missing',
    inTopic('Properties: { DisplayName: { Fn::Length: [a] } }'),
    `Template Error: Encountered unsupported function: Fn::Length ${FUNCTIONS}`,
  ],
  [
    'Fn::If inside a rule',
    `${TOPIC}Rules: { R: { Assertions: [{ Assert: !Contains [!If [C, [a], [b]], a] }] } }`,
    'Template format error: Following functions are not supported in the Rules block of the template: [Fn::If]',
  ],
  [
    'an import inside a condition',
    `${TOPIC}Conditions: { C: !Equals [!ImportValue a, b] }`,
    'Template error: Cannot use Fn::ImportValue in Conditions.',
  ],
  [
    'a condition that is a text',
    `${TOPIC}Conditions: { C: 'true' }`,
    'Template format error: Conditions can only be boolean operations on parameters and other conditions',
  ],
  [
    'a condition that is a function without a boolean',
    `${TOPIC}Parameters: { P: { Type: String, Default: a } }\nConditions: { C: !Ref P }`,
    'Template format error: Conditions can only be boolean operations on parameters and other conditions',
  ],
  [
    'an And with one element',
    `${TOPIC}Conditions: { C: !And [!Equals [a, b]] }`,
    'Template error: every Fn::And object requires a list of at least 2 and at most 10 boolean parameters.',
  ],
  [
    'a loop without its transform',
    `Resources: { Fn::ForEach::Topics: ${LOOP} }`,
    'Template format error: [/Resources/Fn::ForEach::Topics] resource definition is malformed',
  ],
  [
    'a loop among outputs',
    `${TOPIC}Outputs: { Fn::ForEach::Topics: [Name, [a], {}] }`,
    'Template format error: Every Outputs member must contain a Value object',
  ],
  [
    'a loop among properties',
    inTopic('Properties: { Fn::ForEach::Tags: [Name, [a], {}] }'),
    `Template Error: Encountered unsupported function: Fn::ForEach::Tags ${FUNCTIONS}`,
  ],
  [
    'a loop with its transform',
    `Transform: AWS::LanguageExtensions\nResources: { Fn::ForEach::Topics: ${LOOP} }`,
    'Template error: the loop at [/Resources/Fn::ForEach::Topics] cannot run in the emulator.',
  ],
  [
    'a source of SAM',
    `Transform: AWS::Serverless-2016-10-31\nResources: { F: { Type: AWS::Serverless::Function } }\n`,
    'Template error: the transform AWS::Serverless-2016-10-31 cannot run in the emulator.',
  ],
  ['a macro that the account does not have', `Transform: Own\n${TOPIC}`, 'No transform named 111122223333::Own found.'],
]

suite('a template that CloudFormation refuses at once', () => {
  let emulator: CloudFormationEmulator
  before(async () => {
    emulator = await startCloudFormation()
  })
  after(() => emulator[Symbol.asyncDispose]())

  for (const [what, TemplateBody, message] of REFUSED)
    test(`CloudFormation refuses ${what}`, async () => {
      const { client, engine } = emulator
      const refusal = `ValidationError: ${message} (400)`

      assert.equal(await errorTextOf(client.send(new CreateStackCommand({ StackName: 'app', TemplateBody }))), refusal)
      assert.equal(await errorTextOf(client.send(new ValidateTemplateCommand({ TemplateBody }))), refusal)
      assert.equal(engine.stacks.size, 0)
    })
})

for (const [what, output, message] of [
  [
    'an output of a list in a mapping',
    'Value: !FindInMap [M, a, b]',
    'Template format error: The Value field of every Outputs member must evaluate to a String.',
  ],
  [
    'the name of an export with a slash',
    'Value: a, Export: { Name: !Sub "${AWS::StackName}/x" }',
    'Template format error: Output O is malformed. The Name field of every Export member must be specified and consist only of alphanumeric characters, colons, or hyphens.',
  ],
] as const)
  test(`CloudFormation refuses ${what} once it has the values`, async () => {
    await using emulator = await startCloudFormation()
    const TemplateBody = `${TOPIC}Mappings: { M: { a: { b: [c, d] } } }\nOutputs: { O: { ${output} } }`

    const refusal = await errorTextOf(emulator.client.send(new CreateStackCommand({ StackName: 'app', TemplateBody })))

    assert.equal(refusal, `ValidationError: ${message} (400)`)
  })

test('a creation with the language extensions needs their capability, and a change set does not', async () => {
  await using emulator = await startCloudFormation()
  const TemplateBody = `Transform: AWS::LanguageExtensions\n${inTopic('Properties: { DisplayName: !ToJsonString { a: b } }')}`
  const create = (Capabilities: Capability[]) =>
    emulator.client.send(new CreateStackCommand({ StackName: 'app', TemplateBody, Capabilities }))

  assert.match(await errorTextOf(create([])), /^InsufficientCapabilities.*\[CAPABILITY_AUTO_EXPAND\] \(400\)$/)
  const changeSet = await createAndDescribe(emulator, { TemplateBody, ChangeSetType: 'CREATE' })
  await create(['CAPABILITY_AUTO_EXPAND'])
  await emulator.engine.waitUntilIdle()

  assert.equal(changeSet.Status, 'CREATE_COMPLETE')
  assert.equal(emulatedStack(emulator.engine, 'app').resources.get('T')?.properties.DisplayName, '{"a":"b"}')
})

test('a nested stack fails with a parameter that is a map', async () => {
  await using emulator = await startCloudFormation()
  const url = putTemplate(emulator.engine, 'templates', 'inner', `Parameters: { P: { Type: String } }\n${TOPIC}`)
  const TemplateBody = `Resources: { Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${url}', Parameters: { P: { a: b } } } } }`

  await emulator.client.send(new CreateStackCommand({ StackName: 'app', TemplateBody }))
  await emulator.engine.waitUntilIdle()

  const { reason } = findEvent(emulator.engine, 'app', 'Inner CREATE_FAILED')
  assert.equal(reason, 'Value of property Parameters must be an object with String (or simple type) properties')
})

test('the version of a custom resource is accepted, and changes nothing', async () => {
  await using emulator = await startCloudFormation()
  const body = (version: string) =>
    `Resources: { T: { Type: Custom::Thing, Version: '${version}', Properties: { ServiceToken: arn } } }`
  await createAppStack(emulator, body('1.0'))

  const update = new UpdateStackCommand({ StackName: 'app', TemplateBody: body('2.0') })

  assert.match(await errorTextOf(emulator.client.send(update)), /No updates are to be performed/)
  assert.equal(emulatedStack(emulator.engine, 'app').status, 'CREATE_COMPLETE')
})
