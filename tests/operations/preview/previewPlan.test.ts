import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { PullRequest } from '#lib/model/gitHub/pullRequest.ts'
import { Problem } from '#lib/model/problem.ts'
import { previewPlanOf } from '#lib/operations/preview/previewPlan.ts'
import { aPullRequest, REPOSITORY } from '../../fakes/gitHub/fakeForge.ts'

const environmentNames = ['dev', 'production', 'staging']

function planFor(about: Partial<PullRequest>, { actor = 'octocat', asked }: { actor?: string; asked?: string } = {}) {
  return previewPlanOf({
    pullRequest: aPullRequest(about),
    repository: REPOSITORY,
    actor,
    asked,
    known: environmentNames,
  })
}

suite('what a pull request is previewed for', () => {
  test('into an environment is that one, for real', () => {
    assert.deepEqual(planFor({}), { environments: ['dev'], predict: false, silent: undefined })
  })

  test('into the trunk is every one, predicted', () => {
    assert.deepEqual(planFor({ baseRef: 'main' }), { environments: environmentNames, predict: true, silent: undefined })
  })

  test('into the trunk can be narrowed', () => {
    assert.deepEqual(planFor({ baseRef: 'main' }, { asked: 'dev' }).environments, ['dev'])
  })

  test('into an environment is never another one', () => {
    assert.throws(
      () => planFor({}, { asked: 'production' }),
      (error: unknown) => error instanceof Problem && /'env\/dev', which holds environment 'dev'/.test(error.message),
    )
  })

  for (const [whence, about, actor, why] of [
    ['a fork', { headRepository: 'mallory/open-webui' }, 'mallory', /fork/],
    ['a repository that was deleted', { headRepository: undefined }, 'mallory', /deleted/],
    ['Dependabot', {}, 'dependabot[bot]', /Dependabot/],
  ] as const)
    test(`from ${whence} is predicted, and nobody is told`, () => {
      const { predict, silent, environments } = planFor(about, { actor })

      assert.ok(predict)
      assert.match(silent ?? '', why)
      assert.deepEqual(environments, ['dev'])
    })
})
