import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { Problem } from '#lib/model/problem.ts'
import { status } from '#lib/operations/status.ts'
import { looksRandom } from '#lib/redaction/secrets/randomValue.ts'
import { aBootstrapStack, aStack, stackIdOf } from '../fakes/cloudFormation/aStack.ts'
import type { CloudFormationScript } from '../fakes/cloudFormation/fakeCloudFormation.ts'
import { aStackResource } from '../fakes/cloudFormation/healthyStack.ts'
import { fakeTools } from '../fakes/fakeTools.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'

const ROOT = stackIdOf('open-webui-dev')
const INNER = stackIdOf('Inner')
/** Not what the files of the environment say: they have no such output. */
const MAIN = `
Parameters: { Pin: { Type: String, NoEcho: true }, OldToken: { Type: String } }
Conditions: { HasPin: !Not [!Equals [!Ref Pin, '']] }
Resources:
  Client: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: x } }
  Access: { Type: 'AWS::IAM::AccessKey', Properties: { UserName: x } }
  Inner: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'https://bucket/inner.yaml' } }
Outputs:
  Info: { Value: !GetAtt Client.ClientSecret }
  Access: { Value: !Join ['-', [x, !GetAtt Access.SecretAccessKey]] }
  Encoded: { Value: { 'Fn::Base64': !Sub 'a:\${Client.ClientSecret}' } }
  FromInner: { Value: !GetAtt Inner.Outputs.Info }
  Chosen: { Value: !If [HasPin, !Ref Pin, none] }
  Url: { Value: !Sub 'https://\${Client}' }
  Note: { Value: !Select [0, [abc123def456ghi, !Ref Pin]] }`
const INNER_TEMPLATE = `
Resources: { Video: { Type: 'AWS::IVS::StreamKey', Properties: { ChannelArn: x } } }
Outputs: { Info: { Value: !GetAtt Video.Value } }`

const SECRETS = {
  Info: 'Qzcanary1',
  Access: 'x-Qzcanary2',
  Encoded: 'Qzcanary3',
  FromInner: 'Qzcanary4',
  Chosen: 'Qzcanary5',
}
const OPEN = { Url: 'https://chat.example.com', Note: 'abc123def456ghi' }

function toolsWith(templates: Readonly<Record<string, string>>, script: Partial<CloudFormationScript> = {}) {
  const tools = fakeTools({
    script: {
      stacks: [
        aStack({ outputs: { ...SECRETS, ...OPEN }, parameters: { Pin: '****', OldToken: 'Qzcanaryold' } }),
        aStack({ name: 'Inner' }),
        aBootstrapStack(),
      ],
      resources: { [ROOT]: [aStackResource('Inner', NESTED_STACK, INNER)], [INNER]: [] },
      templates,
      ...script,
    },
  })
  const reason = "cannot change 'Qzcanaryold' now"
  tools.cloudFormation.addEvents('open-webui-dev', [
    { seconds: -1, resource: 'Client', status: 'UPDATE_FAILED', reason },
  ])
  return tools
}

suite('the status of a stack that is not what the files say', () => {
  test('shows no output that the deployed templates make of a secret, and every other', async () => {
    const { outputs } = await status(
      { environment: anEnvironment() },
      toolsWith({ [ROOT]: MAIN, [INNER]: INNER_TEMPLATE }),
    )

    const redacted = Object.keys(SECRETS).map(name => [name, '(secret)'])
    assert.deepEqual(outputs, { ...Object.fromEntries(redacted), ...OPEN })
  })

  test('shows no deployed value of a parameter that is named like a secret', async () => {
    const outcome = await status({ environment: anEnvironment() }, toolsWith({ [ROOT]: MAIN, [INNER]: INNER_TEMPLATE }))

    assert.equal(outcome.events.at(-1)?.reason, "cannot change '****' now")
  })

  for (const [problem, script] of [
    ['of a nested stack is no template', { templates: { [ROOT]: MAIN, [INNER]: '[' } }],
    ['is no template', { templates: { [ROOT]: '[', [INNER]: INNER_TEMPLATE } }],
    ['has a macro', { templates: { [ROOT]: `Transform: Own\n${MAIN}`, [INNER]: INNER_TEMPLATE } }],
    [
      'cannot be read',
      {
        onCall: call => {
          if (call === 'template') throw new Problem('not authorized')
        },
      },
    ],
  ] satisfies readonly (readonly [string, Partial<CloudFormationScript>])[])
    test(`shows no output that looks random if the deployed template ${problem}`, async () => {
      const outputs = {
        Other: 'q1w2e3r4t5y6u7i8',
        Url: OPEN.Url,
        UserPoolClientId: 'q1w2e3r4t5y6u7i8',
        Greeting: 'hello',
      }
      const stacks = [aStack({ outputs }), aStack({ name: 'Inner' }), aBootstrapStack()]

      const outcome = await status({ environment: anEnvironment() }, toolsWith({}, { stacks, ...script }))

      assert.deepEqual(outcome.outputs, { ...outputs, Other: '(secret)' })
    })
})

suite('a value looks random', () => {
  for (const [name, value, verdict] of [
    ['Info', 'q1w2e3r4t5y6u7i8', true],
    ['Info', 'key: wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', true],
    ['Info', '1f0e8a52-9b7c-4d3e-8f6a-0123456789ab', true],
    ['Info', 'https://example.com/?x=q1w2e3r4t5y6u7i8', true],
    ['Info', 'vpc-0a1b2c3d4e5f6a7b8', false],
    ['Info', 'arn:aws:sns:eu-central-1:123456789012:topic-1', false],
    ['Info', 'https://d111111abcdef8.cloudfront.net/a', false],
    ['Info', 'db.c1a2b3c4d5e6.eu-central-1.rds.amazonaws.com', false],
    ['Info', 'an ordinary sentence of 12 words', false],
    ['Info', '123456789012', false],
    ['ClientId', 'q1w2e3r4t5y6u7i8', false],
  ] as const)
    test(`${name} ${value}: ${verdict ? 'yes' : 'no'}`, () => assert.equal(looksRandom(name, value), verdict))
})
