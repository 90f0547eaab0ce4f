import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  CreateChangeSetCommand,
  CreateStackCommand,
  type CreateStackCommandInput,
} from '@aws-sdk/client-cloudformation'
import { expectRejection } from '../../../../fakes/emulator/expectRejection.ts'
import { startCloudFormation } from '../../../../fakes/emulator/startCloudFormation.ts'

const TOPIC = 'Resources: { Topic: { Type: AWS::SNS::Topic } }'
const ROLE = 'Resources: { Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: {} } } }'
const NAMED_RESOURCE =
  'Resources: { Role: { Type: AWS::IAM::Role, Properties: { RoleName: r, AssumeRolePolicyDocument: {} } } }'
const PARAMETERS = `
Parameters:
  Size: { Type: String, AllowedValues: [small, large], Default: small }
  Host: { Type: String, AllowedPattern: '[a-z.]+', ConstraintDescription: must be a host name. , Default: a.example }
  Code: { Type: String, AllowedPattern: '[0-9]+', Default: '1' }
  Word: { Type: String, MinLength: 3, MaxLength: 5, Default: four }
  Count: { Type: Number, MinValue: 1, MaxValue: 9, Default: 2 }
Rules:
  LargeNeedsMany:
    RuleCondition: !Equals [!Ref Size, large]
    Assertions:
      - Assert: !Not [!Equals [!Ref Count, '1']]
        AssertDescription: a large one needs more than one.
${TOPIC}
`
const MAPPING = 'Mappings: { Names: { a: { Suffix: x }, b: { Suffix: [y, z] } } }'
const withValue = (value: string) =>
  `Resources: { Topic: { Type: AWS::SNS::Topic, Properties: { TopicName: ${value} } } }`
/** A topic with a member, beside one that the condition leaves out. */
const withAbsent = (member: string) => `
Conditions: { Never: !Equals [a, b] }
Resources:
  Absent: { Type: AWS::SNS::Topic, Condition: Never }
  Topic: { Type: AWS::SNS::Topic, ${member} }`
const parameter = (ParameterKey: string, ParameterValue: string) => ({ ParameterKey, ParameterValue })
const repeat = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index)).join('\n')

