import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { controlFindings } from '#lib/rules/controls/controls.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { findingLines } from '../../fakes/model/expectProblem.ts'
import { aResolvedStack, type Files } from '../../fakes/template/aResolvedStack.ts'

const TAGS = { 'cost-center': 'ai' }

function findingsIn(files: Files, rule: string, parameters: Readonly<Record<string, string>> = {}) {
  const environment = anEnvironment({ tags: TAGS })
  return findingLines(controlFindings(environment, [aResolvedStack(files, parameters)])).filter(line =>
    line.includes(` ${rule}: `),
  )
}

suite('the location of a finding about a control', () => {
  const conditional = `Parameters: { Old: { Type: String } }
Conditions: { IsOld: !Equals [!Ref Old, 'true'] }
Resources:
  Listener:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      Protocol: HTTP
      DefaultActions:
        - !If [IsOld, !Ref AWS::NoValue, { Type: fixed-response }]
        - !If
          - IsOld
          - Type: forward
          - Type: redirect
`

  test('a finding is in the taken branch of a condition, past items that are left out', () =>
    assert.deepEqual(findingsIn({ 'main.yaml': conditional }, 'control/plain-http', { Old: 'true' }), [
      "cloudformation/main.yaml:12:13 error control/plain-http: 'Listener' forwards requests that come by HTTP (DefaultActions/0/Type): passwords and sessions cross the network in clear text. Redirect to HTTPS with status HTTP_301, and forward from an HTTPS listener.",
    ]))

  test('the other branch has no finding', () =>
    assert.deepEqual(findingsIn({ 'main.yaml': conditional }, 'control/plain-http', { Old: 'false' }), []))

  test('a finding about a resource of a nested stack is in its template, and names its path', () => {
    const files = {
      'main.yaml': 'Resources: { Edge: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: edge.yaml } } }',
      'edge.yaml':
        'Resources:\n  Listener:\n    Type: AWS::ElasticLoadBalancingV2::Listener\n    Properties: { Protocol: TLS }\n',
    }

    assert.deepEqual(findingsIn(files, 'control/tls-policy'), [
      "cloudformation/edge.yaml:2:3 error control/tls-policy: 'Edge/Listener' has no SslPolicy: CloudFormation's default, ELBSecurityPolicy-2016-08, accepts TLS 1.0. Set SslPolicy to ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09.",
    ])
  })
})

suite('a secret parameter of a nested stack', () => {
  const main = (value: string) => `Parameters: { Password: { Type: String, NoEcho: true } }
Resources:
  Child:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: child.yaml
      Parameters:
        Key: ${value}
`
  const child = (noEcho: string) =>
    `Parameters: { Key: { Type: String${noEcho} } }\nResources: { Topic: { Type: AWS::SNS::Topic } }\n`
  const parameters = { Password: 'hunter2hunter2' }

  test('the parameter must be secret there, too', () =>
    assert.deepEqual(
      findingsIn(
        { 'main.yaml': main('!Ref Password'), 'child.yaml': child('') },
        'control/secret-parameter',
        parameters,
      ),
      [
        "cloudformation/main.yaml:8:9 error control/secret-parameter: 'Child' gets the secret parameter 'Password' as 'Key', which is no NoEcho parameter: everyone who may describe the nested stack reads it. Add NoEcho: true to 'Key' in cloudformation/child.yaml.",
      ],
    ))

  test('a secret parameter of both is right', () =>
    assert.deepEqual(
      findingsIn(
        { 'main.yaml': main('!Ref Password'), 'child.yaml': child(', NoEcho: true') },
        'control/secret-parameter',
        parameters,
      ),
      [],
    ))
})

suite('the tags of an environment', () => {
  const stack = aResolvedStack({ 'main.yaml': 'Resources: { Gateway: { Type: AWS::EC2::InternetGateway } }' })
  const findingsOf = (tags: Readonly<Record<string, string>>) =>
    findingLines(controlFindings(anEnvironment({ tags }), [stack]))

  test('tags that name who pays are right', () => assert.deepEqual(findingsOf(TAGS), []))

  test('tags without an owner are a warning', () =>
    assert.deepEqual(findingsOf({ application: 'open-webui' }), [
      "environments/dev.yaml:7:1 warning control/tags: Environment 'dev' has no tag that names an owner: the costs of a resource and questions about it cannot be assigned. Add a tag such as 'owner' or 'cost-center' below 'tags'.",
    ]))
})

suite('a template without resources that a control is about', () => {
  test('it has no finding', () => {
    const stack = aResolvedStack({
      'main.yaml':
        'Resources: { Queue: { Type: AWS::SQS::Queue }, Table: { Type: AWS::DynamoDB::Table, DeletionPolicy: Retain } }',
    })

    assert.deepEqual(controlFindings(anEnvironment({ tags: TAGS, protected: true }), [stack]), [])
  })
})
