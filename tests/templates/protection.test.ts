import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { isMap } from '#lib/model/json.ts'
import { type FlatResource, flatResourcesOf } from '../fakes/template/alterStack.ts'
import { resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'
import { at, list, statementsIn } from './invariants/readResources.ts'

/** How each kind of resource says that it refuses its deletion. */
const REFUSALS: Readonly<Record<string, (part: FlatResource, all: readonly FlatResource[]) => boolean>> = {
  'AWS::RDS::DBInstance': ({ properties }) => properties.DeletionProtection === 'true',
  'AWS::Cognito::UserPool': ({ properties }) => properties.DeletionProtection === 'ACTIVE',
  'AWS::EFS::FileSystem': ({ properties }) => denies(properties, 'elasticfilesystem:DeleteFileSystem'),
  'AWS::ElasticLoadBalancingV2::LoadBalancer': ({ properties }) =>
    list(properties.LoadBalancerAttributes).some(
      one => at(one, 'Key') === 'deletion_protection.enabled' && at(one, 'Value') === 'true',
    ),
  'AWS::SecretsManager::Secret': ({ name }, all) =>
    all.some(
      ({ type, properties }) =>
        type === 'AWS::SecretsManager::ResourcePolicy' &&
        at(properties.SecretId, 'Unknown') === name &&
        denies(properties, 'secretsmanager:DeleteSecret'),
    ),
}

suite('what can refuse its deletion', () => {
  for (const [wanted, verb] of [
    ['true', 'does in a protected environment'],
    ['false', 'does not elsewhere, so that a teardown can end'],
  ] as const) {
    const all = flatResourcesOf(resolveRepositoryStack({ DeletionProtection: wanted }).stack)
    for (const part of all.filter(({ type }) => type in REFUSALS))
      test(`${part.name} ${verb}`, () => {
        assert.equal(REFUSALS[part.type]?.(part, all), wanted === 'true')
      })
  }

  test('the application’s log does too', () => {
    const protection = ['true', 'false'].map(DeletionProtection => {
      const log = flatResourcesOf(resolveRepositoryStack({ DeletionProtection }).stack).find(
        ({ name }) => name === 'Compute/LogGroup',
      )
      return log?.properties.DeletionProtectionEnabled
    })

    assert.deepEqual(protection, ['true', 'false'])
  })

  test('and there is one of each kind', () => {
    const types = new Set(flatResourcesOf(resolveRepositoryStack().stack).map(({ type }) => type))

    assert.deepEqual(
      Object.keys(REFUSALS).filter(type => !types.has(type)),
      [],
    )
  })
})

function denies(properties: FlatResource['properties'], action: string): boolean {
  return statementsIn(properties).some(
    statement => isMap(statement) && statement.Effect === 'Deny' && list(statement.Action).includes(action),
  )
}
