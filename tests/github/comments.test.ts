import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { broken } from '../../scripts/rehearsal/gitHub/faults.ts'
import { BOT } from '../../scripts/rehearsal/gitHub/state.ts'
import { comment, deleteComment, editComment, openPullRequest } from '../../scripts/rehearsal/gitHub/story.ts'
import { withForge } from '../fakes/withForge.ts'

suite('comments on a pull request', () => {
  test('are read with author, id and text, the oldest first', () =>
    withForge(async ({ state, forge }) => {
      const { number } = openPullRequest(state, { baseRef: 'env/dev' })
      comment(state, number, { author: 'reviewer', body: 'Is this **safe**?' })
      comment(state, number, { body: '<!-- ours -->' })

      const comments = await forge.comments(number)

      assert.deepEqual(
        comments.map(({ author, body }) => ({ author, body })),
        [
          { author: 'reviewer', body: 'Is this **safe**?' },
          { author: BOT, body: '<!-- ours -->' },
        ],
      )
    }))

  test('are all there when they fill 30 pages', () =>
    withForge(async ({ state, forge }) => {
      const { number } = openPullRequest(state, { baseRef: 'env/dev' })
      for (let count = 0; count < 2950; count++) comment(state, number, { author: 'talker', body: `${count}` })

      const comments = await forge.comments(number)

      assert.deepEqual(
        comments.map(one => one.body),
        Array.from({ length: 2950 }, (_, index) => `${index}`),
      )
      assert.equal(state.seen.length, 30)
    }))

  test('have the author ghost when the account was deleted', () =>
    withForge(async ({ state, forge }) => {
      const { number } = openPullRequest(state, { baseRef: 'env/dev' })
      comment(state, number, { author: '', body: 'bye' })

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
        [{ author: BOT, body: 'second' }],
      )
      assert.deepEqual(
        state.seen.map(one => one.operation),
        ['issues/create-comment', 'issues/update-comment'],
      )
    }))

  test('are gone when somebody deletes one between reading and editing', () =>
    withForge(async ({ state, forge }) => {
      const { number } = openPullRequest(state, { baseRef: 'env/dev' })
      const { id } = comment(state, number, { body: 'old' })
      state.faults.push({ operation: 'issues/update-comment', meanwhile: all => deleteComment(all, id) })

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
    ['the connection breaks', { hangsUp: true }],
    ['a gateway fails', { answer: broken(502) }],
  ] as const) {
    test(`are there once when ${how} after GitHub made one`, () =>
      withForge(async ({ state, forge }) => {
        const { number } = openPullRequest(state, { baseRef: 'env/dev' })
        state.faults.push({ operation: 'issues/create-comment', carriesOut: true, ...fault })

        const made = await forge.createComment(number, 'the preview')

        assert.deepEqual(
          state.comments.map(({ id, body }) => ({ id, body })),
          [{ id: made.id, body: 'the preview' }],
        )
      }))

    test(`are there once when ${how} before GitHub made one`, () =>
      withForge(async ({ state, forge }) => {
        const { number } = openPullRequest(state, { baseRef: 'env/dev' })
        state.faults.push({ operation: 'issues/create-comment', ...fault })

        await forge.createComment(number, 'the preview')

        assert.equal(state.comments.length, 1)
      }))
  }
})

suite('the last editor of a comment', () => {
  for (const [who, editor, expected] of [
    ['nobody when it was never edited', undefined, undefined],
    ['nobody when our own bot edited it', BOT, undefined],
    ['a person', 'mallory', 'mallory'],
    ['another bot, with the name that REST gives it', 'helper[bot]', 'helper[bot]'],
    ['a ghost when the account was deleted', '', 'ghost'],
  ] as const)
    test(`is ${who}`, () =>
      withForge(async ({ state, forge }) => {
        const { number } = openPullRequest(state, { baseRef: 'env/dev' })
        const written = comment(state, number, { body: 'preview' })
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