/** Requests that CloudFormation refuses before a stack exists, with the error code and the message. */
const REFUSALS: readonly (readonly [string, Partial<CreateStackCommandInput>, string, string | RegExp])[] = [
  [
    'an unknown parameter',
    { TemplateBody: TOPIC, Parameters: [parameter('Nope', '1')] },
    'ValidationError',
    'Parameters: [Nope] do not exist in the template',
  ],
  [
    'a missing parameter',
    { TemplateBody: `Parameters: { A: { Type: String }, B: { Type: String } }\n${TOPIC}` },
    'ValidationError',
    'Parameters: [A, B] must have values',
  ],
  [
    'a value that is not allowed',
    { TemplateBody: PARAMETERS, Parameters: [parameter('Size', 'huge')] },
    'ValidationError',
    "Parameter 'Size' must be one of AllowedValues",
  ],
  [
    'a value that does not match its pattern',
    { TemplateBody: PARAMETERS, Parameters: [parameter('Code', 'x')] },
    'ValidationError',
    "Parameter 'Code' must match pattern [0-9]+",
  ],
  [
    'a broken constraint with its description',
    { TemplateBody: PARAMETERS, Parameters: [parameter('Host', '!')] },
    'ValidationError',
    /Parameter '?Host'? failed to satisfy constraint: must be a host name\./,
  ],
  [
    'a value that is too short',
    { TemplateBody: PARAMETERS, Parameters: [parameter('Word', 'a')] },
    'ValidationError',
    "Parameter 'Word' must contain at least 3 characters",
  ],
  [
    'a value that is too long',
    { TemplateBody: PARAMETERS, Parameters: [parameter('Word', 'sixsix')] },
    'ValidationError',
    "Parameter 'Word' must contain at most 5 characters",
  ],
  [
    'a number that is too small',
    { TemplateBody: PARAMETERS, Parameters: [parameter('Count', '0')] },
    'ValidationError',
    "Parameter 'Count' must be a number not less than 1",
  ],
  [
    'a number that is too large',
    { TemplateBody: PARAMETERS, Parameters: [parameter('Count', '10')] },
    'ValidationError',
    "Parameter 'Count' must be a number not greater than 9",
  ],
  [
    'a text for a number',
    { TemplateBody: PARAMETERS, Parameters: [parameter('Count', 'two')] },
    'ValidationError',
    "Parameter 'Count' must be a number.",
  ],
  [
    'an id that is empty',
    {
      TemplateBody: `Parameters: { Vpc: { Type: 'AWS::EC2::VPC::Id' } }\n${TOPIC}`,
      Parameters: [parameter('Vpc', '')],
    },
    'ValidationError',
    /parameter value {2}for parameter name Vpc does not exist/,
  ],
  [
    'a value above 4,096 bytes',
    { TemplateBody: PARAMETERS, Parameters: [parameter('Code', '1'.repeat(4097))] },
    'ValidationError',
    /4096/,
  ],
  [
    'a broken rule',
    { TemplateBody: PARAMETERS, Parameters: [parameter('Size', 'large'), parameter('Count', '1')] },
    'ValidationError',
    /LargeNeedsMany.*a large one needs more than one\./,
  ],
  [
    'the same parameter twice',
    { TemplateBody: PARAMETERS, Parameters: [parameter('Size', 'small'), parameter('Size', 'large')] },
    'ValidationError',
    'Duplicate parameter key found: Size',
  ],
  [
    'an unknown type',
    { TemplateBody: 'Resources: { A: { Type: AWS::Nope::Thing }, B: { Type: AWS::Nope::Other } }' },
    'ValidationError',
    'Template format error: Unrecognized resource types: [AWS::Nope::Thing, AWS::Nope::Other]',
  ],
  [
    'a reference to an unknown name',
    { TemplateBody: 'Resources: { A: { Type: AWS::SNS::Topic, Properties: { TopicName: !Ref Nope } } }' },
    'ValidationError',
    'Template format error: Unresolved resource dependencies [Nope] in the Resources block of the template',
  ],
  [
    'a reference to an unknown name in an output',
    { TemplateBody: `${TOPIC}\nOutputs: { O: { Value: !Ref Nope } }` },
    'ValidationError',
    'Template format error: Unresolved resource dependencies [Nope] in the Outputs block of the template',
  ],
  [
    'a dependency on an unknown resource',
    { TemplateBody: 'Resources: { A: { Type: AWS::SNS::Topic, DependsOn: Nope } }' },
    'ValidationError',
    'Template format error: Unresolved resource dependencies [Nope] in the Resources block of the template',
  ],
  [
    'an attribute of an unknown resource',
    { TemplateBody: `${TOPIC}\nOutputs: { O: { Value: !GetAtt Nope.Arn } }` },
    'ValidationError',
    'Template error: instance of Fn::GetAtt references undefined resource Nope',
  ],
  [
    'an attribute that does not exist',
    { TemplateBody: `${TOPIC}\nOutputs: { O: { Value: !GetAtt Topic.Nope } }` },
    'ValidationError',
    'Template error: resource Topic does not support attribute type Nope in Fn::GetAtt',
  ],
  [
    'an attribute that does not exist, in a Sub',
    { TemplateBody: `${TOPIC}\nOutputs: { O: { Value: !Sub 'x-\${Topic.Nope}' } }` },
    'ValidationError',
    'Template error: resource Topic does not support attribute type Nope in Fn::GetAtt',
  ],
  [
    'a condition that does not exist',
    { TemplateBody: 'Resources: { A: { Type: AWS::SNS::Topic, Condition: Nope } }' },
    'ValidationError',
    /Unresolved condition dependency Nope/i,
  ],
  [
    'a key that a mapping does not have',
    { TemplateBody: `${MAPPING}\n${withValue('!FindInMap [Names, c, Suffix]')}` },
    'ValidationError',
    'Template error: Unable to get mapping for Names::c::Suffix',
  ],
  [
    'a key of a mapping that a parameter names',
    {
      TemplateBody: `Parameters: { Key: { Type: String } }\n${MAPPING}\n${withValue('!FindInMap [Names, !Ref Key, Suffix]')}`,
      Parameters: [parameter('Key', 'c')],
    },
    'ValidationError',
    'Template error: Unable to get mapping for Names::c::Suffix',
  ],
  [
    'a mapping with too few levels',
    { TemplateBody: `Mappings: { Names: { a: text } }\n${TOPIC}` },
    'ValidationError',
    'Template format error: Every Mappings member a must be a map',
  ],
  [
    'a mapping with too many levels',
    { TemplateBody: `Mappings: { Names: { a: { Suffix: { deep: text } } } }\n${TOPIC}` },
    'ValidationError',
    'Template format error: Every Mappings attribute must be a String or a List.',
  ],
  [
    'a function in a mapping',
    { TemplateBody: `Mappings: { Names: { a: { Suffix: !Ref AWS::Region } } }\n${TOPIC}` },
    'ValidationError',
    'Template format error: Every Mappings attribute must be a String or a List.',
  ],
  [
    'an attribute without a name',
    { TemplateBody: withValue('{ "Fn::GetAtt": [Topic] }') },
    'ValidationError',
    /^Template error: every Fn::GetAtt object requires two non-empty parameters/,
  ],
  [
    'an index that is no number',
    { TemplateBody: withValue('!Select [first, [a, b]]') },
    'ValidationError',
    'Template error: Fn::Select requires a list argument with two elements: an integer index and a list',
  ],
  [
    'an index outside of its list, in an output',
    { TemplateBody: `${TOPIC}\nOutputs: { O: { Value: !Select [2, [a, b]] } }` },
    'ValidationError',
    'Template error: Fn::Select requires a list argument with two elements: an integer index and a list',
  ],
  [
    'an index outside of the list that a function gives, in a condition without a use',
    { TemplateBody: `Conditions: { C: !Equals [!Select [2, !Split [',', 'a,b']], a] }\n${TOPIC}` },
    'ValidationError',
    'Template error: Fn::Select cannot select nonexistent value at index 2',
  ],
  [
    'a list in a comparison',
    {
      TemplateBody: `Parameters: { L: { Type: CommaDelimitedList, Default: '' } }\nConditions: { C: !Equals [!Ref L, ''] }\n${TOPIC}`,
    },
    'ValidationError',
    'Template error: every Fn::Equals object requires a list of 2 string parameters.',
  ],
  [
    'an attribute of a resource in a condition',
    { TemplateBody: `Conditions: { C: !Equals [!GetAtt Topic.TopicName, a] }\n${TOPIC}` },
    'ValidationError',
    'Template format error: Unresolved dependencies [Topic]. Cannot reference resources in the Conditions block of the template',
  ],
  [
    'a resource in a rule',
    { TemplateBody: `Rules: { R: { Assertions: [{ Assert: !Equals [!Ref Topic, a] }] } }\n${TOPIC}` },
    'ValidationError',
    'Template format error: Unresolved dependencies [Topic]. Cannot reference resources in the Rules block of the template',
  ],
  [
    'a reference to a resource whose condition is false',
    { TemplateBody: withAbsent('Properties: { TopicName: !Ref Absent }') },
    'ValidationError',
    'Template format error: Unresolved resource dependencies [Absent] in the Resources block of the template',
  ],
  [
    'a reference in metadata to a resource whose condition is false',
    { TemplateBody: withAbsent('Metadata: { Note: !Ref Absent }') },
    'ValidationError',
    'Template format error: Unresolved resource dependencies [Absent] in the Resources block of the template',
  ],
  [
    'an output of a resource whose condition is false',
    { TemplateBody: `${withAbsent('')}\nOutputs: { O: { Value: !GetAtt Absent.TopicName } }` },
    'ValidationError',
    'Template format error: Unresolved resource dependencies [Absent] in the Outputs block of the template',
  ],
  [
    'resources in a list',
    { TemplateBody: 'Resources: [text]' },
    'ValidationError',
    'Template format error: Any Resources member must be an object.',
  ],
  [
    'a resource with a member that does not exist',
    { TemplateBody: 'Resources: { Topic: { Type: AWS::SNS::Topic, Invalid: text } }' },
    'ValidationError',
    "Invalid template resource property 'Invalid'",
  ],
  [
    'an output without a value',
    { TemplateBody: `${TOPIC}\nOutputs: { O: { Description: text } }` },
    'ValidationError',
    'Template format error: Every Outputs member must contain a Value object',
  ],
  [
    'a circular dependency',
    {
      TemplateBody: `Resources:\n  A: { Type: AWS::SNS::Topic, Properties: { TopicName: !Ref B } }\n  B: { Type: AWS::SNS::Topic, Properties: { TopicName: !Ref A } }`,
    },
    'ValidationError',
    'Circular dependency between resources: [A, B]',
  ],
  [
    'a template without resources',
    { TemplateBody: 'Description: nothing' },
    'ValidationError',
    'Template format error: At least one Resources member must be defined.',
  ],
  [
    'a section that does not exist',
    { TemplateBody: `${TOPIC}\nSurprise: {}` },
    'ValidationError',
    /Invalid template property or properties \[Surprise\]/,
  ],
  [
    'a template that is not YAML',
    { TemplateBody: 'Resources:\n  Topic: [a' },
    'ValidationError',
    /^Template format error: YAML not well-formed\. \(line \d+, column \d+\)$/,
  ],
  [
    'a template that is not JSON',
    { TemplateBody: '{"Resources": ' },
    'ValidationError',
    /^Template format error: JSON not well-formed\. \(line 1, column \d+\)$/,
  ],
  [
    'a template that is a text',
    { TemplateBody: 'text' },
    'ValidationError',
    'Template format error: unsupported structure.',
  ],
  [
    'an address of the kind s3:',
    { TemplateURL: 's3://bucket/template.yaml' },
    'ValidationError',
    'S3 error: Domain name specified in bucket is not a valid S3 domain',
  ],
  ['a request without a template', {}, 'ValidationError', 'Either Template URL or Template Body must be specified.'],
  [
    'an object that does not exist',
    { TemplateURL: 'https://bucket.s3.eu-central-1.amazonaws.com/nope' },
    'ValidationError',
    /^S3 error: Access Denied/,
  ],
  [
    'an address outside of S3',
    { TemplateURL: 'https://example.com/template.yaml' },
    'ValidationError',
    'TemplateURL must be a supported URL.',
  ],
  [
    'a body above 51,200 bytes',
    { TemplateBody: `${TOPIC}\nDescription: ${'x'.repeat(51_200)}` },
    'ValidationError',
    /at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to 51200/,
  ],
  [
    'more than 500 resources',
    { TemplateBody: `Resources:\n${repeat(501, index => `  T${index}: { Type: AWS::SNS::Topic }`)}` },
    'ValidationError',
    /Number of resources, 501, is greater than maximum allowed, 500/,
  ],
  [
    'more than 200 parameters',
    { TemplateBody: `Parameters:\n${repeat(201, index => `  P${index}: { Type: String, Default: x }`)}\n${TOPIC}` },
    'ValidationError',
    /Number of parameters, 201, is greater than maximum allowed, 200/,
  ],
  [
    'more than 200 outputs',
    { TemplateBody: `${TOPIC}\nOutputs:\n${repeat(201, index => `  O${index}: { Value: x }`)}` },
    'ValidationError',
    /Number of outputs, 201, is greater than maximum allowed, 200/,
  ],
  [
    'IAM without its capability',
    { TemplateBody: ROLE },
    'InsufficientCapabilitiesException',
    'Requires capabilities : [CAPABILITY_IAM]',
  ],
  [
    'named IAM with the lesser capability',
    { TemplateBody: NAMED_RESOURCE, Capabilities: ['CAPABILITY_IAM'] },
    'InsufficientCapabilitiesException',
    'Requires capabilities : [CAPABILITY_NAMED_IAM]',
  ],
  [
    'a role that does not exist',
    { TemplateBody: TOPIC, RoleARN: 'arn:aws:iam::111122223333:role/nope' },
    'ValidationError',
    'Role arn:aws:iam::111122223333:role/nope is invalid or cannot be assumed',
  ],
  [
    'a name with an underscore',
    { TemplateBody: TOPIC, StackName: 'a_b' },
    'ValidationError',
    /Value 'a_b' at 'stackName' failed to satisfy constraint/,
  ],
]

suite('a request that CloudFormation refuses', () => {
  for (const [description, input, code, message] of REFUSALS)
    test(`CloudFormation refuses ${description}`, async () => {
      await using emulator = await startCloudFormation()

      const { client } = emulator
      for (const send of [
        () => client.send(createStackCommand(input)),
        () => client.send(createChangeSetCommand(input)),
      ]) {
        const refusal = await expectRejection(send())
        assert.equal(refusal.code, code)
        if (typeof message === 'string') assert.equal(refusal.message, message)
        else assert.match(refusal.message, message)
      }

      assert.deepEqual([...emulator.engine.stacks], [], 'a refused request left a stack')
    })
})

function createStackCommand(input: Partial<CreateStackCommandInput>) {
  return new CreateStackCommand({ StackName: 'app', ...input })
}

function createChangeSetCommand({
  StackName = 'app',
  TemplateBody,
  TemplateURL,
  Parameters,
  Capabilities,
  RoleARN,
}: Partial<CreateStackCommandInput>) {
  return new CreateChangeSetCommand({
    ...{
      StackName,
      ChangeSetName: 'one',
      ChangeSetType: 'CREATE',
      TemplateBody,
      TemplateURL,
      Parameters,
      Capabilities,
      RoleARN,
    },
  })
}
