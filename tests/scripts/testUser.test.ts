import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testUserOf } from '../../scripts/command/testUser.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

suite('the test user of verify --deep', () => {
  test('the test user is that of both variables', () => {
    const variables = { VERIFY_USER_EMAIL: 'member@example.com', VERIFY_USER_PASSWORD: 'canary' }

    assert.deepEqual(testUserOf(variables), { email: 'member@example.com', password: 'canary' })
  })

  for (const variables of [{}, { VERIFY_USER_EMAIL: '', VERIFY_USER_PASSWORD: '' }])
    test(`there is no test user with ${JSON.stringify(variables)}`, () =>
      assert.equal(testUserOf(variables), undefined))

  for (const [set, missing] of [
    ['VERIFY_USER_EMAIL', 'VERIFY_USER_PASSWORD'],
    ['VERIFY_USER_PASSWORD', 'VERIFY_USER_EMAIL'],
  ] as const)
    test(`${set} alone is refused, and its value is not printed`, async () => {
      const problem = await expectProblem(() => testUserOf({ [set]: 'canary' }))

      assert.equal(problem.kind, 'usage')
      assert.match(problem.message, new RegExp(`'${missing}' is not set`))
      assert.doesNotMatch(`${problem.message} ${problem.todo}`, /canary/)
    })
})
