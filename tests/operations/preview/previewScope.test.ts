import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { PullRequest } from '#lib/model/gitHub/pullRequest.ts'
import { Problem } from '#lib/model/problem.ts'
import { previewScopeOf } from '#lib/operations/preview/previewScope.ts'
import { aPullRequest, REPOSITORY } from '../../fakes/gitHub/fakeForge.ts'

const environmentNames = ['dev', 'production', 'staging']

function planFor(about: Partial<PullRequest>, { actor = 'octocat', asked }: { actor?: string; asked?: string } = {}) {
  return previewScopeOf({
    pullRequest: aPullRequest(about),
    repository: REPOSITORY,
    actor,
    asked,
    known: environmentNames,
  })
}

suite('the preview of a pull request', () => {
  test('into an environment branch is of that environment, with its change set', () => {
    assert.deepEqual(planFor({}), { environments: ['dev'], predict: false, silent: undefined })
  })

  test('into the trunk is of every environment, predicted', () => {
    assert.deepEqual(planFor({ baseRef: 'main' }), { environments: environmentNames, predict: true, silent: undefined })
  })

  test('into the trunk is of the environment that the input names', () => {
    assert.deepEqual(planFor({ baseRef: 'main' }, { asked: 'dev' }).environments, ['dev'])
  })

  test('into an environment branch is never of another environment', () => {
    assert.throws(
      () => planFor({}, { asked: 'production' }),
      (error: unknown) => error instanceof Problem && /'env\/dev', which holds environment 'dev'/.test(error.message),
    )
  })

  for (const [source, about, actor, why] of [
    ['a fork', { headRepository: 'mallory/open-webui' }, 'mallory', /fork/],
    ['a repository that was deleted', { headRepository: undefined }, 'mallory', /deleted/],
    ['Dependabot', {}, 'dependabot[bot]', /Dependabot/],
  ] as const)
    test(`from ${source} is predicted, without a comment`, () => {
      const { predict, silent, environments } = planFor(about, { actor })

      assert.ok(predict)
      assert.match(silent ?? '', why)
      assert.deepEqual(environments, ['dev'])
    })
})
