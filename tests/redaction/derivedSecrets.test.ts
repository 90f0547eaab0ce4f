// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation writes its variables like this.
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { redactionOf } from '#lib/redaction/redaction.ts'
import { secretOutputsOf, secretsIn } from '#lib/redaction/secrets/secretValues.ts'
import { aResolvedStack, resolveFiles } from '../fakes/template/aResolvedStack.ts'

const PARAMETERS = `
Parameters:
  Pin: { Type: String, NoEcho: true }
  Login: { Type: String, NoEcho: true }
  Keys: { Type: CommaDelimitedList, NoEcho: true }
  Shown: { Type: String, Default: everybody may read this }
`
const VALUES = { Pin: 'k7q', Login: 'somebody:longenough', Keys: 'one-key,two-key' }

function stackWith(property: string) {
  const template = `${PARAMETERS}
Conditions: { Always: !Equals [a, a], Never: !Equals [a, b] }
Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: ${property}, Tags: [!If [Never, x, !Ref 'AWS::NoValue'], ${property}] } } }`
  return aResolvedStack({ 'main.yaml': template }, VALUES)
}

suite('a text that a template makes of a secret is redacted', () => {
  for (const [how, property, text] of [
    ['a short secret in a text', "!Sub 'pin ${Pin}'", 'pin k7q'],
    ['a short secret in a list of texts', "!Join ['-', [a, !Ref Pin]]", 'a-k7q'],
    ['a short secret in Base64', '{ "Fn::Base64": !Ref Pin }', 'azdx'],
    ['a part of a secret', "!Select [1, !Split [':', !Ref Login]]", 'longenough'],
    ['an item of a list', '!Select [1, !Ref Keys]', 'two-key'],
    ['a variable of a text', "!Sub ['<${A}>', { A: !Ref Pin }]", '<k7q>'],
    ['the branch of a condition that holds', "!If [Always, !Sub '${Pin}!', other]", 'k7q!'],
  ] as const)
    test(`a text that a template makes of a secret is redacted: ${how}`, () => {
      const { text: redact } = redactionOf(secretsIn([stackWith(property)]))
      assert.equal(redact(text), '****')
      assert.equal(redact('everybody may read this'), 'everybody may read this')
    })

  test('a text that a template does not make from a secret is not redacted', () => {
    const stack = stackWith("!If [Never, !Sub 'pin ${Pin}', plain]")
    assert.deepEqual(secretsIn([stack]).derived, [])
  })
})

