import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { changeSet } from '#lib/operations/changeSet.ts'
import { drift } from '#lib/operations/drift.ts'
import { startRoleAccount } from '../fakes/callers/startRoleAccount.ts'

suite('a role of jobs under the other reading of what AWS asks for', { concurrency: false }, () => {
  test('the preview role may create the change sets of nested stacks, in case that AWS asks it', async () => {
    await using account = await startRoleAccount('dev', { callerCreatesNestedChangeSets: true })
    const { as } = account
    await account.bringTo('deployed')

    const outcome = await changeSet({ environment: account.changed() }, as('preview'))

    assert.equal(outcome.kind, 'changes')
  })

  test('a secret that the observe role would need the value of is reported as not compared', async () => {
    await using account = await startRoleAccount('dev', { readsSecretValues: true })
    await account.bringTo('deployed')

    const outcome = await drift({ environment: account.environment }, account.as('observe'))

    assert.equal(outcome.kind, 'in-sync')
    assert.deepEqual(
      outcome.notChecked.filter(path => /Secret/.test(path)),
      [
        'Compute/BreakGlassAddressSecret',
        'Compute/BreakGlassSecret',
        'Compute/SessionSecret',
        'Compute/TokenEncryptionSecret',
        'Database/DatabaseSecret',
        'SignIn/ClientSecret',
      ],
    )
  })
})
