import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { editComment } from '../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import { startPipeline } from '../fakes/actions/startPipeline.ts'
import { twoTopicFiles } from '../fakes/actions/twoTopicFiles.ts'

suite('a preview that a user edited and edited back', () => {
  test('a preview that a user edited and edited back is usable after the pull request is previewed again', async () => {
    await using pipeline = await startPipeline({ files: twoTopicFiles(), deployed: true })
    await pipeline.setParameters({ First: 'two' })
    const pullRequest = pipeline.openPullRequest()
    await pipeline.preview(pullRequest)
    const comment = pipeline.ownComment(pullRequest)
    const { body } = comment
    editComment(comment, 'mallory', `${body}\nLooks good to me.`)
    editComment(comment, 'mallory', body)

    const again = await pipeline.preview(pullRequest)
    const done = await pipeline.deploy(pipeline.merge(pullRequest))

    assert.equal(again.outputs.comment, 'updated', again.log)
    assert.match(comment.body, /Written again by .*, because `mallory` had edited this comment\./)
    assert.equal(done.outputs.outcome, 'deployed', done.log)
  })
})
