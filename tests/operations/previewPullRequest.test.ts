import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { type PreviewOrder, previewPullRequest } from '#lib/operations/previewPullRequest.ts'
import { aChangeSet, aProposedChange } from '../fakes/aChangeSet.ts'
import type { Script } from '../fakes/aCloudFormation.ts'
import { aForge, type FakeForge, HEAD, MERGE } from '../fakes/aForge.ts'
import { aMarker } from '../fakes/aMarker.ts'
import { anEnvironment } from '../fakes/anEnvironment.ts'
import { aPreview } from '../fakes/aPreview.ts'
import { aWording } from '../fakes/aWording.ts'
import { aTree, aWorkspace } from '../fakes/aWorkspace.ts'
import { theTools } from '../fakes/theTools.ts'

const commentRenderer = aWording()
const about = { runUrl: 'https://github.com/team/open-webui/actions/runs/1' }
const pullRequest = { number: 7, headSha: HEAD, mergeSha: MERGE }
const EMPTY: Partial<Script> = { made: [aChangeSet({ status: 'empty', changes: [] })] }
const trees = (base: Parameters<typeof aTree>[0]) => aWorkspace(aTree(), { main: aTree(base) })

function previewed(forge: FakeForge | undefined, script: Partial<Script> = {}, more: Partial<PreviewOrder> = {}) {
  const tools = { ...theTools({ script, workspace: trees({ engine: '15.1' }) }), forge, commentRenderer }
  const run = () => previewPullRequest({ environment: anEnvironment(), pullRequest, about, ...more }, tools)
  return { run, tools }
}
const bodyOf = (environment: string) => commentRenderer.previewComment(aPreview(), aMarker({ environment }), about)

suite('the preview of a pull request', () => {
  test('is one comment, whose marker says of what it is', async () => {
    const forge = aForge()

    const { outcome, comment } = await previewed(forge).run()

    assert.equal(comment, 'created')
    assert.deepEqual(
      forge.bodies(7).map(body => commentRenderer.markerOf(body)),
      [
        {
          environment: 'dev',
          headSha: HEAD,
          mergeSha: MERGE,
          inputsDigest: outcome.preview.inputsDigest,
          fingerprint: outcome.preview.fingerprint,
          state: 'current',
        },
      ],
    )
  })

  test('is edited in location, and left alone when it says the same', async () => {
    const forge = aForge()
    await previewed(forge).run()

    const same = await previewed(forge).run()
    const other = await previewed(forge, {
      made: [aChangeSet({ changes: [aProposedChange({ logicalId: 'Queue' })] })],
    }).run()

    assert.deepEqual([same.comment, other.comment, forge.bodies(7).length], ['unchanged', 'updated', 1])
  })

  test('says that nothing changes, too', async () => {
    assert.equal((await previewed(aForge(), EMPTY).run()).comment, 'created')
  })

  test('leaves alone what others wrote, and the comment of another environment', async () => {
    const forge = aForge()
    forge.put(7, { author: 'mallory', body: bodyOf('dev') })
    forge.put(7, { author: 'renovate[bot]', body: bodyOf('dev') })
    forge.put(7, { body: bodyOf('staging') })
    const before = forge.bodies(7)

    const { comment } = await previewed(forge).run()

    assert.equal(comment, 'created')
    assert.deepEqual(forge.bodies(7).slice(0, 3), before)
  })

  test('is written anew when its comment was deleted between being read and being edited', async () => {
    const forge = { ...aForge(), updateComment: async () => 'gone' as const }
    forge.put(7, { body: bodyOf('dev') })

    assert.equal((await previewed(forge).run()).comment, 'created')
    assert.equal(forge.bodies(7).length, 2)
  })

  for (const call of ['comments', 'createComment'] as const)
    test(`is given though GitHub refuses ${call}`, async () => {
      const before = (asked: string) => {
        if (asked === call) throw new Problem('GitHub: 403', { todo: "Add 'pull-requests: write'." })
      }
      const { run, tools } = previewed(aForge({ before }))

      const { outcome, comment } = await run()

      assert.deepEqual([outcome.kind, comment], ['changes', 'not-written'])
      assert.match(tools.reporter.of('warning')[0]?.text ?? '', /#7 failed.*GitHub: 403.*pull-requests: write/)
    })

  test('is given to nobody where nobody may be told', async () => {
    assert.equal((await previewed(undefined).run()).comment, 'not-written')
  })

  test('does not hide that CloudFormation refused', async () => {
    const made = [aChangeSet({ status: 'failed', reason: 'No such type.', changes: [] })]

    await assert.rejects(previewed(aForge(), { made }).run(), Problem)
  })
})

suite('the predicted preview of a pull request', () => {
  const predicted = (base: Parameters<typeof aTree>[0], forge: FakeForge) => {
    const tools = { ...theTools({ workspace: trees(base) }), forge, commentRenderer }
    return previewPullRequest({ environment: anEnvironment(), predict: true, pullRequest, about }, tools)
  }

  test('is commented where the environment is touched, and only there', async () => {
    assert.equal((await predicted({ engine: '15.1' }, aForge())).comment, 'created')
    assert.equal((await predicted({}, aForge())).comment, 'not-needed')
  })

  test('says that nothing changes any more where it said something before', async () => {
    const forge = aForge()
    await predicted({ engine: '15.1' }, forge)

    assert.equal((await predicted({}, forge)).comment, 'updated')
  })
})
