import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { refuseOtherCheckout } from '#lib/operations/review/refuseOtherCheckout.ts'
import { fakeWorkspace } from '../../fakes/files/fakeWorkspace.ts'
import { HEAD_SHA, MERGE_SHA } from '../../fakes/gitHub/fakeForge.ts'

const wanted = { commit: MERGE_SHA, source: 'the ref of this run', todo: 'Check it out.' }

suite('the files of another commit', () => {
  test('the files of another commit are refused with both commits', async () => {
    await assert.rejects(
      refuseOtherCheckout(wanted, { workspace: fakeWorkspace({}, {}, HEAD_SHA) }),
      (error: unknown) =>
        error instanceof Problem &&
        error.kind === 'refused' &&
        error.todo === 'Check it out.' &&
        /'c0ffeec0ff' are checked out, but the ref of this run is commit 'decadedeca'/.test(error.message),
    )
  })

  test('the files of the expected commit and files without a commit are accepted', async () => {
    assert.equal(await refuseOtherCheckout(wanted, { workspace: fakeWorkspace({}, {}, MERGE_SHA) }), 'right')
    assert.equal(await refuseOtherCheckout(wanted, { workspace: fakeWorkspace({}) }), 'unknown')
  })
})
