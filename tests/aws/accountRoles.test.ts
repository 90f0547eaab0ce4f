import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { connectAccountRoles } from '#lib/aws/account/accountRoles.ts'
import { startAccount } from '../fakes/emulator/startAccount.ts'

const OPTIONS = { account: '111122223333', region: 'eu-central-1' } as const

suite("the account's roles", { concurrency: false }, () => {
  test('a service-linked role that does not exist is created once, however often it is requested', async () => {
    await using account = await startAccount(OPTIONS)
    const roles = connectAccountRoles({ region: OPTIONS.region })
    assert.equal(await roles.hasRole('AWSServiceRoleForECS'), false)

    await roles.createServiceLinkedRole('ecs.amazonaws.com')
    await roles.createServiceLinkedRole('ecs.amazonaws.com')

    assert.equal(await roles.hasRole('AWSServiceRoleForECS'), true)
    assert.deepEqual([...account.engine.world.serviceLinkedRoles], ['AWSServiceRoleForECS'])
  })

  test('an account without identity providers has an empty list of them', async () => {
    await using _ = await startAccount(OPTIONS)
    assert.deepEqual(await connectAccountRoles({ region: OPTIONS.region }).identityProviders(), [])
  })

  test('another refusal of IAM is not taken for a role that exists', async () => {
    await using _ = await startAccount(OPTIONS)
    await assert.rejects(
      connectAccountRoles({ region: OPTIONS.region }).createServiceLinkedRole('example.amazonaws.com'),
      /not supported/,
    )
  })
})
