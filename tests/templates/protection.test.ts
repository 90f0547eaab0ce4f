import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { isMap } from '#lib/model/json.ts'
import { type FlatResource, flatResourcesOf } from '../fakes/template/alterStack.ts'
import { resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'
import { at, list, statementsIn } from './invariants/readResources.ts'

/** True if a resource of this type refuses its deletion. */
const REFUSALS: Readonly<Record<string, (part: FlatResource, all: readonly FlatResource[]) => boolean>> = {
  'AWS::RDS::DBInstance': ({ properties }) => properties.DeletionProtection === 'true',
  'AWS::Cognito::UserPool': ({ properties }) => properties.DeletionProtection === 'ACTIVE',
  'AWS::EFS::FileSystem': ({ properties }) => denies(properties, 'elasticfilesystem:DeleteFileSystem'),
  'AWS::ElasticLoadBalancingV2::LoadBalancer': ({ properties }) =>
    list(properties.LoadBalancerAttributes).some(
      attribute => at(attribute, 'Key') === 'deletion_protection.enabled' && at(attribute, 'Value') === 'true',
    ),
  'AWS::SecretsManager::Secret': ({ name }, all) =>
    all.some(
      ({ type, properties }) =>
        type === 'AWS::SecretsManager::ResourcePolicy' &&
        at(properties.SecretId, 'Unknown') === name &&
        denies(properties, 'secretsmanager:DeleteSecret'),
    ),
}

suite('deletion protection', () => {
  for (const [protection, claim] of [
    ['true', 'refuses its deletion in a protected environment'],
    ['false', 'can be deleted in an unprotected environment, so that a teardown can end'],
  ] as const) {
    const parameters = { DeletionProtection: protection, CacheMode: 'valkey' }
    const all = flatResourcesOf(resolveRepositoryStack(parameters).stack)
    for (const part of all.filter(({ type }) => type in REFUSALS))
      test(`${part.name} ${claim}`, () => {
        assert.equal(REFUSALS[part.type]?.(part, all), protection === 'true')
      })
  }

  test('the log group of the application refuses its deletion in a protected environment only', () => {
    const enabled = ['true', 'false'].map(DeletionProtection => {
      const log = flatResourcesOf(resolveRepositoryStack({ DeletionProtection }).stack).find(
        ({ name }) => name === 'Compute/LogGroup',
      )
      return log?.properties.DeletionProtectionEnabled
    })

    assert.deepEqual(enabled, ['true', 'false'])
  })

  test('the stack has a resource of every type that can refuse its deletion', () => {
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
