import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  addComment,
  deleteComment,
  editComment,
  openPullRequest,
} from '../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import { BOT_LOGIN } from '../../scripts/emulator/gitHub/repository/repositoryState.ts'
import { serverError } from '../../scripts/emulator/gitHub/repository/requestFaults.ts'
import { withForge } from '../fakes/gitHub/withForge.ts'

suite('comments on a pull request', () => {
  test('are read with author, id and text, the oldest first', () =>
    withForge(async ({ state, forge }) => {
      const { number } = openPullRequest(state, { baseRef: 'env/dev' })
      addComment(state, number, { author: 'reviewer', body: 'Is this **safe**?' })
      addComment(state, number, { body: '<!-- ours -->' })

      const comments = await forge.comments(number)

      assert.deepEqual(
        comments.map(({ author, body }) => ({ author, body })),
        [
          { author: 'reviewer', body: 'Is this **safe**?' },
          { author: BOT_LOGIN, body: '<!-- ours -->' },
        ],
      )
    }))

  test('are all there when they fill 30 pages', () =>
    withForge(async ({ state, forge }) => {
      const { number } = openPullRequest(state, { baseRef: 'env/dev' })
      for (let count = 0; count < 2950; count++) addComment(state, number, { author: 'talker', body: `${count}` })

      const comments = await forge.comments(number)

      assert.deepEqual(
        comments.map(one => one.body),
        Array.from({ length: 2950 }, (_, index) => `${index}`),
      )
      assert.equal(state.requestLog.length, 30)
    }))

  test('have the author ghost when the account was deleted', () =>
    withForge(async ({ state, forge }) => {
      const { number } = openPullRequest(state, { baseRef: 'env/dev' })
      addComment(state, number, { author: '', body: 'bye' })

      assert.deepEqual(
        (await forge.comments(number)).map(one => one.author),
        ['ghost'],
      )
    }))

  test('are made and edited in one request each', () =>
    withForge(async ({ state, forge }) => {
      const { number } = openPullRequest(state, { baseRef: 'env/dev' })

      const made = await forge.createComment(number, 'first')
      const edited = await forge.updateComment(made.id, 'second')

      assert.equal(edited, 'updated')
      assert.deepEqual(
        state.comments.map(({ author, body }) => ({ author, body })),
        [{ author: BOT_LOGIN, body: 'second' }],
      )
      assert.deepEqual(
        state.requestLog.map(one => one.operation),
        ['issues/create-comment', 'issues/update-comment'],
      )
    }))

  test('are gone when somebody deletes one between reading and editing', () =>
    withForge(async ({ state, forge }) => {
      const { number } = openPullRequest(state, { baseRef: 'env/dev' })
      const { id } = addComment(state, number, { body: 'old' })
      state.injectedFaults.push({ operation: 'issues/update-comment', beforeResponse: all => deleteComment(all, id) })

      assert.equal(await forge.updateComment(id, 'new'), 'gone')
    }))

  test('are too long at 65,537 characters, and a Problem says so', () =>
    withForge(async ({ state, forge }) => {
      const { number } = openPullRequest(state, { baseRef: 'env/dev' })

      await forge.createComment(number, 'x'.repeat(65_536))
      await assert.rejects(forge.createComment(number, 'x'.repeat(65_537)), {
        name: 'Problem',
        message:
          /^GitHub did not accept what it got to comment on pull request \d+: 'Validation Failed: Body is too long/,
      })
    }))

  for (const [how, fault] of [
    ['the connection breaks', { dropsConnection: true }],
    ['a gateway fails', { response: serverError(502) }],
  ] as const) {
    test(`are there once when ${how} after GitHub made one`, () =>
      withForge(async ({ state, forge }) => {
        const { number } = openPullRequest(state, { baseRef: 'env/dev' })
        state.injectedFaults.push({ operation: 'issues/create-comment', executesRequest: true, ...fault })

        const made = await forge.createComment(number, 'the preview')

        assert.deepEqual(
          state.comments.map(({ id, body }) => ({ id, body })),
          [{ id: made.id, body: 'the preview' }],
        )
      }))

    test(`are there once when ${how} before GitHub made one`, () =>
      withForge(async ({ state, forge }) => {
        const { number } = openPullRequest(state, { baseRef: 'env/dev' })
        state.injectedFaults.push({ operation: 'issues/create-comment', ...fault })

        await forge.createComment(number, 'the preview')

        assert.equal(state.comments.length, 1)
      }))
  }
})

suite('the last editor of a comment', () => {
  for (const [who, editor, expected] of [
    ['nobody when it was never edited', undefined, undefined],
    ['nobody when our own bot edited it', BOT_LOGIN, undefined],
    ['a person', 'mallory', 'mallory'],
    ['another bot, with the name that REST gives it', 'helper[bot]', 'helper[bot]'],
    ['a ghost when the account was deleted', '', 'ghost'],
  ] as const)
    test(`is ${who}`, () =>
      withForge(async ({ state, forge }) => {
        const { number } = openPullRequest(state, { baseRef: 'env/dev' })
        const written = addComment(state, number, { body: 'preview' })
        if (editor !== undefined) editComment(written, editor || undefined, 'forged')

        const [read] = await forge.comments(number)

        assert.ok(read)
        assert.equal(await forge.editorOf(read), expected)
      }))

  test('is a Problem when the comment is gone', () =>
    withForge(async ({ state, forge }) => {
      const { number } = openPullRequest(state, { baseRef: 'env/dev' })
      const made = await forge.createComment(number, 'preview')
      deleteComment(state, made.id)

      await assert.rejects(forge.editorOf(made), {
        name: 'Problem',
        message: /found nothing .* read who edited comment/,
      })
    }))
})
