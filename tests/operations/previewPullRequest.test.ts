import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { type PreviewOrder, previewPullRequest } from '#lib/operations/previewPullRequest.ts'
import { aChangeSet, aProposedChange } from '../fakes/cloudFormation/aChangeSet.ts'
import type { CloudFormationScript } from '../fakes/cloudFormation/fakeCloudFormation.ts'
import { fakeTools } from '../fakes/fakeTools.ts'
import { exampleFiles, fakeWorkspace } from '../fakes/files/fakeWorkspace.ts'
import { fakeCommentRenderer } from '../fakes/gitHub/fakeCommentRenderer.ts'
import { type FakeForge, fakeForge, HEAD_SHA, MERGE_SHA } from '../fakes/gitHub/fakeForge.ts'
import { aMarker } from '../fakes/model/aMarker.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'
import { aPreview } from '../fakes/model/aPreview.ts'

const commentRenderer = fakeCommentRenderer()
const about = { runUrl: 'https://github.com/team/open-webui/actions/runs/1' }
const pullRequest = { number: 7, headSha: HEAD_SHA, mergeSha: MERGE_SHA }
const EMPTY: Partial<CloudFormationScript> = { changeSets: [aChangeSet({ status: 'empty', changes: [] })] }
const workspaceWithBase = (base: Parameters<typeof exampleFiles>[0]) =>
  fakeWorkspace(exampleFiles(), { main: exampleFiles(base) })

function preparePreview(
  forge: FakeForge | undefined,
  script: Partial<CloudFormationScript> = {},
  more: Partial<PreviewOrder> = {},
) {
  const tools = { ...fakeTools({ script, workspace: workspaceWithBase({ engine: '15.1' }) }), forge, commentRenderer }
  const run = () => previewPullRequest({ environment: anEnvironment(), pullRequest, about, ...more }, tools)
  return { run, tools }
}
const bodyOf = (environment: string) => commentRenderer.previewComment(aPreview(), aMarker({ environment }), about)

