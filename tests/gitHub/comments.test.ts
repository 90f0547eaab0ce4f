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
  test('comments are read with author and text, the oldest first', () =>
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

  test('comments of 30 pages are all read', () =>
    withForge(async ({ state, forge }) => {
      const { number } = openPullRequest(state, { baseRef: 'env/dev' })
      for (let count = 0; count < 2950; count++) addComment(state, number, { author: 'talker', body: `${count}` })

      const comments = await forge.comments(number)

      assert.deepEqual(
        comments.map(({ body }) => body),
        Array.from({ length: 2950 }, (_, index) => `${index}`),
      )
      assert.equal(state.requestLog.length, 30)
    }))

  test('a comment of a deleted account has the author ghost', () =>
    withForge(async ({ state, forge }) => {
      const { number } = openPullRequest(state, { baseRef: 'env/dev' })
      addComment(state, number, { author: '', body: 'bye' })

      assert.deepEqual(
        (await forge.comments(number)).map(({ author }) => author),
        ['ghost'],
      )
    }))

  test('a comment is created and edited in one request each', () =>
    withForge(async ({ state, forge }) => {
      const { number } = openPullRequest(state, { baseRef: 'env/dev' })

      const created = await forge.createComment(number, 'first')
      const edited = await forge.updateComment(created.id, 'second')

      assert.equal(edited, 'updated')
      assert.deepEqual(
        state.comments.map(({ author, body }) => ({ author, body })),
        [{ author: BOT_LOGIN, body: 'second' }],
      )
      assert.deepEqual(
        state.requestLog.map(({ operation }) => operation),
        ['issues/create-comment', 'issues/update-comment'],
      )
    }))

  test('the edit of a comment that was deleted meanwhile returns gone', () =>
    withForge(async ({ state, forge }) => {
      const { number } = openPullRequest(state, { baseRef: 'env/dev' })
      const { id } = addComment(state, number, { body: 'old' })
      state.injectedFaults.push({ operation: 'issues/update-comment', beforeResponse: all => deleteComment(all, id) })

      assert.equal(await forge.updateComment(id, 'new'), 'gone')
    }))

  test('a comment of 65,537 characters is a Problem', () =>
    withForge(async ({ state, forge }) => {
      const { number } = openPullRequest(state, { baseRef: 'env/dev' })

      await forge.createComment(number, 'x'.repeat(65_536))
      await assert.rejects(forge.createComment(number, 'x'.repeat(65_537)), {
        name: 'Problem',
        message: /^GitHub rejected the request to comment on pull request \d+: 'Validation Failed: Body is too long/,
      })
    }))

  for (const [how, fault] of [
    ['the connection breaks', { dropsConnection: true }],
    ['a gateway fails', { response: serverError(502) }],
  ] as const) {
    test(`one comment exists when ${how} after GitHub created it`, () =>
      withForge(async ({ state, forge }) => {
        const { number } = openPullRequest(state, { baseRef: 'env/dev' })
        state.injectedFaults.push({ operation: 'issues/create-comment', executesRequest: true, ...fault })

        const created = await forge.createComment(number, 'the preview')

        assert.deepEqual(
          state.comments.map(({ id, body }) => ({ id, body })),
          [{ id: created.id, body: 'the preview' }],
        )
      }))

    test(`one comment exists when ${how} before GitHub created it`, () =>
      withForge(async ({ state, forge }) => {
        const { number } = openPullRequest(state, { baseRef: 'env/dev' })
        state.injectedFaults.push({ operation: 'issues/create-comment', ...fault })

        await forge.createComment(number, 'the preview')

        assert.equal(state.comments.length, 1)
      }))
  }
})

suite('the last editor of a comment', () => {
  for (const [what, editor, expected] of [
    ['undefined for a comment without edits', undefined, undefined],
    ['undefined after an edit by its author', BOT_LOGIN, undefined],
    ['the account of an edit', 'mallory', 'mallory'],
    ['another bot, with its name in REST', 'helper[bot]', 'helper[bot]'],
    ['ghost after the account was deleted', '', 'ghost'],
  ] as const)
    test(`the last editor is ${what}`, () =>
      withForge(async ({ state, forge }) => {
        const { number } = openPullRequest(state, { baseRef: 'env/dev' })
        const written = addComment(state, number, { body: 'preview' })
        if (editor !== undefined) editComment(written, editor || undefined, 'forged')

        const [read] = await forge.comments(number)

        assert.ok(read)
        assert.equal(await forge.editorOf(read), expected)
      }))

  test('the last editor is the author again after an edit that changes the text, and only then', () =>
    withForge(async ({ state, forge }) => {
      const { number } = openPullRequest(state, { baseRef: 'env/dev' })
      const created = await forge.createComment(number, 'preview')
      editComment(state.comments[0] ?? assert.fail(), 'mallory', 'forged')
      editComment(state.comments[0] ?? assert.fail(), 'mallory', 'preview')

      await forge.updateComment(created.id, 'preview')
      const afterEqualText = await forge.editorOf(created)
      await forge.updateComment(created.id, 'another preview')

      assert.deepEqual([afterEqualText, await forge.editorOf(created)], ['mallory', undefined])
    }))

  test('the last editor of a deleted comment is a Problem', () =>
    withForge(async ({ state, forge }) => {
      const { number } = openPullRequest(state, { baseRef: 'env/dev' })
      const created = await forge.createComment(number, 'preview')
      deleteComment(state, created.id)

      await assert.rejects(forge.editorOf(created), {
        name: 'Problem',
        message: /could not read who edited comment .*: not found/,
      })
    }))
})
