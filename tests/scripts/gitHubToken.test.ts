import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { gitHubTokenOf } from '../../scripts/command/gitHubToken.ts'

suite('the token for GitHub', () => {
  test('GITHUB_TOKEN comes first, without the space around it; an empty one counts as none', () => {
    assert.equal(gitHubTokenOf({ GITHUB_TOKEN: 'ghp_one\n', GH_TOKEN: 'ghp_two' }), 'ghp_one')
    assert.equal(gitHubTokenOf({ GITHUB_TOKEN: ' ', GH_TOKEN: 'ghp_two' }), 'ghp_two')
    assert.equal(gitHubTokenOf({ GITHUB_TOKEN: '' }), undefined)
  })

  for (const token of ['ghp_one\nghp_two', 'ghp_one ghp_two', '“ghp_one”'])
    test(`${JSON.stringify(token)} is refused and not printed`, () => {
      assert.throws(
        () => gitHubTokenOf({ GITHUB_TOKEN: token }),
        (error: unknown) =>
          error instanceof Problem && error.kind === 'usage' && !`${error.message}${error.todo}`.includes('ghp_one'),
      )
    })
})
