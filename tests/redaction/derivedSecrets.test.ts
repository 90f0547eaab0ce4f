// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation writes its variables like this.
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { redactionOf } from '#lib/redaction/redaction.ts'
import { secretsIn } from '#lib/redaction/secrets/secretValues.ts'
import { aResolvedStack } from '../fakes/template/aResolvedStack.ts'

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
  const outputs = (expression: string) => {
    const main = `${PARAMETERS}
Conditions: { Always: !Equals [a, a], Never: !Equals [a, b] }
Resources:
  Client: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: x } }
  Inner: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: inner.yaml, Parameters: { Code: !Sub '<\${Pin}>', Open: !Ref Shown } } }
Outputs: { Answer: { Value: ${expression} } }`
    const inner = `
Parameters: { Code: { Type: String }, Open: { Type: String } }
Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Sub 'code \${Code}' } } }
Outputs: { Code: { Value: !Ref Code }, Open: { Value: !Ref Open } }`
    return secretsIn([aResolvedStack({ 'main.yaml': main, 'inner.yaml': inner }, VALUES)])
  }

  for (const [how, expression, verdict] of [
    ['a short secret', '!Ref Pin', true],
    ['a secret attribute', '!GetAtt Client.ClientSecret', true],
    ['a secret attribute in a text', "!Sub 'x ${Client.ClientSecret}'", true],
    ['an ordinary attribute', '!GetAtt Client.ClientId', false],
    ['the output of a nested stack that got a secret', '!GetAtt Inner.Outputs.Code', true],
    ['the output of a nested stack that got none', '!GetAtt Inner.Outputs.Open', false],
    ['the branch of a condition that holds', '!If [Always, !Ref Pin, open]', true],
    ['the branch of a condition that does not hold', '!If [Never, !Ref Pin, open]', false],
    ['an escaped variable', "!Sub 'write ${!Pin}'", false],
  ] as const)
    test(`${verdict ? '' : 'not '}if it is ${how}`, () =>
      assert.deepEqual(outputs(expression).outputs, verdict ? ['Answer'] : []))

  test('a text that a nested stack makes from a secret parameter is redacted', () =>
    assert.ok(outputs('x').derived.includes('code <k7q>')))
})
