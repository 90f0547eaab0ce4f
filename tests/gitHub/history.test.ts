import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { addCommit, addDeployment } from '../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import { withForge } from '../fakes/gitHub/withForge.ts'

suite('the deployed commit', () => {
  test('the deployed commit is that of the newest successful deployment', () =>
    withForge(async ({ state, forge }) => {
      const [first, second, third] = [addCommit(state), addCommit(state), addCommit(state)]
      addDeployment(state, 'dev', first, 'success')
      addDeployment(state, 'dev', second, 'success')
      addDeployment(state, 'dev', third, 'failure')
      addDeployment(state, 'production', third, 'success')
      addDeployment(state, 'dev', third, 'in_progress')

      assert.equal(await forge.deployedCommit('dev'), second)
    }))

  test('the deployed commit is found behind a page of failures', () =>
    withForge(async ({ state, forge }) => {
      const good = addCommit(state)
      addDeployment(state, 'dev', good, 'success')
      for (let count = 0; count < 35; count++) addDeployment(state, 'dev', addCommit(state), 'error')

      assert.equal(await forge.deployedCommit('dev'), good)
    }))

  test('an inactive deployment counts as successful', () =>
    withForge(async ({ state, forge }) => {
      const good = addCommit(state)
      addDeployment(state, 'dev', good, 'success')
      state.deployments[0]?.statuses.push('inactive')

      assert.equal(await forge.deployedCommit('dev'), good)
    }))

  test('the deployed commit is undefined before the first deployment', () =>
    withForge(async ({ forge }) => assert.equal(await forge.deployedCommit('dev'), undefined)))
})

suite('an ancestor', () => {
  test('a commit is an ancestor of its descendants and of itself, and of no other', () =>
    withForge(async ({ state, forge }) => {
      const root = addCommit(state)
      const [left, right] = [addCommit(state, root), addCommit(state, root)]
      const merged = addCommit(state, left, right)

      for (const [ancestor, descendant, expected] of [
        [root, merged, true],
        [right, merged, true],
        [merged, merged, true],
        [merged, root, false],
        [left, right, false],
        ['e'.repeat(40), merged, false],
      ] as const)
        assert.equal(await forge.isAncestor(ancestor, descendant), expected, `${ancestor} ${descendant}`)
    }))
})
