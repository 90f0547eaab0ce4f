import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { addCommit, addDeployment } from '../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import { withForge } from '../fakes/gitHub/withForge.ts'

suite('the deployed commit', () => {
  test('the deployed commit is that of the newest deployment that ended, not of one in the queue', () =>
    withForge(async ({ state, forge }) => {
      const [first, second, third] = [addCommit(state), addCommit(state), addCommit(state)]
      addDeployment(state, 'dev', first, 'success')
      addDeployment(state, 'dev', second, 'success')
      addDeployment(state, 'production', third, 'success')
      addDeployment(state, 'dev', third, 'in_progress')
      addDeployment(state, 'dev', third, 'queued')

      assert.equal(await forge.deployedCommit('dev'), second)
    }))

  test('the deployed commit is found behind a page of deployments in the queue', () =>
    withForge(async ({ state, forge }) => {
      const done = addCommit(state)
      addDeployment(state, 'dev', done, 'success')
      for (let count = 0; count < 35; count++) addDeployment(state, 'dev', addCommit(state), 'queued')

      assert.equal(await forge.deployedCommit('dev'), done)
    }))

  for (const result of ['success', 'failure', 'error', 'inactive'] as const)
    test(`the deployed commit is that of a newer deployment that ended with '${result}'`, () =>
      withForge(async ({ state, forge }) => {
        const [older, newer] = [addCommit(state), addCommit(state)]
        addDeployment(state, 'dev', older, 'success')
        addDeployment(state, 'dev', newer, result)

        assert.equal(await forge.deployedCommit('dev'), newer)
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
