import assert from 'node:assert/strict'
import { statSync } from 'node:fs'
import { suite, test } from 'node:test'
import {
  HANDLED_TYPES,
  handlerPermissionsOf,
} from '../../../../scripts/emulator/aws/permissions/handlers/handlerPermissions.ts'
import { NOT_ACTIONS } from '../../../../scripts/emulator/aws/permissions/handlers/notActions.ts'
import {
  actionsMatching,
  findAction,
  resourceTypesOf,
} from '../../../../scripts/emulator/aws/permissions/reference/serviceReference.ts'

const FILE = 'scripts/emulator/aws/permissions/reference/reference.json'

suite('the service authorization reference', () => {
  test('an action is found in other letters and has the name that AWS gives it', () =>
    assert.equal(findAction('RDS:createdbinstance')?.name, 'rds:CreateDBInstance'))

  test('a misspelled action is not found', () => {
    assert.equal(findAction('rds:CreateDbInstances'), undefined)
    assert.deepEqual(actionsMatching('rds:Descibe*'), [])
    assert.throws(() => resourceTypesOf('rds:CreateDbInstances'), /does not have the action 'rds:CreateDbInstances'/)
  })

  test('an action has its resource types with their ARNs, and says which of them it always concerns', () => {
    const types = resourceTypesOf('rds:CreateDBInstance')

    assert.deepEqual(
      types.map(({ name, isRequired }) => (isRequired ? `${name}*` : name)),
      ['db*', 'cluster', 'og', 'pg', 'secgrp', 'subgrp'],
    )
    assert.equal(types[0]?.arn, `arn:\${Partition}:rds:\${Region}:\${Account}:db:\${DbInstanceName}`)
  })

  test('an action has the condition keys of its request and of its resources', () => {
    assert.deepEqual(findAction('rds:CreateDBSubnetGroup')?.conditionKeys, [`aws:RequestTag/\${TagKey}`, 'aws:TagKeys'])
    assert.deepEqual(resourceTypesOf('ecs:DeleteCluster')[0]?.conditionKeys, [`aws:ResourceTag/\${TagKey}`])
  })

  for (const [action, isOnStarAlone] of [
    ['rds:DescribeDBEngineVersions', true],
    ['rds:DescribeEngineDefaultParameters', true],
    ['rds:DescribeDBInstances', false],
    ['secretsmanager:GetRandomPassword', true],
    ['ec2:DescribeVpcs', true],
    ['iam:PassRole', false],
  ] as const)
    test(`a policy can allow ${action} ${isOnStarAlone ? 'on * alone' : 'on a resource'}`, () =>
      assert.equal(resourceTypesOf(action).length === 0, isOnStarAlone))

  test('a pattern matches the actions of its service', () => {
    const names = actionsMatching('elasticfilesystem:DescribeFileSystem*').map(({ name }) => name)
    assert.deepEqual(names, ['elasticfilesystem:DescribeFileSystemPolicy', 'elasticfilesystem:DescribeFileSystems'])
  })

  test("every action that AWS's handlers name is in the reference, or in the table of those that are no actions", () => {
    const named = HANDLED_TYPES.map(handlerPermissionsOf).flatMap(handlers => [
      ...handlers.create,
      ...handlers.read,
      ...handlers.update,
      ...handlers.delete,
    ])
    const unknown = [...new Set(named)].filter(action => actionsMatching(action).length === 0)

    assert.ok(named.length > 500)
    assert.deepEqual(unknown.toSorted(), Object.keys(NOT_ACTIONS).toSorted())
  })

  test('every resource type has one ARN', () => {
    const types = actionsMatching('*').flatMap(({ name, resourceTypes }) =>
      resourceTypes.map(type => [name, type] as const),
    )
    assert.ok(types.length > 2_000)
    assert.deepEqual(
      types.flatMap(([name, type]) => (/^arn:\S+$/.test(type.arn) ? [] : [`${name} ${type.name}: ${type.arn}`])),
      [],
    )
  })

  test('the data file is small', () => assert.ok(statSync(FILE).size < 300_000))
})
