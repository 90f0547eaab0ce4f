import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { holdsData } from '#lib/analysis/lifecycle/dataLoss.ts'
import { risksOf } from '#lib/analysis/risksOf.ts'
import { messageText } from '#lib/model/preview/risk.ts'
import { predictChanges } from '#lib/template/predict/predictChanges.ts'
import { loadResourceTypes } from '#lib/tools/resourceTypes.ts'
import { flatResourcesOf } from '../fakes/template/alterStack.ts'
import { resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'

const types = await loadResourceTypes()
const stackOf = (parameters: Readonly<Record<string, string>> = {}) => resolveRepositoryStack(parameters).stack

suite('another address of the first administrator', () => {
  const changes = predictChanges(stackOf(), stackOf({ FirstAdministratorEmail: 'other@example.com' }), types)

  test('another first administrator replaces user and membership, and retains the former ones', () => {
    assert.deepEqual(
      changes
        .filter(({ type }) => type.startsWith('AWS::Cognito::UserPoolUser'))
        .map(({ logicalId, replacement, policyAction }) => [logicalId, replacement, policyAction]),
      [
        ['FirstAdministrator', 'always', 'ReplaceAndRetain'],
        ['FirstAdministratorMembership', 'always', 'ReplaceAndRetain'],
      ],
    )
  })

  test('the preview says that the former administrator can still sign in', () => {
    const risk = risksOf({ changes }).find(({ resource }) => resource === 'SignIn/FirstAdministrator')
    assert.match(
      messageText(risk?.message ?? []),
      /the former user stays in the pool and can sign in until it is disabled/,
    )
  })
})

suite('the zones of the subnets', () => {
  const zonesOf = (parameters: Readonly<Record<string, string>>) =>
    flatResourcesOf(stackOf(parameters))
      .filter(({ type }) => type === 'AWS::EC2::Subnet')
      .map(({ name, properties }) => [name.replace(/^Network\//, ''), properties.AvailabilityZoneId])

  test('without zones every subnet is in one of the first two of the account, and has no id of a zone', () => {
    const subnets = flatResourcesOf(stackOf()).filter(({ type }) => type === 'AWS::EC2::Subnet')
    assert.deepEqual(
      subnets.map(({ properties }) => 'AvailabilityZoneId' in properties),
      [false, false, false, false],
    )
    assert.deepEqual(
      subnets.map(({ properties }) => 'AvailabilityZone' in properties),
      [true, true, true, true],
    )
  })

  test('a public and a private subnet are in each of the zones that the environment names', () => {
    assert.deepEqual(zonesOf({ ZoneA: 'euc1-az1', ZoneB: 'euc1-az3' }), [
      ['PublicSubnetA', 'euc1-az1'],
      ['PublicSubnetB', 'euc1-az3'],
      ['PrivateSubnetA', 'euc1-az1'],
      ['PrivateSubnetB', 'euc1-az3'],
    ])
  })
})

suite('another KeyMode', () => {
  const owned = stackOf()
  const managed = stackOf({ KeyMode: 'customer-managed' })
  for (const [what, changes] of [
    ['keys of the stack instead of keys of AWS', predictChanges(owned, managed, types)],
    ['keys of AWS instead of keys of the stack', predictChanges(managed, owned, types)],
  ] as const) {
    test(`${what} replace file system, vault and database, and retain what they hold`, () => {
      assert.deepEqual(
        changes
          .filter(({ type, replacement }) => holdsData(type) && replacement !== 'never')
          .map(({ nestedPath, logicalId, policyAction }) => [`${nestedPath}/${logicalId}`, policyAction]),
        [
          ['Database/Instance', 'ReplaceAndSnapshot'],
          ['Storage/BackupVault', 'ReplaceAndRetain'],
          ['Storage/FileSystem', 'ReplaceAndRetain'],
        ],
      )
    })

    test(`the preview names the data that ${what} take away from the application`, () => {
      const named = risksOf({ changes }).map(({ resource }) => resource)
      assert.deepEqual(
        ['Database/Instance', 'Storage/BackupVault', 'Storage/FileSystem'].filter(name => !named.includes(name)),
        [],
      )
    })
  }
})
