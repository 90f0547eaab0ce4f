import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { risksOf } from '#lib/analysis/risksOf.ts'
import type { Change } from '#lib/model/cloudFormation/change.ts'
import { messageText } from '#lib/model/preview/risk.ts'
import { customNamesSource } from '../../../scripts/document/customNames.ts'
import { aChange, aPropertyChange } from '../../fakes/model/aChange.ts'
import { type Files, resolveFiles } from '../../fakes/template/aResolvedStack.ts'

const replacing = (path: string, about: Partial<Change> = {}) =>
  aChange({
    nestedPath: '',
    logicalId: 'Own',
    replacement: 'always',
    properties: [aPropertyChange({ path: `/Properties/${path}`, replacement: 'always' })],
    ...about,
  })

/** A resource `Own` of this type with these properties, as a template. */
const templateOf = (type: string, properties: string): Files => ({
  'main.yaml': `Resources: { Own: { Type: ${type}, Properties: ${properties} } }`,
})

/** The texts about names that are taken, before and after these templates. */
function takenNames(
  changes: readonly Change[],
  before: Files | undefined,
  after: Files | undefined,
): readonly string[] {
  const stackOf = (files: Files | undefined) => files && resolveFiles(files).stack
  const risks = risksOf({ changes, before: stackOf(before), after: stackOf(after) })
  return risks.filter(({ kind }) => kind === 'taken-name').map(one => `${one.resource} ${messageText(one.message)}`)
}

const TABLE = 'AWS::DynamoDB::Table'
const REPLACED =
  'Own cannot be replaced while it keeps its name: the new resource is created before the old one is deleted; change'

suite('a replacement fails because of a name', () => {
  for (const [type, before, after, path, names] of [
    [TABLE, '{ TableName: a, KeySchema: [x] }', '{ TableName: a, KeySchema: [y] }', 'KeySchema', 'TableName'],
    ['AWS::SQS::Queue', '{ QueueName: a.fifo }', '{ QueueName: a.fifo, FifoQueue: true }', 'FifoQueue', 'QueueName'],
    [
      'AWS::Glue::Table',
      '{ DatabaseName: d, TableInput: { Name: a }, OpenTableFormatInput: 1 }',
      '{ DatabaseName: d, TableInput: { Name: a }, OpenTableFormatInput: 2 }',
      'OpenTableFormatInput',
      'TableInput.Name',
    ],
    [
      'AWS::Cognito::UserPoolIdentityProvider',
      '{ UserPoolId: p, ProviderName: a, ProviderType: SAML }',
      '{ UserPoolId: p, ProviderName: a, ProviderType: OIDC }',
      'ProviderType',
      'UserPoolId or ProviderName',
    ],
  ] as const)
    test(`of ${type}, which keeps it`, () => {
      const changes = [replacing(path, { type })]
      assert.deepEqual(takenNames(changes, templateOf(type, before), templateOf(type, after)), [
        `${REPLACED} ${names} too`,
      ])
    })

  test('also where the deployed template is unknown', () => {
    const after = templateOf(TABLE, '{ TableName: a, KeySchema: [y] }')
    assert.equal(takenNames([replacing('KeySchema', { type: TABLE })], undefined, after).length, 1)
  })

  test('perhaps, where the replacement itself is only possible', () => {
    const change = replacing('KeySchema', { type: TABLE, replacement: 'conditional' })
    const [before, after] = [1, 2].map(key => templateOf(TABLE, `{ TableName: a, KeySchema: [${key}] }`))
    assert.match(takenNames([change], before, after).join(), /cannot be replaced, if it has to be, while it keeps/)
  })

  for (const [why, about, before, after] of [
    ['when the name changes too', {}, '{ TableName: a, KeySchema: [x] }', '{ TableName: b, KeySchema: [y] }'],
    ['when CloudFormation makes the name up', {}, '{ KeySchema: [x] }', '{ KeySchema: [y] }'],
    ['when nothing is replaced', { replacement: 'never' }, '{ TableName: a }', '{ TableName: a, KeySchema: [y] }'],
    [
      'when the replacement is proven to be none',
      { proven: 'in-place' },
      '{ TableName: a, KeySchema: [x] }',
      '{ TableName: a, KeySchema: [y] }',
    ],
  ] as const)
    test(`not ${why}`, () => {
      const changes = [replacing('KeySchema', { type: TABLE, ...about })]
      assert.deepEqual(takenNames(changes, templateOf(TABLE, before), templateOf(TABLE, after)), [])
    })

  test('not in another parent', () => {
    const changes = [replacing('VpcId', { type: 'AWS::EC2::SecurityGroup' })]
    const [before, after] = ['vpc-1', 'vpc-2'].map(id =>
      templateOf('AWS::EC2::SecurityGroup', `{ GroupName: web, VpcId: ${id} }`),
    )
    assert.deepEqual(takenNames(changes, before, after), [])
  })

  test('not when the name comes through another resource that changes', () => {
    const nameRow = aPropertyChange({ path: '/Properties/TableName', evaluation: 'dynamic', replacement: 'always' })
    const keyRow = aPropertyChange({ path: '/Properties/KeySchema', replacement: 'always' })
    const change = replacing('KeySchema', { type: TABLE, properties: [nameRow, keyRow] })
    const [before, after] = ['x', 'y'].map(key => ({
      'main.yaml': `Resources:
  Topic: { Type: AWS::SNS::Topic }
  Own: { Type: ${TABLE}, Properties: { TableName: !GetAtt Topic.TopicName, KeySchema: [${key}] } }`,
    }))
    assert.deepEqual(takenNames([change], before, after), [])
    const certain = { ...change, properties: [keyRow] }
    assert.equal(takenNames([certain], before, after).length, 1)
  })
})

