import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { addCommit } from '../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import type { Permissions } from '../../scripts/emulator/gitHub/repository/tokenGrants.ts'
import { withForge } from '../fakes/gitHub/withForge.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

const permissions: Permissions = { actions: 'read', contents: 'read' }

suite('the branches of the repository', () => {
  test('the branches are those that begin with a text', () =>
    withForge(
      async ({ state, forge }) => {
        const sha = addCommit(state)
        for (const name of ['main', 'env/dev', 'environment', 'env/staging']) state.branches.set(name, sha)

        assert.deepEqual(await forge.branches('env/'), ['env/dev', 'env/staging'])
        assert.deepEqual(await forge.branches('release/'), [])
      },
      { permissions },
    ))

  test('the branches need a permission, which the refusal names', () =>
    withForge(
      async ({ forge }) => {
        const { missingPermission, todo } = await expectProblem(() => forge.branches('env/'))

        assert.equal(missingPermission, 'contents: read')
        assert.match(todo ?? '', /^Add 'contents: read' to the job's permissions/)
      },
      { permissions: {} },
    ))
})

suite('the branches that may use a GitHub environment', () => {
  for (const [what, rules, expected] of [
    ['with patterns of branches', { branchPatterns: ['env/dev'] }, 'limited'],
    ['with protected branches', { protectedBranches: true }, 'limited'],
    ['without a branch policy', {}, 'unlimited'],
  ] as const)
    test(`a GitHub environment ${what} is ${expected}`, () =>
      withForge(
        async ({ state, forge }) => {
          state.environments.set('dev', { name: 'dev', reviewers: [], ...rules })

          assert.equal(await forge.branchLimitOf('dev'), expected)
          assert.equal(await forge.branchLimitOf('staging'), 'absent')
        },
        { permissions },
      ))

  test('a GitHub environment is not read without the permission, which the refusal names', () =>
    withForge(
      async ({ forge }) =>
        assert.equal((await expectProblem(() => forge.branchLimitOf('dev'))).missingPermission, 'actions: read'),
      { permissions: { contents: 'read' } },
    ))
})
