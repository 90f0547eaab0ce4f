import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { capabilitiesOf } from '#lib/template/resolve/capabilities.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

suite('the capabilities of a stack', () => {
  for (const [what, resource, expected] of [
    ['nothing for a topic', "{ Type: 'AWS::SNS::Topic' }", []],
    ['CAPABILITY_IAM for a role', "{ Type: 'AWS::IAM::Role' }", ['CAPABILITY_IAM']],
    [
      'CAPABILITY_IAM for a policy, which always has a name',
      "{ Type: 'AWS::IAM::Policy', Properties: { PolicyName: a } }",
      ['CAPABILITY_IAM'],
    ],
    [
      'CAPABILITY_NAMED_IAM for a role with a name',
      "{ Type: 'AWS::IAM::Role', Properties: { RoleName: a } }",
      ['CAPABILITY_NAMED_IAM'],
    ],
    [
      'CAPABILITY_NAMED_IAM for a profile with a name',
      "{ Type: 'AWS::IAM::InstanceProfile', Properties: { InstanceProfileName: a } }",
      ['CAPABILITY_NAMED_IAM'],
    ],
    ['nothing for an identity provider', "{ Type: 'AWS::IAM::OIDCProvider' }", []],
  ] as const) {
    const text = `Resources: { A: ${resource}, B: { Type: 'AWS::SNS::Topic' } }`
    test(`a stack needs ${what}`, () =>
      assert.deepEqual(capabilitiesOf(aResolvedStack({ 'main.yaml': text })), expected))

    test(`a stack needs ${what} inside a nested stack`, () => {
      const main = "Resources: { N: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: inner.yaml } } }"
      assert.deepEqual(capabilitiesOf(aResolvedStack({ 'main.yaml': main, 'inner.yaml': text })), expected)
    })
  }
})
