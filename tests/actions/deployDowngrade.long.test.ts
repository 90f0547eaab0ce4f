import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { startPipeline } from '../fakes/actions/startPipeline.ts'
import { twoTopicFiles } from '../fakes/actions/twoTopicFiles.ts'

const FILES = twoTopicFiles({
  parameters: '  Tag: { Type: String }',
  resources: `
  TaskDefinition:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ContainerDefinitions: [{ Name: open-webui, Image: !Sub 'ghcr.io/open-webui/open-webui:\${Tag}' }]`,
  values: { Tag: 'v0.12.4' },
})

suite('the action deploy', () => {
  test('the action deploy refuses an older version of Open WebUI, reviewed or approved by hand, and the comment says so', async () => {
    await using pipeline = await startPipeline({ files: FILES, deployed: true })
    await pipeline.setParameters({ Tag: 'v0.12.3' })
    const pullRequest = pipeline.openPullRequest()
    const previewed = await pipeline.preview(pullRequest)
    const { body } = pipeline.ownComment(pullRequest)

    const merged = await pipeline.deploy(pipeline.merge(pullRequest))
    const approved = await pipeline.dispatch('deploy', { approve: previewed.outputs.fingerprint ?? '' })

    assert.match(body, /1 downgrade/)
    assert.match(
      body,
      /\*\*Downgrade\*\*\n\n- `TaskDefinition` runs `v0\.12\.3` instead of `v0\.12\.4`: the newer version/,
    )
    assert.match(previewed.log, /A deployment of this is refused: it would run 'v0\.12\.3'/)
    for (const { code, log } of [merged, approved]) {
      assert.equal(code, 3, log)
      assert.match(log, /would run 'v0\.12\.3' instead of 'v0\.12\.4' in 'TaskDefinition'(.|\n)*set DatabaseSnapshotId/)
    }
    assert.match(pipeline.commentBodies(pullRequest).at(-1) ?? '', /the older one does not start on it/)
    assert.equal(pipeline.engine.world.resources('AWS::ECS::TaskDefinition').length, 1)
  })
})
