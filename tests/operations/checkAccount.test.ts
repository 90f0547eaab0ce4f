import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { checkAccount } from '#lib/operations/environment/checkAccount.ts'
import { anEnvironment } from '../fakes/anEnvironment.ts'
import { problemOf } from '../fakes/aProblem.ts'
import { theTools } from '../fakes/theTools.ts'

const environment = anEnvironment()

/** What is said when AWS answers the question for the caller like this. */
function answeredWith(problem: Problem): Promise<Problem> {
  const tools = theTools({ identity: { caller: () => Promise.reject(problem) } })
  return problemOf(() => checkAccount({ environment }, tools))
}

suite('the check of the account', () => {
  test('refuses, before anything is touched, when there are no credentials', async () => {
    const { kind, message, todo } = await answeredWith(new Problem('No credentials.', { todo: 'Sign in.' }))

    assert.deepEqual(
      { kind, message, todo },
      { kind: 'refused', message: 'No credentials. Nothing was touched.', todo: 'Sign in.' },
    )
  })

  test('keeps the permission that is missing', async () => {
    const missingPermission = 'sts:GetCallerIdentity'
    assert.equal((await answeredWith(new Problem('No.', { missingPermission }))).missingPermission, missingPermission)
  })

  test('fails when AWS cannot be reached: that is nobody’s refusal', async () => {
    assert.equal((await answeredWith(new Problem('Away.', { reason: 'unavailable' }))).kind, 'failed')
  })

  test('refuses another region than that of the session, if the session names one', async () => {
    await checkAccount({ environment, sessionRegion: environment.region }, theTools())
    const { kind, message } = await problemOf(() =>
      checkAccount({ environment, sessionRegion: 'us-west-2' }, theTools()),
    )
    assert.equal(kind, 'refused')
    assert.match(message, /your session says 'us-west-2'\. Nothing was touched\.$/)
  })
})