suite('an output is secret', () => {
  const MAIN = (expression: string) => `${PARAMETERS}
  Word: { Type: String }
  ServicePassword: { Type: String }
  UseSecret: { Type: String }
  Stored: { Type: 'AWS::SSM::Parameter::Value<String>' }
  Attribute: { Type: String, Default: ClientSecret }
Conditions: { Always: !Equals [a, a], Never: !Equals [a, b] }
Mappings: { Sizes: { k7q: { cpu: '1' } } }
Resources:
  Client: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: x } }
  Access: { Type: 'AWS::IAM::AccessKey', Properties: { UserName: x } }
  Graph: { Type: 'AWS::AppSync::ApiKey', Properties: { ApiId: x } }
  Video: { Type: 'AWS::IVS::StreamKey', Properties: { ChannelArn: x } }
  Packages: { Type: 'AWS::MediaPackage::Channel', Properties: { Id: x } }
  Generated: { Type: 'Custom::RandomPassword', Properties: { ServiceToken: 'arn:aws:lambda:eu-central-1:123456789012:function:x' } }
  Echo: { Type: 'Custom::Echo', Properties: { ServiceToken: 'arn:aws:lambda:eu-central-1:123456789012:function:x', Text: !Ref Pin } }
  Plain: { Type: 'Custom::Echo', Properties: { ServiceToken: 'arn:aws:lambda:eu-central-1:123456789012:function:x' } }
  AdminPassword: { Type: 'Custom::Echo', Properties: { ServiceToken: 'arn:aws:lambda:eu-central-1:123456789012:function:x' } }
  Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !GetAtt Client.ClientSecret } }
  Named: { Type: 'AWS::SNS::Topic', Properties: { TopicName: !Sub 'topic-\${Pin}' } }
  Inner:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: inner.yaml
      Parameters: { Code: !Sub '<\${Pin}>', Open: !Ref Shown }
  Deep:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: deep.yaml, Parameters: { Text: !GetAtt Access.SecretAccessKey } }
Outputs: { Info: { Value: ${expression} } }`
  const INNER = `
Parameters: { Code: { Type: String }, Open: { Type: String } }
Resources:
  Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Sub 'code \${Code}' } }
  Client: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: x } }
Outputs: { Code: { Value: !Ref Code }, Open: { Value: !Ref Open }, Info: { Value: !GetAtt Client.ClientSecret } }`
  const DEEP = `
Parameters: { Text: { Type: String } }
Resources: { Deeper: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: deeper.yaml, Parameters: { Text: !Join ['', [x, !Ref Text]] } } } }
Outputs: { Info: { Value: !GetAtt Deeper.Outputs.Info }, Length: { Value: '1' } }`
  const DEEPER = `
Parameters: { Text: { Type: String } }
Resources: { Topic: { Type: 'AWS::SNS::Topic' } }
Outputs: { Info: { Value: { 'Fn::Base64': !Ref Text } } }`
  const stackOf = (expression: string) =>
    resolveFiles(
      { 'main.yaml': MAIN(expression), 'inner.yaml': INNER, 'deep.yaml': DEEP, 'deeper.yaml': DEEPER },
      { ...VALUES, Word: 'open', ServicePassword: 'abc', UseSecret: 'true', Stored: '/dev/app/password' },
    ).stack

  for (const [how, expression, verdict] of [
    ['a short secret', '!Ref Pin', true],
    ['a secret attribute', '!GetAtt Client.ClientSecret', true],
    ['a secret attribute by a computed name', '!GetAtt [Client, !Ref Attribute]', true],
    ['a secret attribute in a text', "!Sub 'x ${Client.ClientSecret}'", true],
    ['a variable of a text', "!Sub ['x ${A}', { A: !GetAtt Client.ClientSecret }]", true],
    ['an ordinary attribute', '!GetAtt Client.ClientId', false],
    ['the secret of an access key', '!GetAtt Access.SecretAccessKey', true],
    ['the secret of an access key in Base64', "{ 'Fn::Base64': !GetAtt Access.SecretAccessKey }", true],
    ['a part of a secret attribute', "!Select [0, !Split ['/', !GetAtt Access.SecretAccessKey]]", true],
    ['an item of a list beside a secret', '!Select [0, [open, !Ref Pin]]', false],
    ['an item of a list that is a secret', '!Select [1, [open, !Ref Pin]]', true],
    ['an item that a secret chooses', '!Select [!Ref Pin, [a, b]]', true],
    ['a list with a secret in JSON', "{ 'Fn::ToJsonString': { a: [!GetAtt Client.ClientSecret] } }", true],
    ['the id of an access key', '!Ref Access', false],
    ['an API key by its attribute', '!GetAtt Graph.ApiKey', true],
    ['an API key whose id is the key', '!GetAtt Graph.ApiKeyId', true],
    ['the name of an API key, which holds the key', '!Ref Graph', true],
    ['the value of a stream key', '!GetAtt Video.Value', true],
    ['the ARN of a stream key', '!GetAtt Video.Arn', false],
    ['the endpoints of a channel with their passwords', '!GetAtt Packages.HlsIngest', true],
    ['the result of a provider of passwords', '!GetAtt Generated.Result', true],
    ['the ARN of such a result', '!GetAtt Generated.SecretArn', false],
    ['the result of a provider that got a secret', '!GetAtt Echo.Anything', true],
    ['the result of a provider that got none', '!GetAtt Plain.Anything', false],
    ['the value of a resource that is named like a secret', '!GetAtt AdminPassword.Value', true],
    ['a property that is made of a secret', '!GetAtt Topic.DisplayName', true],
    ['an ordinary attribute of the same resource', '!GetAtt Topic.TopicArn', false],
    ['the ARN of a resource that is named by a secret', '!Ref Named', true],
    ['the output of a nested stack that got a secret', '!GetAtt Inner.Outputs.Code', true],
    ['the output of a nested stack that got none', '!GetAtt Inner.Outputs.Open', false],
    ['the secret attribute of a nested stack', '!GetAtt Inner.Outputs.Info', true],
    ['a secret attribute through two nested stacks', "!Sub '${Deep.Outputs.Info}!'", true],
    ['an ordinary output beside it', '!GetAtt Deep.Outputs.Length', false],
    ['a short value of a parameter that is named like a secret', '!Ref ServicePassword', true],
    ['a switch that is named like a secret', '!Ref UseSecret', false],
    ['an ordinary parameter', '!Ref Word', false],
    ['a stored parameter that is named like a secret', '!Ref Stored', true],
    ['a dynamic reference to a secret', "'{{resolve:secretsmanager:app:SecretString:user}}'", true],
    ['a dynamic reference in a text', "!Sub 'postgres://u:{{resolve:ssm-secure:/app/x:1}}@${Word}'", true],
    ['a dynamic reference to a parameter that is named like a secret', "'{{resolve:ssm:/app/password:1}}'", true],
    ['a dynamic reference to another parameter', "'{{resolve:ssm:/app/image:1}}'", false],
    ['the import of a value that is named like a secret', '!ImportValue core-ClientSecret', true],
    ['the import of another value', '!ImportValue core-Vpc', false],
    ['the branch of a condition that holds', '!If [Always, !Ref Pin, open]', true],
    ['the branch of a condition that does not hold', '!If [Never, !Ref Pin, open]', false],
    ['the number of secrets', "{ 'Fn::Length': !Ref Keys }", false],
    ['a value that is found by a secret', '!FindInMap [Sizes, !Ref Pin, cpu]', false],
    ['an escaped variable', "!Sub 'write ${!Pin}'", false],
  ] as const)
    test(`${verdict ? '' : 'not '}if it is ${how}`, () =>
      assert.equal(secretOutputsOf(stackOf(expression))('', 'Info'), verdict))

  test('an output of a nested stack is secret by its path', () => {
    const isSecretOutput = secretOutputsOf(stackOf('open'))
    const verdicts = [
      ['Inner', 'Info', true],
      ['Inner', 'Open', false],
      ['Deep/Deeper', 'Info', true],
      ['Deep', 'Length', false],
    ] as const
    for (const [nestedPath, name, verdict] of verdicts)
      assert.equal(isSecretOutput(nestedPath, name), verdict, `${nestedPath}/${name}`)
    assert.equal(redactionOf(secretsIn([stackOf('open')])).isSecretOutput('Info', 'Deep/Deeper'), true)
  })

  test('an output is secret by its name alone', () =>
    assert.equal(secretOutputsOf(stackOf('open'))('', 'ApiKey'), true))

  test('a text that a nested stack makes from a secret parameter is redacted', () =>
    assert.ok(secretsIn([stackOf('open')]).derived.includes('code <k7q>')))
})
