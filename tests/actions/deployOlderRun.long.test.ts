import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { addDeployment } from '../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import type { WorkingCopy } from '../../scripts/rehearsal/rollout/workingCopy.ts'
import { startPipeline } from '../fakes/actions/startPipeline.ts'
import { twoTopicFiles } from '../fakes/actions/twoTopicFiles.ts'

suite('the action deploy', () => {
  test('the action deploy refuses the job of an older commit that is started again, although no later deployment was proven', async () => {
    await using pipeline = await startPipeline({ files: twoTopicFiles(), deployed: true })
    const deployReviewed = async (workingCopy: WorkingCopy) => {
      const pullRequest = pipeline.openPullRequest()
      const { fingerprint = '?' } = (await pipeline.preview(pullRequest, { workingCopy })).outputs
      const commits = pipeline.merge(pullRequest)
      const { outputs, log } = await pipeline.deploy(commits, { workingCopy })
      assert.equal(outputs.outcome, 'deployed', log)
      addDeployment(pipeline.state, 'dev', commits.at(-1) ?? '', 'failure')
      return { commits, fingerprint, workingCopy }
    }
    const older = await deployReviewed(await pipeline.checkout({ First: 'two' }))
    const newer = await deployReviewed(await pipeline.checkout({ First: 'one' }))
    const { workingCopy, fingerprint } = older

    const again = await pipeline.deploy(older.commits, { workingCopy })
    const sha = older.commits.at(-1) ?? ''
    const approved = await pipeline.dispatch('deploy', { approve: fingerprint }, { workingCopy, sha })

    for (const { code, log } of [again, approved]) {
      assert.equal(code, 3, log)
      assert.ok(log.includes(`does not descend from '${newer.commits.at(-1)?.slice(0, 10)}'`), log)
    }
    const names = pipeline.engine.world.resources('AWS::SNS::Topic').map(({ properties }) => properties.DisplayName)
    assert.deepEqual(names, ['one', 'one'])
  })
})