suite('a new resource with the name of one that is removed', () => {
  const moved = (type: string, properties: string, policyAction = 'Delete') => {
    const changes = [
      aChange({ nestedPath: '', logicalId: 'Old', type, action: 'remove', policyAction }),
      aChange({ nestedPath: '', logicalId: 'New', type, action: 'add' }),
    ]
    const [before, after] = ['Old', 'New'].map(id => ({
      'main.yaml': `Resources: { ${id}: { Type: ${type}, Properties: ${properties} } }`,
    }))
    return takenNames(changes, before, after)
  }

  for (const [type, properties, name] of [
    ['AWS::CloudWatch::Alarm', '{ AlarmName: errors }', 'AlarmName'],
    ['AWS::Logs::LogGroup', '{ LogGroupName: !Join ["/", [logs, !Ref AWS::StackName]] }', 'LogGroupName'],
    ['AWS::IAM::Role', '{ RoleName: reader }', 'RoleName'],
  ] as const)
    test(`of ${type} cannot be created`, () => {
      assert.deepEqual(moved(type, properties), [
        `New cannot be created: it has the name of Old, which is deleted only afterwards; change ${name}, or remove Old in a deployment of its own before`,
      ])
    })

  for (const policyAction of ['Retain', 'RetainExceptOnCreate'])
    test(`cannot be created beside one that stays by the policy ${policyAction}, in no deployment`, () => {
      assert.deepEqual(moved('AWS::IAM::Role', '{ RoleName: reader }', policyAction), [
        'New cannot be created: it has the name of Old, which stays in the account; change RoleName',
      ])
    })

  test('of a type whose names are labels is created', () => {
    assert.deepEqual(moved('AWS::Athena::NamedQuery', '{ Name: all }'), [])
    assert.deepEqual(moved('AWS::IAM::Role', '{}'), [])
  })
})

test("the names of types are those of the specification, by 'npm run document'", async () => {
  assert.equal(
    readFileSync('actions/lib/analysis/lifecycle/customNames.generated.ts', 'utf8'),
    await customNamesSource(),
    "Run 'npm run document'.",
  )
})
