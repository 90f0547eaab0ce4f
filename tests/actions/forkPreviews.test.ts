import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { suite, test } from 'node:test'
import { BUNDLES_FOLDER } from '../../scripts/emulator/gitHub/runJob.ts'
import { type Pipeline, startPipeline } from '../fakes/actions/startPipeline.ts'
import { sampleOf } from '../fakes/testSize.ts'

const UNREACHABLE = { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' }

/** Commits all files of the checkout; returns the commit. */
function commit({ workingCopy }: Pipeline, message: string): string {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', workingCopy.folder, ...args])
      .toString()
      .trim()
  git('init', '--quiet')
  git('add', '.')
  git('-c', 'user.name=x', '-c', 'user.email=x@example.com', 'commit', '--quiet', '--message', message)
  return git('rev-parse', 'HEAD')
}

/** The repository's own templates, with a merge result that changes a parameter. */
async function startWithMergeResult(): Promise<{ readonly pipeline: Pipeline; readonly sha: string }> {
  const pipeline = await startPipeline()
  commit(pipeline, 'the base')
  await pipeline.setParameters({ LogRetentionDays: '1827' })
  return { pipeline, sha: commit(pipeline, 'the merge result') }
}

suite('the action change-set, without trust in the pull request', () => {
  for (const { source, origin, actor, reason } of sampleOf([
    { source: 'Dependabot', origin: {}, actor: 'dependabot[bot]', reason: /Dependabot/ },
    { source: 'a deleted fork', origin: { headRepository: undefined }, actor: 'mallory', reason: /deleted/ },
    { source: 'a fork', origin: { headRepository: 'mallory/chat' }, actor: 'mallory', reason: /fork/ },
  ]))
    test(`the action change-set previews a pull request from ${source} in the job summary, without credentials and GitHub`, async () => {
      const { pipeline, sha } = await startWithMergeResult()
      await using _ = pipeline
      const pullRequest = { ...pipeline.openPullRequest(), ...origin }

      // Beside the packages, as in a job that ran 'npm ci'.
      const { code, log, summary } = await pipeline.preview(pullRequest, {
        actor,
        sha,
        dist: BUNDLES_FOLDER,
        variables: UNREACHABLE,
      })

      assert.equal(code, 0, log)
      assert.match(log, reason)
      assert.match(summary, /1827/)
      assert.deepEqual(pipeline.commentBodies(pullRequest), [])
      assert.deepEqual(pipeline.state.requestLog, [], 'the action sent a request to GitHub')
    })

  test("the action change-set names 'npm ci' when the packages for a prediction are not installed", async () => {
    const { pipeline, sha } = await startWithMergeResult()
    await using _ = pipeline
    const pullRequest = { ...pipeline.openPullRequest(), headRepository: 'mallory/chat' }

    const { code, log } = await pipeline.preview(pullRequest, { sha, variables: UNREACHABLE })

    assert.equal(code, 2, log)
    assert.match(log, /'npm ci'/)
  })
})
