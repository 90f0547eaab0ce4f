import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { withAddedProperties } from '#lib/operations/preview/addedProperties.ts'
import { markSecretProperties } from '#lib/redaction/secrets/markSecrets.ts'
import { aChange } from '../../fakes/model/aChange.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

const TEMPLATE = `
Parameters:
  Class: { Type: String, Default: db.t4g.small }
Conditions:
  HasSecond: !Equals [!Ref Class, large]
Resources:
  Secret: { Type: 'AWS::SecretsManager::Secret' }
  Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: The database } }
  Instance:
    Type: AWS::RDS::DBInstance
    Properties:
      DBInstanceClass: !Ref Class
      Engine: postgres
      MasterUserPassword: !Sub '{{resolve:secretsmanager:\${Secret}:SecretString:password}}'
      VPCSecurityGroups: [!If [HasSecond, !Ref Class, !Ref AWS::NoValue], !GetAtt Group.GroupId]
`

const stack = aResolvedStack({ 'main.yaml': TEMPLATE })
const instance = aChange({ nestedPath: '', logicalId: 'Instance', type: 'AWS::RDS::DBInstance', action: 'add' })
const [shown] = withAddedProperties([instance], stack).map(markSecretProperties)

suite('the properties of an added resource', () => {
  for (const [subject, path, expected] of [
    ['a value and the parameter that sets it', 'DBInstanceClass', { after: 'db.t4g.small', cause: 'Class' }],
    ['a value of the template', 'Engine', { after: 'postgres', cause: undefined }],
    [
      'an attribute of another resource as unknown, with its source, after an item that a condition leaves out',
      'VPCSecurityGroups/0',
      { after: undefined, unknown: true, cause: 'Group.GroupId' },
    ],
    [
      'a secret without its value and without the expression, with the resource that holds it',
      'MasterUserPassword',
      { after: undefined, secret: true, cause: 'Secret' },
    ],
  ] as const)
    test(`the properties of an added resource contain ${subject}`, () => {
      const property = shown?.addedProperties?.find(property => property.path === `/Properties/${path}`)

      assert.ok(property)
      const { after, cause, secret, unknown } = property
      const found = { after, cause, ...(secret && { secret }), ...(!secret && unknown && { unknown }) }
      assert.deepEqual(found, expected)
    })

  test('the properties of an added resource contain no text of an expression', () => {
    assert.doesNotMatch(JSON.stringify(shown?.addedProperties), /resolve:|\$\{/)
  })
})
