import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { startPipeline } from '../fakes/actions/startPipeline.ts'
import { twoTopicFiles } from '../fakes/actions/twoTopicFiles.ts'
import { testLong } from '../fakes/testSize.ts'

const DEPLOYED = 'deployed'

/** A reviewed change of the first topic is merged after another deployment with these values, which marked its preview. */
async function deployAfter(other: Readonly<Record<string, string>>) {
  await using pipeline = await startPipeline({ files: twoTopicFiles(), deployed: true })
  const waiting = pipeline.openPullRequest()
  await pipeline.preview(waiting, { workingCopy: await pipeline.checkout({ First: 'two' }) })
  const between = pipeline.openPullRequest()
  const ofOther = await pipeline.checkout(other)
  await pipeline.preview(between, { workingCopy: ofOther })
  const first = await pipeline.deploy(pipeline.merge(between), { workingCopy: ofOther })
  assert.equal(first.outputs.outcome, DEPLOYED, first.log)
  assert.match(pipeline.ownComment(waiting).body, /state=stale/)

  const merged = await pipeline.checkout({ ...other, First: 'two' })
  const result = await pipeline.deploy(pipeline.merge(waiting), { workingCopy: merged })

  const names = pipeline.engine.world.resources('AWS::SNS::Topic').map(({ properties }) => properties.DisplayName)
  return { ...result, names }
}

suite('a stale preview', () => {
  testLong('a stale preview is no longer marked as stale after it is refreshed by its number', async () => {
    await using pipeline = await startPipeline({ files: twoTopicFiles(), deployed: true })
    const [waiting, other] = [pipeline.openPullRequest(), pipeline.openPullRequest()]
    await pipeline.preview(waiting)
    const workingCopy = await pipeline.checkout({ First: 'two' })
    await pipeline.preview(other, { workingCopy })
    await pipeline.deploy(pipeline.merge(other), { workingCopy })
    const comment = pipeline.ownComment(waiting)
    assert.match(comment.body, /state=stale/)

    const { number, mergeCommitSha: head = '' } = waiting
    const refreshed = await pipeline.dispatch('change-set', { refresh: String(number) }, { head })

    assert.equal(refreshed.outputs.comment, 'updated', refreshed.log)
    assert.doesNotMatch(comment.body, /stale/)
    assert.equal(pipeline.commentBodies(waiting).length, 1)
  })
})

suite('a stale preview that is merged as it is', () => {
  test('a stale preview that is merged as it is executes nothing if another value would be changed than the reviewed one', async () => {
    const { code, log, names } = await deployAfter({ First: 'five' })

    assert.equal(code, 3, log)
    assert.match(log, /Another deployment changed 'dev' after the reviewed preview was made/)
    assert.match(log, /not what was reviewed/)
    assert.deepEqual(names, ['five', 'one'])
  })

  testLong('a stale preview that is merged as it is is executed if the change equals it in everything', async () => {
    const { outputs, log, names } = await deployAfter({ Second: 'two' })

    assert.equal(outputs.outcome, DEPLOYED, log)
    assert.match(log, /Another deployment changed 'dev' after the reviewed preview was made/)
    assert.deepEqual(names, ['two', 'two'])
  })
})
