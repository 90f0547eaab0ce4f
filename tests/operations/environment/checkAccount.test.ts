import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { checkAccount } from '#lib/operations/environment/checkAccount.ts'
import { fakeTools } from '../../fakes/fakeTools.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { expectProblem } from '../../fakes/model/expectProblem.ts'

const environment = anEnvironment()

/** What is said when AWS answers the question for the caller like this. */
function callerResponse(problem: Problem): Promise<Problem> {
  const tools = fakeTools({ identity: { caller: () => Promise.reject(problem) } })
  return expectProblem(() => checkAccount({ environment }, tools))
}

suite('the check of the account', () => {
  test('refuses, before anything is touched, when there are no credentials', async () => {
    const { kind, message, todo } = await callerResponse(new Problem('No credentials.', { todo: 'Sign in.' }))

    assert.deepEqual(
      { kind, message, todo },
      { kind: 'refused', message: 'No credentials. Nothing was touched.', todo: 'Sign in.' },
    )
  })

  test('keeps the permission that is missing', async () => {
    const missingPermission = 'sts:GetCallerIdentity'
    assert.equal((await callerResponse(new Problem('No.', { missingPermission }))).missingPermission, missingPermission)
  })

  test('fails when AWS cannot be reached: that is nobody’s refusal', async () => {
    assert.equal((await callerResponse(new Problem('Away.', { reason: 'unavailable' }))).kind, 'failed')
  })

  test('refuses another region than that of the session, if the session names one', async () => {
    await checkAccount({ environment, sessionRegion: environment.region }, fakeTools())
    const { kind, message } = await expectProblem(() =>
      checkAccount({ environment, sessionRegion: 'us-west-2' }, fakeTools()),
    )
    assert.equal(kind, 'refused')
    assert.match(message, /your session uses 'us-west-2'\. Nothing was touched\.$/)
  })
})
