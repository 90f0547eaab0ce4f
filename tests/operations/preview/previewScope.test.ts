import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { PullRequest } from '#lib/model/gitHub/pullRequest.ts'
import { Problem } from '#lib/model/problem.ts'
import { previewScopeOf } from '#lib/operations/preview/previewScope.ts'
import { aPullRequest, REPOSITORY } from '../../fakes/gitHub/fakeForge.ts'

const environmentNames = ['dev', 'production', 'staging']

function planFor(
  about: Partial<PullRequest>,
  { actor = 'octocat', environmentInput }: { actor?: string; environmentInput?: string } = {},
) {
  return previewScopeOf({
    pullRequest: aPullRequest(about),
    repository: REPOSITORY,
    actor,
    environmentInput,
    environmentNames,
  })
}

suite('the preview of a pull request', () => {
  test('the preview of a pull request into an environment branch is of that environment, with its change set', () => {
    assert.deepEqual(planFor({}), { environments: ['dev'], predict: false, noCommentReason: undefined })
  })

  test('the preview of a pull request into the trunk is predicted for every environment', () => {
    assert.deepEqual(planFor({ baseRef: 'main' }), {
      environments: environmentNames,
      predict: true,
      noCommentReason: undefined,
    })
  })

  test('the preview of a pull request into the trunk is of the environment that the input names', () => {
    assert.deepEqual(planFor({ baseRef: 'main' }, { environmentInput: 'dev' }).environments, ['dev'])
  })

  test('the preview of a pull request into an environment branch is never of another environment', () => {
    assert.throws(
      () => planFor({}, { environmentInput: 'production' }),
      (error: unknown) => error instanceof Problem && /'env\/dev', which holds environment 'dev'/.test(error.message),
    )
  })

  for (const [source, about, actor, reason] of [
    ['a fork', { headRepository: 'mallory/open-webui' }, 'mallory', /fork/],
    ['a deleted repository', { headRepository: undefined }, 'mallory', /deleted/],
    ['Dependabot', {}, 'dependabot[bot]', /Dependabot/],
  ] as const)
    test(`the preview of a pull request from ${source} is predicted, without a comment`, () => {
      const { predict, noCommentReason, environments } = planFor(about, { actor })

      assert.ok(predict)
      assert.match(noCommentReason ?? '', reason)
      assert.deepEqual(environments, ['dev'])
    })
})