suite('the preview of a pull request', () => {
  test('the preview of a pull request is one comment with its marker', async () => {
    const forge = fakeForge()

    const { outcome, comment } = await preparePreview(forge).run()

    assert.equal(comment, 'created')
    assert.deepEqual(
      forge.commentBodies(7).map(body => commentRenderer.markerOf(body)),
      [
        {
          environment: 'dev',
          headSha: HEAD_SHA,
          mergeSha: MERGE_SHA,
          inputsDigest: outcome.preview.inputsDigest,
          fingerprint: outcome.preview.fingerprint,
          state: 'current',
        },
      ],
    )
  })

  test('the comment is edited in place if the preview changes, and left alone otherwise', async () => {
    const forge = fakeForge()
    await preparePreview(forge).run()

    const same = await preparePreview(forge).run()
    const other = await preparePreview(forge, {
      changeSets: [aChangeSet({ changes: [aProposedChange({ logicalId: 'Queue' })] })],
    }).run()

    assert.deepEqual([same.comment, other.comment, forge.commentBodies(7).length], ['unchanged', 'updated', 1])
  })

  for (const editor of ['mallory', 'ghost', 'renovate[bot]'])
    test(`a comment that '${editor}' edited and edited back is written again, so that it counts as ours`, async () => {
      const forge = fakeForge({ editors: { 100: editor } })
      await preparePreview(forge).run()
      const [before] = forge.commentBodies(7)
      const [comment] = await forge.comments(7)
      assert.ok(comment)
      assert.equal(await forge.editorOf(comment), editor)

      const again = await preparePreview(forge).run()

      const [after] = forge.commentBodies(7)
      assert.deepEqual([again.comment, forge.commentBodies(7).length], ['updated', 1])
      assert.equal(await forge.editorOf(comment), undefined)
      assert.ok(after?.includes(`rewritten after ${editor}`))
      assert.deepEqual(commentRenderer.markerOf(after ?? ''), commentRenderer.markerOf(before ?? ''))
    })

  test('a comment that was written again is replaced by the next preview, and then left alone', async () => {
    const forge = fakeForge({ editors: { 100: 'mallory' } })
    await preparePreview(forge).run()
    const [first] = forge.commentBodies(7)
    await preparePreview(forge).run()

    const results = [await preparePreview(forge).run(), await preparePreview(forge).run()]

    assert.deepEqual(
      results.map(({ comment }) => comment),
      ['updated', 'unchanged'],
    )
    assert.deepEqual(forge.commentBodies(7), [first])
  })

  test('a comment of which GitHub does not tell the last editor is not reported as unchanged', async () => {
    const before = (call: string) => {
      if (call === 'editorOf') throw new Problem('GitHub: 502')
    }
    const forge = fakeForge({ before })
    await preparePreview(forge).run()

    const { run, tools } = preparePreview(forge)

    assert.equal((await run()).comment, 'not-written')
    assert.match(tools.reporter.ofKind('warning')[0]?.text ?? '', /GitHub: 502/)
  })

  test('a preview without changes is commented too', async () => {
    assert.equal((await preparePreview(fakeForge(), EMPTY).run()).comment, 'created')
  })

  test('comments by other authors and of other environments are left alone', async () => {
    const forge = fakeForge()
    forge.addComment(7, { author: 'mallory', body: bodyOf('dev') })
    forge.addComment(7, { author: 'renovate[bot]', body: bodyOf('dev') })
    forge.addComment(7, { body: bodyOf('staging') })
    const before = forge.commentBodies(7)

    const { comment } = await preparePreview(forge).run()

    assert.equal(comment, 'created')
    assert.deepEqual(forge.commentBodies(7).slice(0, 3), before)
  })

  test('a comment that was deleted between its read and its edit is created again', async () => {
    const forge = { ...fakeForge(), updateComment: async () => 'gone' as const }
    forge.addComment(7, { body: bodyOf('dev') })

    assert.equal((await preparePreview(forge).run()).comment, 'created')
    assert.equal(forge.commentBodies(7).length, 2)
  })

  for (const call of ['comments', 'createComment'] as const)
    test(`a preview succeeds with a warning if GitHub refuses ${call}`, async () => {
      const before = (current: string) => {
        if (current === call) throw new Problem('GitHub: 403', { todo: "Add 'pull-requests: write'." })
      }
      const { run, tools } = preparePreview(fakeForge({ before }))

      const { outcome, comment } = await run()

      assert.deepEqual([outcome.kind, comment], ['changes', 'not-written'])
      assert.match(tools.reporter.ofKind('warning')[0]?.text ?? '', /#7 failed.*GitHub: 403.*pull-requests: write/)
    })

  test('a preview without permission to comment is not commented', async () => {
    assert.equal((await preparePreview(undefined).run()).comment, 'not-written')
  })

  test('a preview fails if CloudFormation refuses the change set', async () => {
    const changeSets = [aChangeSet({ status: 'failed', reason: 'No such type.', changes: [] })]

    await assert.rejects(preparePreview(fakeForge(), { changeSets }).run(), Problem)
  })
})

suite('the predicted preview of a pull request', () => {
  const predicted = (base: Parameters<typeof exampleFiles>[0], forge: FakeForge) => {
    const tools = { ...fakeTools({ workspace: workspaceWithBase(base) }), forge, commentRenderer }
    return previewPullRequest({ environment: anEnvironment(), predict: true, pullRequest, about }, tools)
  }

  test('a predicted preview is commented only if it changes the environment', async () => {
    assert.equal((await predicted({ engine: '15.1' }, fakeForge())).comment, 'created')
    assert.equal((await predicted({}, fakeForge())).comment, 'not-needed')
  })

  test('the comment of an earlier predicted preview is updated if nothing changes any more', async () => {
    const forge = fakeForge()
    await predicted({ engine: '15.1' }, forge)

    assert.equal((await predicted({}, forge)).comment, 'updated')
  })
})
