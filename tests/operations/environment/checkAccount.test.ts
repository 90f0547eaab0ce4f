import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { checkAccount } from '#lib/operations/environment/checkAccount.ts'
import { fakeTools } from '../../fakes/fakeTools.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { expectProblem } from '../../fakes/model/expectProblem.ts'

const environment = anEnvironment()

/** The problem of the check if GetCallerIdentity fails with this problem. */
function checkWithCallerProblem(problem: Problem): Promise<Problem> {
  const tools = fakeTools({ identity: { caller: () => Promise.reject(problem) } })
  return expectProblem(() => checkAccount({ environment }, tools))
}

suite('the check of the account', () => {
  test('the account check refuses missing credentials', async () => {
    const { kind, message, todo } = await checkWithCallerProblem(new Problem('No credentials.', { todo: 'Sign in.' }))

    assert.deepEqual(
      { kind, message, todo },
      { kind: 'refused', message: 'No credentials. Nothing was touched.', todo: 'Sign in.' },
    )
  })

  test('the account check reports the missing permission', async () => {
    const missingPermission = 'sts:GetCallerIdentity'
    assert.equal(
      (await checkWithCallerProblem(new Problem('No.', { missingPermission }))).missingPermission,
      missingPermission,
    )
  })

  for (const reason of ['unavailable', 'intercepted'] as const)
    test(`the account check fails, and does not refuse, if AWS is ${reason}`, async () => {
      assert.equal((await checkWithCallerProblem(new Problem('Away.', { reason }))).kind, 'failed')
    })

  test('the account check refuses a session in another region', async () => {
    await checkAccount({ environment, sessionRegion: environment.region }, fakeTools())
    const { kind, message } = await expectProblem(() =>
      checkAccount({ environment, sessionRegion: 'us-west-2' }, fakeTools()),
    )
    assert.equal(kind, 'refused')
    assert.match(message, /your session uses 'us-west-2'\. Nothing was touched\.$/)
  })
})
