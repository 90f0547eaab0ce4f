import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { teardown } from '#lib/operations/teardown.ts'
import { createAfterFailure, failCreationAt } from '../../fakes/emulator/failedCreation.ts'
import { production, startReviewedAccount } from '../../fakes/emulator/startReviewedAccount.ts'
import { sampleOf, testLong } from '../../fakes/testSize.ts'

const STACK_NAME = 'open-webui-production'
const BUCKET = 'LoadBalancer/AccessLogBucket'

suite('a first creation of a protected environment that fails', { concurrency: false }, () => {
  test('it names the bucket that stays, and the next creation succeeds', async () => {
    await using aws = await startReviewedAccount()
    for (const resource of sampleOf(['Network/Vpc', 'SignIn/SignInDomain']))
      assert.deepEqual((await failCreationAt(resource, production, aws)).remaining, [])
    for (const resource of sampleOf(['LoadBalancer/HttpsListener', 'Monitoring/Dashboard', 'Compute/Service']))
      assert.deepEqual((await failCreationAt(resource, production, aws)).remaining, [BUCKET])

    await createAfterFailure(production, aws)
  })

  testLong('it names all that stays when a nested stack is deleted as a later deletion is', async () => {
    await using aws = await startReviewedAccount(production, { switches: { parentRollbackIsCreation: false } })

    const { remaining } = await failCreationAt('Monitoring/Dashboard', production, aws)

    for (const path of ['SignIn/UserPool', 'Storage/FileSystem', 'Compute/LogGroup', BUCKET])
      assert.ok(remaining.includes(path), path)
    await createAfterFailure(production, aws)
  })

  test('it is torn down where its rollback fails too, although the environment is protected', async () => {
    await using aws = await startReviewedAccount()
    const { engine, tools, expect } = aws
    engine.injectedFaults = [
      { resource: 'Compute/Service' },
      { resource: 'Storage/FileSystem', phase: 'delete', reason: 'It has a mount target.' },
    ]
    const order = { environment: production, yes: false, expect }

    const failed = await deploy(order, tools)
    engine.injectedFaults = []
    await assert.rejects(deploy(order, tools), (error: unknown) => {
      assert.ok(error instanceof Problem)
      assert.match(error.message, /is in DELETE_FAILED/)
      assert.match(error.todo ?? '', /'npm run teardown -- production'/)
      return true
    })
    const removed = await teardown({ environment: production, typedName: STACK_NAME }, tools)

    assert.ok(failed.kind === 'failed', failed.kind)
    assert.ok(failed.retained.some(({ name }) => name === 'Storage/FileSystem'))
    assert.equal(removed.kind, 'gone')
    await createAfterFailure(production, aws)
  })

  testLong('it is repeated by the run after one that was killed', async () => {
    await using aws = await startReviewedAccount()
    const { engine, tools, expect } = aws
    const { cloudFormation } = tools
    engine.injectedFaults = [{ resource: 'Compute/Service' }]
    const execute: typeof cloudFormation.execute = async (id, order) => {
      await cloudFormation.execute(id, order)
      throw new Error('killed')
    }
    const killed = { ...tools, cloudFormation: { ...cloudFormation, execute } }
    await assert.rejects(deploy({ environment: production, yes: false, expect }, killed), /killed/)
    await engine.waitUntilIdle()
    engine.injectedFaults = []

    await createAfterFailure(production, aws)
  })
})
