import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { dynamicReferences } from '#lib/rules/dynamicReferences.ts'
import { aTemplate } from '../fakes/template/aResolvedStack.ts'

const findingsFor = (value: string) =>
  dynamicReferences(
    aTemplate(`Parameters: { Name: { Type: String } }
Resources:
  Secret: { Type: 'AWS::SecretsManager::Secret' }
  Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: ${value} } }
`),
    new Map(),
  )

suite('a dynamic reference', () => {
  for (const value of [
    "'{{resolve:ssm:/name}}'",
    "'a {{resolve:ssm:/name}} b'",
    `!Sub '{{resolve:ssm:/\${Name}}}'`,
    "'{{resolve:ssm:arn:aws:ssm:eu-central-1:111122223333:parameter/name}}'",
    "'{{resolve:ssm-secure:name}}'",
    "'{{resolve:secretsmanager:name}}'",
    "'{{resolve:secretsmanager:name:SecretString:password}}'",
    "'{{resolve:secretsmanager:name:SecretString:password:AWSCURRENT}}'",
    `!Sub '{{resolve:secretsmanager:\${Name}:SecretString:password}}'`,
  ])
    test(`a dynamic reference without a version is a warning: ${value}`, () => {
      const [finding, ...others] = findingsFor(value)
      assert.equal(finding?.rule, 'template/unversioned-reference')
      assert.equal(finding.location?.line, 4)
      assert.deepEqual(others, [])
    })

  for (const value of [
    "'{{resolve:ssm:/name:3}}'",
    `!Sub '{{resolve:ssm:/name:\${Name}}}'`,
    "'{{resolve:ssm-secure:name:12}}'",
    "'{{resolve:secretsmanager:name:SecretString:password::0a1b}}'",
    "'{{resolve:secretsmanager:arn:aws:secretsmanager:eu-central-1:111122223333:secret:n-1:SecretString:p:AWSCURRENT:0a1b}}'",
    `!Sub '{{resolve:secretsmanager:\${Secret}:SecretString:password}}'`,
    "'{{resolve:other:name}}'",
    "'resolve:ssm:/name'",
  ])
    test(`no finding is about ${value}`, () => assert.deepEqual(findingsFor(value), []))

  test('each dynamic reference of a text has a finding', () =>
    assert.equal(findingsFor("'{{resolve:ssm:/a}}{{resolve:ssm:/b:1}}{{resolve:ssm:/c}}'").length, 2))

  test('a long text that is no reference is searched in linear time', () =>
    assert.deepEqual(findingsFor(`'${'{{resolve:ssm:'.repeat(2_000)}'`), []))
})
