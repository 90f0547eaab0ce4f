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
    "Parameter 'Count' must be a number",
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
  ['a template that is not YAML', { TemplateBody: '{{{' }, 'ValidationError', /^Template format error: /],
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
